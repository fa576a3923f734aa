namespace SocialAudit.Platforms;

/// <summary>How often one publishes on a platform to keep it alive.</summary>
public enum PublishingCadence
{
    /// <summary>Once a week.</summary>
    Weekly,

    /// <summary>Twice a week.</summary>
    TwiceAWeek,

    /// <summary>Twice a month.</summary>
    TwiceAMonth,

    /// <summary>Once a month.</summary>
    Monthly,
}
