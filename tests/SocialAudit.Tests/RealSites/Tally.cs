namespace SocialAudit.Tests.RealSites;

/// <summary>Counts what was found against what is there.</summary>
internal sealed class Tally(string what)
{
    private readonly List<string> _wrong = [];
    private readonly List<string> _missed = [];
    private int _right;

    public double Precision => _right + _wrong.Count == 0 ? 1 : _right / (double)(_right + _wrong.Count);

    public double Recall => _right + _missed.Count == 0 ? 1 : _right / (double)(_right + _missed.Count);

    public void Add(string site, IEnumerable<string> found, IEnumerable<string> expected)
    {
        HashSet<string> foundSet = [.. found];
        HashSet<string> expectedSet = [.. expected];
        _right += foundSet.Intersect(expectedSet).Count();
        _wrong.AddRange(foundSet.Except(expectedSet).Select(f => $"{site}: {f}"));
        _missed.AddRange(expectedSet.Except(foundSet).Select(e => $"{site}: {e}"));
    }

    public override string ToString() =>
        $"{what}: precision {Precision:0.00}, recall {Recall:0.00} ({_right} right, {_wrong.Count} wrong, {_missed.Count} missed)"
        + string.Concat(_wrong.Select(w => $"\n  wrong  {w}")) + string.Concat(_missed.Select(m => $"\n  missed {m}"));
}
