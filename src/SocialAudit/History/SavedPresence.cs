namespace SocialAudit.History;

/// <summary>What became of a snapshot that was saved.</summary>
public sealed record SavedPresence
{
    /// <summary>False where the store had this snapshot already: the same organisation at the same time.</summary>
    public required bool IsNew { get; init; }

    /// <summary>What the organisation was called when it was last saved, where that was another name; null otherwise.</summary>
    public string? FormerName { get; init; }

    /// <summary>The site of another organisation of the same name that the store knows, which this one was kept apart from; null without one.</summary>
    public string? Namesake { get; init; }

    /// <summary>
    /// The date of the organisation's last snapshot, where it lies in the future of this machine's clock: either clock was wrong. The
    /// snapshot then stands after that one, since it was saved after it. Null where there is nothing to say.
    /// </summary>
    public DateTimeOffset? LastInFuture { get; init; }
}
