using System.Text.RegularExpressions;

namespace SocialAudit;

/// <summary>
/// A regular expression that every page meets. It is interpreted at first, so that a first audit starts at once, and compiled beside
/// the work when it has read so much that this pays: the texts of some dozens of pages. Each match ends within a second, or throws.
/// </summary>
/// <param name="pattern">The expression.</param>
/// <param name="options">How it is read.</param>
internal sealed class TieredRegex(string pattern, RegexOptions options)
{
    // In characters; to be asked at all takes as long as to read some of them.
    private const int _enough = 200_000;
    private const int _asking = 50;

    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(1);

    private volatile Regex _current = new(pattern, options, _timeout);
    private int _read;

    /// <exception cref="RegexMatchTimeoutException">It takes too long.</exception>
    public bool IsMatch(string text) => Over(text).IsMatch(text);

    /// <inheritdoc cref="IsMatch(string)"/>
    public Match Match(string text) => Over(text).Match(text);

    /// <inheritdoc cref="IsMatch(string)"/>
    public Match Match(string text, int start) => Over(text).Match(text, start);

    /// <inheritdoc cref="IsMatch(string)"/>
    public MatchCollection Matches(string text) => Over(text).Matches(text);

    /// <inheritdoc cref="IsMatch(string)"/>
    public string Replace(string text, string replacement) => Over(text).Replace(text, replacement);

    /// <inheritdoc cref="IsMatch(string)"/>
    public string Replace(string text, MatchEvaluator replacement) => Over(text).Replace(text, replacement);

    private Regex Over(string text)
    {
        // A count lost between threads only delays it.
        if (_read < _enough && (_read += _asking + text.Length) >= _enough)
        {
            _ = Task.Run(() => _current = new Regex(pattern, options | RegexOptions.Compiled, _timeout));
        }

        return _current;
    }
}
