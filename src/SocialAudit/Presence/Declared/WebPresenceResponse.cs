namespace SocialAudit.Presence.Declared;

/// <summary>
/// What one person told of the organisation's presence on the web: how far it reaches people, and one thing that it has there, or none. It
/// names people: it is for whoever takes stock. An audit that takes it says the role only. It never holds a password.
/// </summary>
public sealed record WebPresenceResponse
{
    /// <summary>A short label: W1, W2, … in the order of reading.</summary>
    public required string Id { get; init; }

    /// <summary>A label that stands for the person, the same for everything that he or she tells in one file: R1, R2, …</summary>
    public required string Respondent { get; init; }

    /// <summary>The organisation that the person speaks of; null when not said.</summary>
    public string? Organisation { get; init; }

    /// <summary>The person's name; null when not said.</summary>
    public string? Person { get; init; }

    /// <summary>The person's role; null when not said.</summary>
    public string? Role { get; init; }

    /// <summary>Whether the organisation reaches the people whom it serves by the Internet.</summary>
    public DeclaredAnswer ByInternet { get; init; }

    /// <summary>Whether it reaches them by e-mail.</summary>
    public DeclaredAnswer ByEmail { get; init; }

    /// <summary>What the person tells of; null when he or she tells of nothing.</summary>
    public DeclaredKind? Kind { get; init; }

    /// <summary>What people call it; null when not said.</summary>
    public string? Title { get; init; }

    /// <summary>Its address; null when not said, or no address that can be read.</summary>
    public Uri? Address { get; init; }

    /// <summary>Its address as it was written; null when not said.</summary>
    public string? AddressText { get; init; }

    /// <summary>Who set it up, in the person's words; null when not said.</summary>
    public string? Creator { get; init; }

    /// <summary>Who looks after it today, in the person's words; null when not said.</summary>
    public string? Keeper { get; init; }

    /// <summary>True when the person says that nobody looks after it.</summary>
    public bool IsUnkept { get; init; }

    /// <summary>Whether what it says is up to date.</summary>
    public DeclaredAnswer UpToDate { get; init; }

    /// <summary>What it is for; null when not said.</summary>
    public string? Note { get; init; }

    /// <summary>True when something that looked like a password was left out.</summary>
    public bool Withheld { get; init; }

    /// <summary>When the answer was given; null when the file does not tell.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>The answers to a centre's own questions, by their headings.</summary>
    public IReadOnlyDictionary<string, string> Additional { get; init; } = new Dictionary<string, string>();

    /// <summary>The file that the answer came in.</summary>
    public required string File { get; init; }

    /// <summary>The line of the file, from 1.</summary>
    public required int Line { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Kind is null ? $"{Respondent}" : $"{Kind} {Title ?? AddressText} ({Respondent})";
}
