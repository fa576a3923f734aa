using System.Text.Json.Serialization;

namespace SocialAudit.Tests.Surveys;

/// <summary>A real export of a survey tool, and what a person counted in it.</summary>
internal sealed record LabelledSurvey
{
    public required string File { get; init; }

    public required string Encoding { get; init; }

    public required string? Delimiter { get; init; }

    public required int Columns { get; init; }

    [JsonPropertyName("header_rows")]
    public required int HeaderRows { get; init; }

    [JsonPropertyName("data_rows")]
    public required int DataRows { get; init; }
}
