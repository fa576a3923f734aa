using System.Text.Json.Serialization;

namespace SocialAudit.Platforms;

/// <summary>The data file about how pages write the addresses of profiles.</summary>
internal sealed record LinkFile
{
    [JsonPropertyName("$comment")]
    public string? Comment { get; init; }

    /// <summary>Addresses that lead on to another: what networks and mail programs put in front of a link.</summary>
    public IReadOnlyList<LinkRule> Redirects { get; init; } = [];

    /// <summary>Addresses of frames and scripts that show a profile.</summary>
    public IReadOnlyList<LinkRule> Embeds { get; init; } = [];

    /// <summary>Addresses that open an app at a profile: <c>fb://page/123</c>.</summary>
    public IReadOnlyList<LinkRule> Apps { get; init; } = [];

    public IReadOnlyList<WidgetRule> Widgets { get; init; } = [];

    public IReadOnlyList<MetaRule> Metas { get; init; } = [];

    /// <summary>Handles that themes and forms bring as an example, of letters and digits alone.</summary>
    public IReadOnlyList<string> Placeholders { get; init; } = [];

    public IReadOnlyList<KnownOwner> Owners { get; init; } = [];
}
