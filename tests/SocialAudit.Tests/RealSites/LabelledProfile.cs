using System.Text.Json.Serialization;

namespace SocialAudit.Tests.RealSites;

/// <summary>A profile that a person found on a site.</summary>
internal sealed record LabelledProfile
{
    public required string Platform { get; init; }

    public required string Url { get; init; }

    [JsonPropertyName("belongs_to_organisation")]
    public required bool BelongsToOrganisation { get; init; }
}
