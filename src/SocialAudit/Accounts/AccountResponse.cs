using SocialAudit.Platforms;

namespace SocialAudit.Accounts;

/// <summary>
/// What one person told of one account, or that the person knows of none. It names people: it is for whoever takes stock of the accounts.
/// It never holds a password.
/// </summary>
public sealed record AccountResponse
{
    /// <summary>A short label: R1, R2, … in the order of reading.</summary>
    public required string Id { get; init; }

    /// <summary>The person who answers; null when not said.</summary>
    public string? Person { get; init; }

    /// <summary>Where to reach that person; null when not said.</summary>
    public string? Contact { get; init; }

    /// <summary>What ties the person to the organisation today.</summary>
    public TeamTie Tie { get; init; }

    /// <summary>What makes it the same account as another, however it was written: <c>x:centrex</c>; null when the person tells of no account.</summary>
    public string? Key { get; init; }

    /// <summary>The platform's id in the catalogue; null when it is not one of its platforms, or not said.</summary>
    public string? Platform { get; init; }

    /// <summary>The platform's name, or the network as the person calls it; null when not said.</summary>
    public string? PlatformName { get; init; }

    /// <summary>The handle, or the name as the person gives it; null when not said.</summary>
    public string? Handle { get; init; }

    /// <summary>The account's address, canonical where the platform is known; null when it can't be told.</summary>
    public Uri? Address { get; init; }

    /// <summary>What the address leads to; null when it can't be told.</summary>
    public ProfileKind? Kind { get; init; }

    /// <summary>Who made it, in the person's words; null when not said.</summary>
    public string? Creator { get; init; }

    /// <summary>Whether the person who answers can get in.</summary>
    public AccountAccess Access { get; init; }

    /// <summary>Everybody who can get in, as the person says, himself or herself included.</summary>
    public IReadOnlyList<string> Holders { get; init => field = value.ToFixed(); } = [];

    /// <summary>True when the person says that nobody can get in any more.</summary>
    public bool IsLost { get; init; }

    /// <summary>The e-mail address or telephone number that the account is tied to; null when not said.</summary>
    public string? RecoveryAddress { get; init; }

    /// <summary>When it was last used, at the latest, as far as the words can be read: the last day of a year or a month; null when they can't, or nothing is said.</summary>
    public DateTime? LastUsed { get; init; }

    /// <summary>When it was last used, in the person's words; null when not said.</summary>
    public string? LastUsedText { get; init; }

    /// <summary>What it was for; null when not said.</summary>
    public string? Purpose { get; init; }

    /// <summary>True when something that looked like a password was left out.</summary>
    public bool Withheld { get; init; }

    /// <summary>When the answer was given: the survey tool's time, or the file's.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>What stands in the file's other columns, by their headers: a centre's own questions. No empty cell, and none that asks for a password.</summary>
    public IReadOnlyDictionary<string, string> Additional { get; init; } = new Dictionary<string, string>();

    /// <summary>The file that the answer came in.</summary>
    public required string File { get; init; }

    /// <summary>The line of the file, from 1.</summary>
    public required int Line { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Key is null ? $"{Person}" : $"{PlatformName} {Handle ?? Address?.ToString()} ({Person})";
}
