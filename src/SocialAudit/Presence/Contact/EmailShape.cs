using System.Text.RegularExpressions;

namespace SocialAudit.Presence.Contact;

/// <summary>Tells e-mail addresses from what only looks like one: versions of scripts, pictures, keys, placeholders of themes and forms.</summary>
internal static class EmailShape
{
    private const RegexOptions _options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private static readonly TieredRegex _whole = new(
        @"^[a-z0-9_](?:[a-z0-9_%+'\-]|\.(?!\.)){0,62}[a-z0-9_\-+]?@(?:[a-z0-9](?:[a-z0-9\-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$", _options);

    private static readonly TieredRegex _fileName = new(
        @"\.(?:png|jpe?g|gif|svg|webp|avif|ico|css|m?js|min|map|woff2?|ttf|otf|pdf|mp[34]|html?|php|json|xml|zip)$|@\d+(?:\.\d+)?x\.", _options);

    // Hosts that stand for «your own» in themes and forms, and those that error reporters and site builders put in their scripts.
    private static readonly TieredRegex _placeholderHost = new(
        @"^(?:(?:www|mail)\.)?(?:(?:your|votre|my|mon|our|some|the)[\-_]?(?:domaine?|site|web-?site|site-?web|company|entreprise|e?mail|courriel|organi[sz]ation|organisme|association|name|nom|host|server)|ex[ae]mples?|domaine?(?:-?name)?|(?:sub)?domain|site|website|company|companyname|e-?mail|courriel|adresse?|address|host|provider|test|foo|bar|acme|lorem|placeholder)\.(?:com|org|net|ca|fr|be|ch|qc\.ca|tld|ext|xyz|co\.uk|info|eu)$|(?:^|\.)(?:sentry\.io|sentry-next\.wixpress\.com|wixpress\.com|sentry\.wixpress\.com|ingest\.sentry\.io)$",
        _options);

    // Names that nobody bears on the hosts that anybody may use.
    private static readonly TieredRegex _placeholderName = new(
        @"^(?:(?:votre|ton|mon|your|my|some)[._\-]?(?:nom|name|adresse|address|e?mail|courriel)|(?:pr[ée]nom|first-?name)[._\-]?(?:nom|last-?name)?|nom[._\-]pr[ée]nom|(?:jean|jeanne|marc|marie|pierre|paul)[._\-]?(?:dupont|durand|untel)|(?:john|jane|jon)[._\-]?(?:doe|smith)|ex[ae]mple|example|utilisateur|username|user|nom|name|someone|quelqu[.']?un|vous|you|adresse|address|e-?mail|courriel|xxx+|abc|test)$",
        _options);

    private static readonly TieredRegex _anybodysHost = new(
        @"^(?:gmail|googlemail|hotmail|outlook|live|yahoo|icloud|mail|email|aol|orange|free|wanadoo|videotron|bell|sympatico)\.[a-z.]{2,6}$", _options);

    /// <summary>True for what has the form of an address, placeholder or not.</summary>
    public static bool IsAddress(string text) => text.Length <= 320 && _whole.IsMatch(text.Trim());

    /// <summary>The address in lower case; null for what is none that a person would write to.</summary>
    public static string? Normalise(string? text)
    {
        string email = (text ?? "").Trim().TrimEnd('.', '-').ToLowerInvariant();
        int at = email.IndexOf('@');
        if (at <= 0 || email.Length > 320 || !_whole.IsMatch(email) || _fileName.IsMatch(email))
        {
            return null;
        }

        string name = email.Substring(0, at);
        string host = email.Substring(at + 1);
        bool isKey = at >= 24 && name.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'));
        return isKey || _placeholderHost.IsMatch(host) || (_anybodysHost.IsMatch(host) && _placeholderName.IsMatch(name)) ? null : email;
    }
}
