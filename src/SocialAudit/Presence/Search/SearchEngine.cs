using SocialAudit.Web;

namespace SocialAudit.Presence.Search;

/// <summary>A search engine whose saved pages are read.</summary>
internal sealed record SearchEngine
{
    /// <summary>A stable word for it: <c>google</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its front page.</summary>
    public required Uri Site { get; init; }

    /// <summary>The first part of its host in every country: google of google.ca and google.co.uk; null where it has one host for all.</summary>
    public string? AnyCountry { get; init; }

    /// <summary>The hosts that its results are at, without <c>www.</c>.</summary>
    public required IReadOnlyList<string> Hosts { get; init; }

    /// <summary>More hosts of its own that are never a result: copies, translations, accounts.</summary>
    public required IReadOnlyList<string> Own { get; init; }

    /// <summary>What the titles of its pages end with, folded.</summary>
    public required IReadOnlyList<string> Titles { get; init; }

    /// <summary>How its links lead on to the results.</summary>
    public required IReadOnlyList<SearchRedirect> Redirects { get; init; }

    /// <summary>What the paths of links to advertisers begin with.</summary>
    public required IReadOnlyList<string> Ads { get; init; }

    /// <summary>True for a host that its pages of results are at.</summary>
    public bool IsAt(Uri address)
    {
        string host = WebAddress.BareHost(address);
        if (Hosts.Contains(host, StringComparer.OrdinalIgnoreCase))
        {
            return true;
        }

        // google.ca, google.com.au, google.co.uk: two letters at the end, and no name of its own between.
        string[] labels = host.Split('.');
        return AnyCountry is not null && labels[0] == AnyCountry
            && ((labels.Length == 2 && labels[1].Length is 2 or 3) || (labels.Length == 3 && labels[1] is "co" or "com" && labels[2].Length == 2));
    }

    /// <summary>True for a host of the engine's own, whose pages are no results.</summary>
    public bool IsOwn(Uri address)
    {
        string host = WebAddress.BareHost(address);
        return IsAt(address) || Own.Any(o => DnsName.IsWithin(host, o));
    }
}
