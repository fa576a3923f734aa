using SocialAudit.Presence;

namespace SocialAudit.History;

/// <summary>
/// Compares two snapshots of an organisation. What could not be told is never taken for gone or worse: where the earlier snapshot could
/// not tell, the last one before it that could is what counts.
/// </summary>
public static class PresenceComparison
{
    // Further back than two years of months, what was once known says little.
    private const int _mostEarlier = 24;

    /// <summary>What changed, the worse first.</summary>
    /// <param name="before">The earlier snapshot.</param>
    /// <param name="after">The later snapshot.</param>
    /// <param name="language">The language of the words.</param>
    /// <param name="earlier">The snapshots before the earlier one, newest first; read only as far as they are needed.</param>
    public static IReadOnlyList<PresenceChange> Compare(WebPresence before, WebPresence after, Language language, IEnumerable<WebPresence>? earlier = null)
    {
        ChangeWriter writer = new(before, after, language);
        ReadOnce older = new((earlier ?? []).Take(_mostEarlier));
        IEnumerable<PresenceChange> all =
        [
            .. new LevelChanges(writer).All(),
            .. new FindingChanges(writer, older.Items()).All(),
            .. Blog(writer),
            .. new SearchChanges(writer).All(),
            .. new ProfileChanges(writer, older.Items()).All(),
        ];
        return [.. all.OrderByDescending(c => c.Level)];
    }

    private static IEnumerable<PresenceChange> Blog(ChangeWriter writer)
    {
        PaceChanges.Pace was = new(writer.Before.NewestPost, writer.Before.PostsPerWeek, writer.Before.Date);
        PaceChanges.Pace now = new(writer.After.NewestPost, writer.After.PostsPerWeek, writer.After.Date);
        if (PaceChanges.Compare(writer.Language.Text("ChangeBlog"), was, now, writer.Language) is var (kind, level, message))
        {
            yield return writer.Make("Blog", "Blog.NewestPost", kind, level, message, Newest(writer.Before), Newest(writer.After));
        }
    }

    private static Finding? Newest(WebPresence presence) => presence.Find("Blog.NewestPost") ?? presence.Find("Blog.Feed");

    /// <summary>Older snapshots cost a look into the store: each is read once, and only when it is asked for.</summary>
    private sealed class ReadOnce(IEnumerable<WebPresence> source)
    {
        private readonly List<WebPresence> _read = [];
        private readonly IEnumerator<WebPresence> _source = source.GetEnumerator();

        public IEnumerable<WebPresence> Items()
        {
            for (int i = 0; i < _read.Count || _source.MoveNext(); i++)
            {
                if (i == _read.Count)
                {
                    _read.Add(_source.Current);
                }

                yield return _read[i];
            }
        }
    }
}
