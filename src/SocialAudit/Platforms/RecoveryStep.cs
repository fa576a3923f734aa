namespace SocialAudit.Platforms;

/// <summary>A step on the way to get an account back; the steps of a situation stand in the order in which they are taken.</summary>
public sealed record RecoveryStep
{
    /// <summary>The situation that it helps in.</summary>
    public RecoverySituation Situation { get; init; }

    /// <summary>What to do.</summary>
    public required LocalizedText Text { get; init; }

    /// <summary>The page that it is done on; null where it takes none.</summary>
    public Uri? Address { get; init; }
}
