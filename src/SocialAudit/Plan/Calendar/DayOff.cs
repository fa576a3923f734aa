namespace SocialAudit.Plan.Calendar;

/// <summary>Why nothing is asked of anybody on a day.</summary>
/// <param name="Date">The day.</param>
/// <param name="Holiday">The holiday; null when it is none.</param>
/// <param name="Closing">The organisation's own closing; null when it is open but for the holiday.</param>
public sealed record DayOff(DateTime Date, Holiday? Holiday, ClosingPeriod? Closing)
{
    /// <summary>The holiday's or the closing's name in words; null for a closing without one.</summary>
    public string? NameIn(Language language) => Holiday?.Name.In(language) ?? Closing?.Name;
}
