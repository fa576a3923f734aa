using System.Globalization;

namespace SocialAudit.Presence;

/// <summary>What exists on the web in an organisation's name, as one audit found it.</summary>
public sealed record WebPresence
{
    /// <summary>Whom the audit is about.</summary>
    public required Organisation Organisation { get; init; }

    /// <summary>The organisation's name.</summary>
    public string Name => Organisation.Name;

    /// <summary>When the audit was made.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>The language that the findings are written in: <c>fr</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The site's address after its redirects; null without a site that answered.</summary>
    public Uri? Website { get; init; }

    /// <summary>The home page's title; null without one.</summary>
    public string? Title { get; init; }

    /// <summary>True when every page that was asked for was read whole: what the site does not show is then known to be missing from it.</summary>
    public bool SiteReadWhole { get; init; }

    /// <summary>How to reach the organisation, as its site says.</summary>
    public ContactDetails Contact { get; init; } = new();

    /// <summary>The feeds that answered, the main one first.</summary>
    public IReadOnlyList<Feed> Feeds { get; init => field = value.ToFixed(); } = [];

    /// <summary>The profiles that the site names, the organisation's own first, then those that Wikidata names and the pages read do not.</summary>
    public IReadOnlyList<SocialProfile> Profiles { get; init => field = value.ToFixed(); } = [];

    /// <summary>The other sites that the site's pages link to, as hosts without <c>www.</c>, the most linked to first; at most 200, platforms left out.</summary>
    public IReadOnlyList<string> LinkedHosts { get; init => field = value.ToFixed(); } = [];

    /// <summary>What searches for the name and the initials show, sorted; none where nobody searched.</summary>
    public IReadOnlyList<SearchResult> SearchResults { get; init => field = value.ToFixed(); } = [];

    /// <summary>How far the organisation is in each area, today and aimed at.</summary>
    public IReadOnlyList<AreaLevel> Levels { get; init => field = value.ToFixed(); } = [];

    /// <summary>How each resource is used: well, too little, perhaps not the right one, or missing.</summary>
    public IReadOnlyList<ResourceDiagnosis> Diagnosis { get; init => field = value.ToFixed(); } = [];

    /// <summary>Every claim, with verdict and evidence, in the order of the checks.</summary>
    public IReadOnlyList<Finding> Findings { get; init => field = value.ToFixed(); } = [];

    /// <summary>The main feed of the organisation's own posts; null without one.</summary>
    public Feed? Blog => Feeds.FirstOrDefault(f => f.Kind == FeedKind.Posts);

    /// <summary>When something new was last published, as the main feed says, or an estimate where there is none; null when it is not known.</summary>
    public DateTimeOffset? NewestPost =>
        Blog?.NewestPost ?? (DateTimeOffset.TryParse(Find("Blog.NewestPost")?.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset newest) ? newest : null);

    /// <summary>How often something new is published, in posts a week over 12 weeks, from the same source; null when it is not known.</summary>
    public double? PostsPerWeek =>
        Blog?.PostsPerWeek ?? (double.TryParse(Find("Blog.Cadence")?.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double posts) ? posts : null);

    /// <summary>The profiles that are the organisation's own.</summary>
    public IReadOnlyList<SocialProfile> OwnProfiles => Profiles.Where(p => p.Attribution == ProfileAttribution.Own).ToArray();

    /// <summary>The finding of a check; null when the audit did not make it.</summary>
    public Finding? Find(string check) => Findings.FirstOrDefault(f => string.Equals(f.Check, check, StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc/>
    public override string ToString() => $"{Name} ({Date:yyyy-MM-dd})";
}
