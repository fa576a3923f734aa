namespace SocialAudit.Plan;

/// <summary>How people and scripts write how far an action is.</summary>
public static class ActionStatusWords
{
    private static readonly ActionStatus[] _all = [.. Enum.GetValues(typeof(ActionStatus)).Cast<ActionStatus>()];

    /// <summary>A status in words.</summary>
    public static string Of(ActionStatus status, Language language) => language.Text("State" + status);

    /// <summary>A status by its words in either language, or as scripts name it, but for case and accents; null when it is none.</summary>
    public static ActionStatus? Find(string word)
    {
        string bare = Bare(word);
        return bare.Length == 0
            ? null
            : _all.Select(s => (ActionStatus?)s).FirstOrDefault(s => bare == Bare(s.ToString()!) || Language.All.Any(l => bare == Bare(Of(s!.Value, l))));
    }

    // In French an action is «faite», and people write «fait».
    private static string Bare(string word) => TextFolding.Fold(word).TrimEnd('e');

    /// <summary>The words of a language, for messages.</summary>
    public static string Known(Language language) => string.Join(", ", _all.Select(s => Of(s, language)));
}
