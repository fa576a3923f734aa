using System.Text.Json.Serialization;

namespace SocialAudit.Tests.RealSites;

/// <summary>A copy of a real organisation's site, and what a person found on it.</summary>
internal sealed record LabelledSite
{
    public required string Id { get; init; }

    public required string Root { get; init; }

    public required string Language { get; init; }

    [JsonPropertyName("organisation_name")]
    public required string OrganisationName { get; init; }

    public required IReadOnlyList<LabelledProfile> Social { get; init; }

    public required IReadOnlyList<string> Feeds { get; init; }

    [JsonPropertyName("main_feed")]
    public string? MainFeed { get; init; }

    /// <summary>The organisation's country, with its province where it has one: <c>CA-QC</c>.</summary>
    public required string Country { get; init; }

    public required IReadOnlyList<string> Emails { get; init; }

    public required IReadOnlyList<string> Phones { get; init; }

    [JsonPropertyName("postal_codes")]
    public required IReadOnlyList<string> PostalCodes { get; init; }

    [JsonPropertyName("ignored_contacts")]
    public required IReadOnlyList<LabelledLookAlike> IgnoredContacts { get; init; }
}
