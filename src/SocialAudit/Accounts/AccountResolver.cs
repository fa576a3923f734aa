using System.Text.RegularExpressions;
using SocialAudit.Platforms;
using SocialAudit.Web;

namespace SocialAudit.Accounts;

/// <summary>
/// Tells which account a person means, however it is written: <c>twitter.com/X</c>, <c>@X</c> on Twitter, <c>x.com/x?lang=fr</c>,
/// «Twitter : X». The platform catalogue decides; what it does not know keeps its own address or words.
/// </summary>
public sealed class AccountResolver(PlatformCatalogue catalogue, AccountWords words, Language language)
{
    private const RegexOptions _options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // A cell may be any text: no more of it is looked at than an address and some words.
    private const int _mostText = 1000;
    private const int _mostAddresses = 5;

    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(1);
    private static readonly Regex _addressIn = new(@"(?<![@\w.])(?:https?:/{1,2}|//)?(?:[\w\-]+\.)+[a-z]{2,24}(?::\d{1,5})?(?:[/?#][^\s<>""«»]*)?(?![\w@])", _options, _timeout);
    private static readonly Regex _federated = new(@"^@?(?<user>[\w.\-]+)@(?<server>(?:[a-z\d\-]+\.)+[a-z]{2,24})$", _options, _timeout);
    private static readonly Regex _labelled = new(@"^(?<label>[^:=@/]{1,60}?)\s*[:=]\s*(?<rest>\S.*)$", _options, _timeout);
    private static readonly Regex _handleIn = new(@"(?<![\w.])@(?<handle>[\w.\-]{2,})", _options, _timeout);

    // What stands before a handle in the addresses of some platforms.
    private static readonly string[] _prefixes = ["", "@", "company/"];
    private static readonly char[] _around = [' ', '\u00A0', '\u202F', '\t', '"', '\'', '«', '»', '“', '”', '’', '<', '>', '(', ')', ',', ';', '.', '!', '?'];

    /// <summary>The account that a network, an address and a handle mean; null where nothing is said.</summary>
    internal AccountIdentity? Resolve(string? network, string? address, string? handle)
    {
        string[] texts = [.. new[] { address, handle, network }.Select(t => TextFolding.Tidy(t, _mostText).Trim(_around))];
        if (texts.All(t => t.Length == 0))
        {
            return null;
        }

        Platform? platform = FindPlatform(texts[2]) ?? texts.Select(PlatformNamedIn).FirstOrDefault(p => p is not null);
        Uri[] addresses = [.. texts.SelectMany(Addresses).Take(_mostAddresses)];
        foreach (Uri candidate in addresses)
        {
            if (catalogue.TryRecognise(candidate, out ProfileAddress? profile)
                || (catalogue.Find("mastodon") == platform && platform is not null && catalogue.TryRecogniseFederated(candidate, out profile)))
            {
                return Of(profile);
            }
        }

        platform ??= addresses.Select(PlatformOfHost).FirstOrDefault(p => p is not null);
        if (texts.Take(2).Select(t => Federated(t, platform)).FirstOrDefault(p => p is not null) is { } federated)
        {
            return Of(federated);
        }

        string name = HandleOf(texts, platform);
        return platform is not null && OnPlatform(platform, name) is { } canonical ? Of(canonical) : Unrecognised(platform, texts, addresses, name);
    }

    /// <summary>The account of an address that an audit found; the key is that of the catalogue wherever it knows the address.</summary>
    internal string KeyOf(string platform, string handle, Uri address) =>
        catalogue.TryRecognise(address, out ProfileAddress? profile) ? profile.Key : $"{platform}:{handle.TrimStart('@').ToLowerInvariant()}";

    /// <summary>The key of an address of no platform: host and path, as one writes them on paper.</summary>
    internal static string WebKey(Uri address) => $"web:{WebAddress.BareHost(address)}{address.AbsolutePath.TrimEnd('/').ToLowerInvariant()}";

    /// <summary>The platform that a text is the name of, with or without words around it: «notre page Facebook», «X (Twitter)».</summary>
    internal Platform? FindPlatform(string text)
    {
        string folded = TextFolding.Fold(text);
        if (folded.Length == 0)
        {
            return null;
        }

        if (Called(folded) is { } whole)
        {
            return whole;
        }

        string[] telling = [.. folded.Split(' ').Where(w => !words.IsFiller(w))];
        if (telling.Length == 0 || telling.Length > 4)
        {
            return null;
        }

        if (Called(string.Join(" ", telling)) is { } named)
        {
            return named;
        }

        Platform?[] each = [.. telling.Select(Called)];
        return each.All(p => p is not null && p == each[0]) ? each[0] : null;
    }

    private Platform? Called(string folded) =>
        words.PlatformOf(folded) is { } id ? catalogue.Find(id) : catalogue.Platforms.FirstOrDefault(p => p.Category != PlatformCategory.Listing && p.IsCalled(folded));

    /// <summary>The platform that a text names beside a handle: «Twitter : X», «@X sur Twitter», «facebook/X».</summary>
    private Platform? PlatformNamedIn(string text)
    {
        if (_labelled.Match(text) is { Success: true } labelled && FindPlatform(labelled.Groups["label"].Value) is { } before)
        {
            return before;
        }

        string[] tokens = TextFolding.Fold(text).Split(' ');
        int connector = Array.FindLastIndex(tokens, words.IsConnector);
        if (connector > 0 && connector < tokens.Length - 1)
        {
            return FindPlatform(string.Join(" ", tokens.Skip(connector + 1)));
        }

        // «Twitter @X», «facebook/X», «Facebook»: a whole name at the start. One letter says too little.
        return tokens[0].Length > 1 && (text.IndexOf('@') > 0 || text.IndexOf('/') > 0 || tokens.Length == 1) ? Called(tokens[0]) : null;
    }

    private static IEnumerable<Uri> Addresses(string text)
    {
        foreach (Match match in _addressIn.Matches(text))
        {
            // An old form of address keeps the handle behind #: it is taken as it is.
            string written = match.Value.Trim(_around);
            bool hasScheme = written.StartsWith("http", StringComparison.OrdinalIgnoreCase) && written.Contains(":/");
            if (Uri.TryCreate(hasScheme ? written : "https://" + written.TrimStart('/'), UriKind.Absolute, out Uri? address) && WebAddress.HasHost(address))
            {
                yield return address;
            }
        }
    }

    private Platform? PlatformOfHost(Uri address)
    {
        string host = WebAddress.BareHost(address);
        return catalogue.Platforms.FirstOrDefault(p => p.Hosts.Any(h => host == h || host.EndsWith("." + h, StringComparison.Ordinal)));
    }

    /// <summary>An account written as on Mastodon: @name@server. Without the first @ it would be an e-mail address, unless the network is named.</summary>
    private ProfileAddress? Federated(string text, Platform? platform)
    {
        Match match = _federated.Match(text);
        bool isFederated = platform?.Forms.Any(f => f.Federated) ?? text.StartsWith("@", StringComparison.Ordinal);
        if (!match.Success || !isFederated || !WebAddress.TryParse($"https://{match.Groups["server"].Value}/@{match.Groups["user"].Value}", out Uri address))
        {
            return null;
        }

        return catalogue.TryRecognise(address, out ProfileAddress? profile) || catalogue.TryRecogniseFederated(address, out profile) ? profile : null;
    }

    /// <summary>The handle, or the name, among the words; empty where only the platform is said.</summary>
    private string HandleOf(string[] texts, Platform? platform)
    {
        foreach (string text in new[] { texts[1], texts[0], texts[2] }.Where(t => t.Length > 0))
        {
            if (_handleIn.Match(text) is { Success: true } at)
            {
                return "@" + at.Groups["handle"].Value.TrimEnd('.', '-');
            }

            string rest = _labelled.Match(text) is { Success: true } labelled && FindPlatform(labelled.Groups["label"].Value) is not null ? labelled.Groups["rest"].Value : text;
            string[] parts = rest.Split('/');
            if (parts.Length == 2 && parts[1].Length > 0 && FindPlatform(parts[0]) is not null)
            {
                rest = parts[1];
            }

            // The network's own cell, or «facebook.com» alone, is no handle.
            bool isPlatform = FindPlatform(rest) is not null || (platform is not null && Addresses(rest).Any(a => PlatformOfHost(a) == platform && a.AbsolutePath == "/"));
            bool isNetwork = ReferenceEquals(text, texts[2]) && rest == text;
            if (!isPlatform && !isNetwork && !rest.Contains("://"))
            {
                return WithoutPlatform(rest).Trim(_around);
            }
        }

        return "";
    }

    /// <summary>«ccvm sur Twitter»: what stands before the connector, where a platform follows it.</summary>
    private string WithoutPlatform(string text)
    {
        string[] tokens = text.Split(' ');
        int connector = Array.FindLastIndex(tokens, t => words.IsConnector(TextFolding.Fold(t)));
        return connector > 0 && FindPlatform(string.Join(" ", tokens.Skip(connector + 1))) is not null ? string.Join(" ", tokens.Take(connector)) : text;
    }

    /// <summary>The profile of a handle on a platform: the first of its forms that gives back the address that the handle makes.</summary>
    private ProfileAddress? OnPlatform(Platform platform, string name)
    {
        string handle = name.TrimStart('@');
        if (handle.Length < 2 || handle.Any(c => char.IsWhiteSpace(c) || c is ':' or '?' or '#'))
        {
            return null;
        }

        foreach (PlatformAddressForm form in platform.Forms.Where(f => !f.Federated && !f.Address.Contains("{server}")))
        {
            foreach (string prefix in _prefixes)
            {
                if (Uri.TryCreate(form.Address.Replace("{handle}", prefix + handle), UriKind.Absolute, out Uri? address)
                    && catalogue.TryRecognise(address, out ProfileAddress? profile) && profile.Platform == platform.Id && profile.Address == address)
                {
                    return profile;
                }
            }
        }

        return null;
    }

    private AccountIdentity Of(ProfileAddress profile) => new()
    {
        Key = profile.Key,
        Platform = profile.Platform,
        PlatformName = catalogue.Find(profile.Platform)?.Name.In(language),
        Handle = profile.Handle,
        Address = profile.Address,
        Kind = profile.Kind,
    };

    private AccountIdentity Unrecognised(Platform? platform, string[] texts, Uri[] addresses, string name)
    {
        // A dotted handle is no address: only what stands in the address's cell, or is written as one, counts.
        Uri? address = addresses.FirstOrDefault(a => texts[0].Contains(a.Host) || texts.Any(t => t.Contains("://") && t.Contains(a.Host)));
        string platformKey = platform?.Id ?? TextFolding.Fold(texts[2]);
        bool isBarePlatform = platform?.Hosts.Count > 0 && address?.AbsolutePath == "/";
        return new AccountIdentity
        {
            Key = address is not null && !isBarePlatform ? WebKey(address) : $"{platformKey}:{(name.Contains(' ') ? "name:" : "")}{TextFolding.Fold(name).Replace(" ", "-")}",
            Platform = platform?.Id,
            PlatformName = platform?.Name.In(language) ?? (texts[2].Length > 0 ? texts[2] : null),
            Handle = name.Length > 0 ? name : null,
            Address = isBarePlatform ? null : address,
        };
    }
}
