using System.Text;
using SocialAudit.Web;

namespace SocialAudit.Presence.Search;

/// <summary>The search engines whose saved pages are read.</summary>
internal sealed class SearchEngineCatalogue
{
    // A redirect may hold a redirect, but not for ever.
    private const int _mostRedirects = 3;

    private SearchEngineCatalogue(EngineFile file)
    {
        Engines = file.Engines;
        Words = new SearchWords
        {
            AdLabels = [.. file.AdLabels],
            AdBlocks = new HashSet<string>(file.AdBlocks, StringComparer.OrdinalIgnoreCase),
            OtherSections = [.. file.OtherSections],
            Consent = file.Consent,
            Captcha = file.Captcha,
        };
    }

    public IReadOnlyList<SearchEngine> Engines { get; }

    public SearchWords Words { get; }

    /// <exception cref="InvalidDataException">The file is missing or broken.</exception>
    public static SearchEngineCatalogue Read(ModuleFiles files) => new(files.ReadData<EngineFile>("searchengines.json"));

    /// <summary>The engine whose results an address shows; null for any other.</summary>
    public SearchEngine? Of(Uri address) => Engines.FirstOrDefault(e => e.IsAt(address));

    /// <summary>True for a page of an engine itself: none of them is a result.</summary>
    public bool IsOwn(Uri address) => Engines.Any(e => e.IsOwn(address));

    /// <summary>True for a link that an advertiser pays for.</summary>
    public bool IsAd(Uri link) => Engines.Any(e => e.IsOwn(link) && e.Ads.Any(a => link.AbsolutePath.StartsWith(a, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Where a link of a page of results leads; null for advertisements, pages of the engine itself and what can't be read.</summary>
    public Uri? Follow(Uri link)
    {
        Uri target = link;
        for (int i = 0; i <= _mostRedirects; i++)
        {
            if (IsAd(target))
            {
                return null;
            }

            if (!IsOwn(target))
            {
                return WebAddress.WithoutFragment(target);
            }

            if (Next(target) is not { } next)
            {
                return null;
            }

            target = next;
        }

        return null;
    }

    private Uri? Next(Uri link)
    {
        if (Of(link) is not { } engine)
        {
            return null;
        }

        foreach (SearchRedirect redirect in engine.Redirects.Where(r => link.AbsolutePath.TrimEnd('/') == r.Path.TrimEnd('/')))
        {
            foreach (string parameter in redirect.Parameters)
            {
                if (QueryValue(link, parameter) is { } value && Address(value, redirect.EncodedAfter) is { } address)
                {
                    return address;
                }
            }
        }

        return null;
    }

    /// <summary>The value of a parameter of an address; null without it.</summary>
    public static string? QueryValue(Uri address, string name)
    {
        foreach (string pair in address.Query.TrimStart('?').Split('&'))
        {
            int equals = pair.IndexOf('=');
            if (equals > 0 && pair.Substring(0, equals) == name)
            {
                return Uri.UnescapeDataString(pair.Substring(equals + 1).Replace('+', ' '));
            }
        }

        return null;
    }

    private static Uri? Address(string value, string? encodedAfter)
    {
        string written = value;
        if (encodedAfter is not null)
        {
            if (!value.StartsWith(encodedAfter, StringComparison.Ordinal) || value.Length > WebAddress.MaximumLength)
            {
                return null;
            }

            string code = value.Substring(encodedAfter.Length).Replace('-', '+').Replace('_', '/').TrimEnd('=');
            try
            {
                written = Encoding.UTF8.GetString(Convert.FromBase64String(code.PadRight((code.Length + 3) / 4 * 4, '=')));
            }
            catch (FormatException)
            {
                return null;
            }
        }

        return Uri.TryCreate(written, UriKind.Absolute, out Uri? address) && written.Length <= WebAddress.MaximumLength && WebAddress.IsWeb(address) && WebAddress.HasHost(address) ? address : null;
    }

    private sealed record EngineFile
    {
        public required IReadOnlyList<SearchEngine> Engines { get; init; }

        public required IReadOnlyList<string> AdLabels { get; init; }

        public required IReadOnlyList<string> AdBlocks { get; init; }

        public required IReadOnlyList<string> OtherSections { get; init; }

        public required IReadOnlyList<string> Consent { get; init; }

        public required IReadOnlyList<string> Captcha { get; init; }
    }
}
