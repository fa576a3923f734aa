using SocialAudit.Presence;

namespace SocialAudit.Accounts;

/// <summary>What an inventory of accounts is made of.</summary>
public sealed record InventoryRequest
{
    /// <summary>The audits of one organisation; none where there was no audit.</summary>
    public IReadOnlyList<WebPresence> Presences { get; init; } = [];

    /// <summary>The candidates of a search for accounts.</summary>
    public IReadOnlyList<AccountCandidate> Candidates { get; init; } = [];

    /// <summary>What people told.</summary>
    public IReadOnlyList<AccountResponse> Responses { get; init; } = [];

    /// <summary>An earlier inventory, of which nothing is to be forgotten.</summary>
    public IReadOnlyList<AccountInventoryEntry> Previous { get; init; } = [];

    /// <summary>The names of everybody who is still there; empty when it is not known.</summary>
    public IReadOnlyList<string> Staff { get; init; } = [];

    /// <summary>After how many days without anything new an account is dormant.</summary>
    public int DormantDays { get; init; } = 180;

    /// <summary>True when answers that match nothing found are left to the caller: they may be of another organisation.</summary>
    public bool OnlyMatching { get; init; }

    /// <summary>The day of the inventory.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The language of the inventory.</summary>
    public required Language Language { get; init; }

    /// <summary>The newest audit; null where there was none.</summary>
    internal WebPresence? Presence => Presences.OrderByDescending(p => p.Date).FirstOrDefault();
}
