namespace SocialAudit.Audience;

/// <summary>How often somebody uses a network.</summary>
public enum UseFrequency
{
    /// <summary>Less than once a week, or not said how often.</summary>
    Rarely,

    /// <summary>Once or a few times a week.</summary>
    Weekly,

    /// <summary>Every day, or nearly.</summary>
    Daily,
}
