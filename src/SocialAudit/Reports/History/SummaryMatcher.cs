using SocialAudit.History;

namespace SocialAudit.Reports.History;

/// <summary>
/// Brings the stream of summaries to the organisations that they are of, in the order that both have. A summary that can't be read is
/// missing from the stream, and one that was saved since the keys were read is too many: neither puts the others out of step.
/// </summary>
internal sealed class SummaryMatcher(IEnumerable<PresenceSummary> summaries, IEnumerable<string> names) : IDisposable
{
    private readonly IEnumerator<PresenceSummary> _summaries = summaries.GetEnumerator();
    private readonly HashSet<string> _names = [.. names];
    private bool _hasBegun;
    private bool _hasMore;

    /// <summary>The summaries of an organisation, oldest first.</summary>
    /// <param name="keys">Its snapshots, newest first.</param>
    public IReadOnlyList<PresenceSummary> Take(SnapshotKey[] keys)
    {
        if (!_hasBegun)
        {
            _hasBegun = true;
            _hasMore = _summaries.MoveNext();
        }

        List<PresenceSummary> taken = [];
        int at = 0;
        while (_hasMore && at < keys.Length)
        {
            PresenceSummary next = _summaries.Current;
            bool isCalled = next.Name == keys[0].Name;
            int found = Array.FindIndex(keys, at, k => k.Date.ToUnixTimeMilliseconds() == next.Date.ToUnixTimeMilliseconds());
            if (found >= 0 && (isCalled || taken.Count > 0))
            {
                taken.Add(next);
                at = found + 1;
            }
            else if (!isCalled && _names.Contains(next.Name))
            {
                break;
            }

            _hasMore = _summaries.MoveNext();
        }

        taken.Reverse();
        return taken;
    }

    /// <inheritdoc/>
    public void Dispose() => _summaries.Dispose();
}
