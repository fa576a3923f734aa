using System.Text.RegularExpressions;
using SocialAudit.Web;

namespace SocialAudit.Presence.Listings.Directories;

/// <summary>A directory that organisations are listed in.</summary>
public sealed record ListingDirectory
{
    /// <summary>A stable word for it: <c>arrondissement</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The hosts that its pages are at, without <c>www.</c>; their subdomains count too.</summary>
    public required IReadOnlyList<string> Hosts { get; init; }

    /// <summary>The cities that it serves; none where it serves every city of its country, or of the world.</summary>
    public IReadOnlyList<string> Cities { get; init; } = [];

    /// <summary>The country that it serves, two letters (ISO 3166-1); null for any.</summary>
    public string? Country { get; init; }

    /// <summary>The page where a person can look for an organisation; <c>{name}</c> stands for its name.</summary>
    public required string Search { get; init; }

    /// <summary>A regular expression that the path of a listing's address fits; null where any page but the front one may be a listing.</summary>
    public string? Listing { get; init; }

    /// <summary>How to be listed.</summary>
    public LocalizedText? Advice { get; init; }

    /// <summary>True for an address on one of its hosts.</summary>
    public bool Has(Uri address)
    {
        string host = WebAddress.BareHost(address);
        return Hosts.Any(h => DnsName.IsWithin(host, h));
    }

    /// <summary>True for an address that can be a listing's: not the front page, nor a search, which repeats whatever name it is asked for.</summary>
    public bool IsListing(Uri address)
    {
        if (!Has(address) || address.AbsolutePath.Trim('/').Length == 0)
        {
            return false;
        }

        try
        {
            return Listing is null
                ? address.Query.Length == 0
                : Regex.IsMatch(address.PathAndQuery, Listing, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, DirectoryCatalogue.MatchTimeout);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    /// <summary>True when an organisation lies where the directory serves, as far as its city and its country tell; nothing is said to those of an unknown place.</summary>
    public bool Serves(Organisation organisation)
    {
        if (Country is not null && organisation.Country is not null && !string.Equals(Country, organisation.Country, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        if (Cities.Count > 0)
        {
            string city = TextFolding.Fold(organisation.City ?? "");
            return city.Length > 0 && Cities.Any(c => TextFolding.Fold(c) == city);
        }

        return Country is null || organisation.Country is not null;
    }

    /// <summary>The page where a person can look for a name.</summary>
    public string SearchFor(string name) => Search.Replace("{name}", Uri.EscapeDataString(name));
}
