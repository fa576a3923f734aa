namespace SocialAudit.Accounts;

/// <summary>
/// One account of the inventory: what was found and what was told of it, joined; its state, and what to do. It names people: it is for whoever
/// takes stock of the accounts. It never holds a password.
/// </summary>
public sealed record AccountInventoryEntry
{
    /// <summary>The organisation's name; null where no audit was given, or the account could be of any of several.</summary>
    public string? Organisation { get; init; }

    /// <summary>The platform's id in the catalogue; null when it is none of its platforms, or not known.</summary>
    public string? Platform { get; init; }

    /// <summary>The platform's name, or the network as people call it; null when not known.</summary>
    public string? PlatformName { get; init; }

    /// <summary>The handle, or the name as people give it; null when not known.</summary>
    public string? Handle { get; init; }

    /// <summary>The address to open; null when it is not known.</summary>
    public Uri? Address { get; init; }

    /// <summary>What makes it the same account as another, however it was written.</summary>
    public required string Key { get; init; }

    /// <summary>Its states, the most urgent first; at least one.</summary>
    public required IReadOnlyList<AccountState> States { get; init => field = value.ToFixed(); }

    /// <summary>The most urgent state.</summary>
    public AccountState State => States[0];

    /// <summary>The states in words, in the language of the inventory.</summary>
    public required string Summary { get; init; }

    /// <summary>Why, a sentence for each state, in the same order.</summary>
    public IReadOnlyList<string> Why { get; init => field = value.ToFixed(); } = [];

    /// <summary>
    /// How the account is known: as the audit says, and <see cref="Verdict.Declared"/> where the audit could not see it and somebody told of it.
    /// No answer makes it <see cref="Verdict.Confirmed"/>.
    /// </summary>
    public required Verdict Verdict { get; init; }

    /// <summary>A stable word for the verdict's reason: <c>StaffAnswer</c>, <c>LoginRequired</c>, …; null where there is none.</summary>
    public string? Reason { get; init; }

    /// <summary>The audit's own verdict; null when the audit did not find the account.</summary>
    public Verdict? FoundVerdict { get; init; }

    /// <summary>The reason of the audit's own verdict; null where there is none.</summary>
    public string? FoundReason { get; init; }

    /// <summary>Everybody who can get in and may still be there.</summary>
    public IReadOnlyList<string> Holders { get; init => field = value.ToFixed(); } = [];

    /// <summary>Everybody who can get in, or made it, and has left.</summary>
    public IReadOnlyList<string> FormerHolders { get; init => field = value.ToFixed(); } = [];

    /// <summary>Who made it, in the words of those who told; null when not said.</summary>
    public string? Creator { get; init; }

    /// <summary>Who told of it.</summary>
    public IReadOnlyList<string> DeclaredBy { get; init => field = value.ToFixed(); } = [];

    /// <summary>The e-mail addresses and telephone numbers that it is tied to, as told.</summary>
    public IReadOnlyList<string> RecoveryAddress { get; init => field = value.ToFixed(); } = [];

    /// <summary>When it was last used, as its platform shows or people told; null when it is not known.</summary>
    public DateTimeOffset? LastActivity { get; init; }

    /// <summary>What it was for; null when not said.</summary>
    public string? Purpose { get; init; }

    /// <summary>What to do, in order; at least one step.</summary>
    public IReadOnlyList<ActionStep> Steps { get; init => field = value.ToFixed(); } = [];

    /// <summary>What to do first.</summary>
    public string? NextStep => Steps.Count > 0 ? Steps[0].Title : null;

    /// <summary>All that there is to do, in one text, for a table.</summary>
    public string WhatToDo => string.Join(" ", Steps.Select((s, i) => $"{i + 1}. {s.Text}"));

    /// <summary>Who can get in, in one text, for a table.</summary>
    public string HeldBy => string.Join(", ", Holders);

    /// <summary>What it all rests on: what the audit was answered, then what people told.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init => field = value.ToFixed(); } = [];

    /// <summary>When the inventory was made.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{PlatformName} {Handle ?? Address?.ToString()}: {Summary}";
}
