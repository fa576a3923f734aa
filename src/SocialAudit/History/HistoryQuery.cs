namespace SocialAudit.History;

/// <summary>Which snapshots are looked for.</summary>
public sealed record HistoryQuery
{
    /// <summary>Tells of each name that an organisation has or had whether it is looked for; null for all organisations.</summary>
    public Func<string, bool>? Name { get; init; }

    /// <summary>The earliest date that counts; null for all.</summary>
    public DateTimeOffset? After { get; init; }

    /// <summary>The date before which snapshots count; null for all.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>How many of each organisation are looked for, the newest; null for all.</summary>
    public int? Last { get; init; }

    /// <summary>True when the latest of each organisation is all that is looked for.</summary>
    internal bool IsLatest => Last == 1 && After is null && Before is null;
}
