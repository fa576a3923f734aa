namespace SocialAudit.Plan.Calendar;

/// <summary>What becomes of a holiday that falls on a Sunday.</summary>
public enum SundayRule
{
    /// <summary>It stays where it is.</summary>
    Stay,

    /// <summary>The Monday is the holiday instead.</summary>
    NextDay,

    /// <summary>The Monday is one too, for those who do not work on Sundays.</summary>
    AlsoNextDay,
}
