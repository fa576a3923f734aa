namespace SocialAudit.Accounts;

/// <summary>All that was found and told of one account.</summary>
internal sealed class AccountDossier(string key)
{
    public string Key => key;

    public List<FoundAccount> Found { get; } = [];

    public List<AccountResponse> Told { get; } = [];

    /// <summary>What the earlier inventory said; null when it did not know the account, or somebody still speaks of it.</summary>
    public AccountInventoryEntry? Previous { get; set; }

    /// <summary>True when an answer was taken for this account because there is no other that it could mean.</summary>
    public bool JoinedByPlatform { get; set; }

    public string? Platform => Found.FirstOrDefault()?.Platform ?? Told.FirstOrDefault(t => t.Platform is not null)?.Platform ?? Previous?.Platform;

    public string? PlatformName => Found.FirstOrDefault()?.PlatformName ?? Told.FirstOrDefault(t => t.PlatformName is not null)?.PlatformName ?? Previous?.PlatformName;

    public string? Handle => Found.FirstOrDefault()?.Handle ?? Told.FirstOrDefault(t => t.Handle is not null)?.Handle ?? Previous?.Handle;

    public Uri? Address => Found.FirstOrDefault()?.Address ?? Told.FirstOrDefault(t => t.Address is not null)?.Address ?? Previous?.Address;

    public bool IsGroup => Found.Any(f => f.IsGroup) || Told.Any(t => t.Kind == Platforms.ProfileKind.Group);

    /// <summary>True when somebody claims it, or the organisation's own pages do.</summary>
    public bool IsClaimed => Told.Count > 0 || Found.Any(f => f.IsOwn);

    /// <summary>The surest of what was found; null when nothing was.</summary>
    public FoundAccount? Surest => Found.OrderBy(f => Rank(f.Verdict)).FirstOrDefault();

    /// <summary>What a person calls it.</summary>
    public string Label => $"{PlatformName} {Handle ?? Address?.ToString()}".Trim();

    private static int Rank(Verdict verdict) => verdict switch
    {
        Verdict.Confirmed => 0,
        Verdict.Absent => 1,
        Verdict.Declared => 2,
        Verdict.Unverifiable => 3,
        _ => 4,
    };
}
