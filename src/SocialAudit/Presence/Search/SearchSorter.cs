using SocialAudit.Platforms;
using SocialAudit.Presence.Listings.Directories;
using SocialAudit.Web;

namespace SocialAudit.Presence.Search;

/// <summary>Tells whose page each result of a search is. What nothing decides stays unknown: a person must look.</summary>
internal sealed class SearchSorter
{
    // Shorter initials are words of the language more often than not.
    private const int _shortestInitials = 3;

    // Countries' endings that the whole world uses.
    private static readonly HashSet<string> _worldly = new(["ai", "cc", "co", "eu", "fm", "gg", "io", "ly", "me", "to", "tv", "ws"], StringComparer.Ordinal);

    private readonly WebPresence? _presence;
    private readonly PlatformCatalogue _platforms;
    private readonly DirectoryCatalogue _directories;
    private readonly NewsCatalogue _news;
    private readonly Language _language;
    private readonly OwnAddresses? _own;
    private readonly Dictionary<string, SocialProfile> _profiles = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _partners = new(StringComparer.OrdinalIgnoreCase);
    private readonly string? _country;

    /// <param name="presence">What is known of the organisation; null where nothing was given.</param>
    /// <param name="platforms">The platforms whose profiles are told.</param>
    /// <param name="directories">The directories that are told.</param>
    /// <param name="news">The news that are told.</param>
    /// <param name="language">The language of the reasons.</param>
    public SearchSorter(WebPresence? presence, PlatformCatalogue platforms, DirectoryCatalogue directories, NewsCatalogue news, Language language)
    {
        _presence = presence;
        _platforms = platforms;
        _directories = directories;
        _news = news;
        _language = language;
        if (presence is null)
        {
            return;
        }

        _own = new OwnAddresses(presence, platforms);
        _partners.UnionWith(presence.LinkedHosts);
        _country = presence.Organisation.Country ?? (CountryOf(presence.Website ?? presence.Organisation.Website) is { } code ? code : null);
        foreach (SocialProfile profile in presence.Profiles)
        {
            if (platforms.TryRecognise(profile.Address, out ProfileAddress? address))
            {
                _profiles[address.Key] = profile;
            }
        }
    }

    /// <summary>Sorts a result anew, by what is known now.</summary>
    public SearchResult Sort(SearchResult result)
    {
        Evidence evidence = result.Evidence.FirstOrDefault() ?? new Evidence { Address = result.Address.AbsoluteUri, Time = _presence?.Date ?? default };
        return Sort(new FoundPage(result.Rank, result.Title, result.Address, result.Snippet), new SearchListing { Engine = result.Engine, Query = result.Query, Pages = [], Evidence = evidence });
    }

    public SearchResult Sort(FoundPage page, SearchListing listing)
    {
        (SearchResultKind kind, string why, string? detail) = Judge(page);
        return new SearchResult
        {
            Query = listing.Query,
            Engine = listing.Engine,
            Rank = page.Rank,
            Title = page.Title,
            Address = page.Address,
            Snippet = page.Snippet,
            Kind = kind,
            Why = why,
            OldAddress = kind == SearchResultKind.OwnSite ? _own!.OldWord(page.Address) : null,
            Evidence = [listing.Evidence with { Detail = detail ?? page.Address.AbsoluteUri }],
        };
    }

    private (SearchResultKind Kind, string Why, string? Detail) Judge(FoundPage page)
    {
        string host = WebAddress.BareHost(page.Address);
        if (_own?.Has(page.Address) == true)
        {
            return (SearchResultKind.OwnSite, _language.Text("SearchWhyOwnSite", host), host);
        }

        if (_platforms.TryRecognise(page.Address, out ProfileAddress? profile))
        {
            return JudgeProfile(profile);
        }

        if (_profiles.Values.FirstOrDefault(p => p.Attribution == ProfileAttribution.Own && IsBelow(page.Address, p.Address)) is { } own)
        {
            return (SearchResultKind.OwnProfile, _language.Text("SearchWhyOwnProfile", own.PlatformName, own.Handle), own.Address.AbsoluteUri);
        }

        if (_directories.Find(page.Address) is { } directory)
        {
            return (SearchResultKind.Directory, _language.Text("SearchWhyDirectory", directory.Name.In(_language)), host);
        }

        if (_news.Has(page.Address))
        {
            return (SearchResultKind.News, _language.Text("SearchWhyNews", host), host);
        }

        if (_partners.Contains(host))
        {
            return (SearchResultKind.Partner, _language.Text("SearchWhyPartner", host), host);
        }

        return JudgeWords(page);
    }

    private (SearchResultKind Kind, string Why, string? Detail) JudgeProfile(ProfileAddress profile)
    {
        string name = _platforms.Find(profile.Platform)?.Name.In(_language) ?? profile.Platform;
        if (_profiles.TryGetValue(profile.Key, out SocialProfile? known) && known.Attribution != ProfileAttribution.Unclear)
        {
            return known.Attribution == ProfileAttribution.Own
                ? (SearchResultKind.OwnProfile, _language.Text("SearchWhyOwnProfile", name, profile.Handle), known.Address.AbsoluteUri)
                : (SearchResultKind.Partner, _language.Text("SearchWhyOtherProfile", name, profile.Handle), known.Address.AbsoluteUri);
        }

        return (SearchResultKind.Unknown, _language.Text("SearchWhyProfile", name, profile.Handle), profile.Address.AbsoluteUri);
    }

    /// <summary>Judges by what title and snippet say: the weakest sign, enough for a namesake only where the words rule the organisation out.</summary>
    private (SearchResultKind Kind, string Why, string? Detail) JudgeWords(FoundPage page)
    {
        if (_presence is not { } presence)
        {
            return (SearchResultKind.Unknown, _language.Text("SearchWhyNobody"), null);
        }

        string text = page.Title + " " + page.Snippet;
        Organisation organisation = presence.Organisation;
        bool hasInitials = organisation.Initials is { } initials && TextFolding.Fold(initials).Replace(" ", "").Length >= _shortestInitials && NameMatch.HasInitials(text, organisation);
        bool hasName = NameMatch.HasName(text, organisation);
        if ((hasName || hasInitials) && _country is { } country && CountryOf(page.Address) is { } other && !string.Equals(country, other, StringComparison.OrdinalIgnoreCase))
        {
            return (SearchResultKind.Namesake, _language.Text("SearchWhyCountry", "." + page.Address.Host.Split('.').Last()), page.Title);
        }

        if (hasInitials && !hasName && SharesFewWords(text, organisation))
        {
            return (SearchResultKind.Namesake, _language.Text("SearchWhyInitials", organisation.Initials), page.Title);
        }

        return hasName || hasInitials
            ? (SearchResultKind.Unknown, _language.Text("SearchWhyNamed"), page.Title)
            : (SearchResultKind.Unknown, _language.Text("SearchWhyNothing"), null);
    }

    /// <summary>True when hardly a word of the name stands in a text: its initials stand for something else there.</summary>
    private static bool SharesFewWords(string text, Organisation organisation)
    {
        HashSet<string> words = [.. TextFolding.Words(text)];
        IReadOnlyList<string> name = TextFolding.Words(organisation.Name);
        return name.Count > 0 && name.Count(words.Contains) * 2 < name.Count;
    }

    private static bool IsBelow(Uri address, Uri profile) =>
        WebAddress.SameSite(address, profile) && profile.AbsolutePath.Trim('/').Length > 0
        && address.AbsolutePath.StartsWith(profile.AbsolutePath.TrimEnd('/') + "/", StringComparison.OrdinalIgnoreCase);

    /// <summary>The country of an address by the end of its host, two letters; null for one that anybody uses.</summary>
    private static string? CountryOf(Uri? address)
    {
        string end = address is null || address.HostNameType != UriHostNameType.Dns ? "" : address.Host.TrimEnd('.').Split('.').Last().ToLowerInvariant();
        return end.Length != 2 || _worldly.Contains(end) ? null : end == "uk" ? "gb" : end;
    }
}
