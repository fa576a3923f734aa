namespace SocialAudit.Audience;

/// <summary>
/// What one person of the clientele answered. No name is asked, and columns in which a survey tool names people are left out; what the
/// person wrote freely is for whoever reads the answers, and no summary shows it.
/// </summary>
public sealed record AudienceResponse
{
    /// <summary>A short label: A1, A2, … in the order of reading.</summary>
    public required string Id { get; init; }

    /// <summary>The id of the group that the person counts himself or herself in: <c>parent</c>, <c>newcomer</c>; null when not said.</summary>
    public string? Group { get; init; }

    /// <summary>The id of the age range: <c>from35</c>; null when not said.</summary>
    public string? Age { get; init; }

    /// <summary>The languages that the person likes to read or hear, as ISO 639-1 codes, or <c>other</c>.</summary>
    public IReadOnlyList<string> Language { get; init => field = value.ToFixed(); } = [];

    /// <summary>Another language, in the person's words; null when not said.</summary>
    public string? OtherLanguage { get; init; }

    /// <summary>How the person gets along with the Internet.</summary>
    public OnlineEase Ease { get; init; }

    /// <summary>The networks that the person uses, in the survey's order.</summary>
    public IReadOnlyList<NetworkUse> Networks { get; init => field = value.ToFixed(); } = [];

    /// <summary>True when the person says that he or she uses none of the networks asked about.</summary>
    public bool UsesNoNetwork { get; init; }

    /// <summary>Another network, in the person's words; null when not said.</summary>
    public string? OtherNetwork { get; init; }

    /// <summary>How the person learns today what goes on, as ids of the survey's choices: <c>website</c>, <c>email</c>, <c>paper</c>, … or <c>none</c>.</summary>
    public IReadOnlyList<string> Hears { get; init => field = value.ToFixed(); } = [];

    /// <summary>How the person would like to learn it, as the same ids.</summary>
    public IReadOnlyList<string> Prefers { get; init => field = value.ToFixed(); } = [];

    /// <summary>What the person would like to hear about, as ids of the survey's choices: <c>activities</c>, <c>jobs</c>, …</summary>
    public IReadOnlyList<string> Interest { get; init => field = value.ToFixed(); } = [];

    /// <summary>What else the person wrote; null for nothing.</summary>
    public string? Comment { get; init; }

    /// <summary>When the answer was given; null when the file does not tell.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>The answers to a centre's own questions, by their headings; without the columns in which survey tools name people.</summary>
    public IReadOnlyDictionary<string, string> Additional { get; init; } = new Dictionary<string, string>();

    /// <summary>The file that the answer came in.</summary>
    public required string File { get; init; }

    /// <summary>The line of the file, from 1.</summary>
    public required int Line { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Id;
}
