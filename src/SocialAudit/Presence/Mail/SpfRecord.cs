using System.Text.RegularExpressions;

namespace SocialAudit.Presence.Mail;

/// <summary>What a domain says of the servers that may send mail in its name (RFC 7208).</summary>
internal sealed record SpfRecord
{
    private const int _mostTerms = 200;
    private const RegexOptions _options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(1);

    private static readonly Regex _version = new(@"^v=spf1(?: |$)", _options, _timeout);

    private static readonly Regex _mechanism = new(
        @"^[-+~?]?(?:all|include:[^\s]+|(?:a|mx)(?::[^\s/]+)?(?:/\d{1,3})?(?://\d{1,3})?|ptr(?::[^\s]+)?|ip4:[\d.]+(?:/\d{1,2})?|ip6:[\da-f:.]+(?:/\d{1,3})?|exists:[^\s]+)$",
        _options, _timeout);

    private static readonly Regex _modifier = new(@"^[a-z][a-z\d._-]*=\S*$", _options, _timeout);

    /// <summary>How the record ends: <c>-</c>, <c>~</c>, <c>?</c> or <c>+</c> before <c>all</c>; null when it does not say.</summary>
    public char? All { get; private init; }

    /// <summary>The domain whose record goes on from here; null without one.</summary>
    public string? Redirect { get; private init; }

    /// <summary>False when a receiver would take the whole record for broken.</summary>
    public bool IsValid { get; private init; } = true;

    /// <summary>True when a text is such a record, right or broken.</summary>
    public static bool Is(string text) => _version.IsMatch(text);

    public static SpfRecord Parse(string text)
    {
        char? all = null;
        string? redirect = null;
        string[] terms = text.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        foreach (string term in terms.Skip(1).Take(_mostTerms))
        {
            if (_modifier.IsMatch(term))
            {
                redirect ??= term.StartsWith("redirect=", StringComparison.OrdinalIgnoreCase) ? term.Substring("redirect=".Length) : null;
            }
            else if (!_mechanism.IsMatch(term))
            {
                return new SpfRecord { IsValid = false };
            }
            else if (term.EndsWith("all", StringComparison.OrdinalIgnoreCase) && term.Length <= 4)
            {
                // What stands behind the first «all» is never looked at.
                all ??= term.Length == 4 ? term[0] : '+';
            }
        }

        return new SpfRecord { All = all, Redirect = all is null ? redirect : null };
    }
}
