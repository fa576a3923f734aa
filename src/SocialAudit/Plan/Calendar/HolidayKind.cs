namespace SocialAudit.Plan.Calendar;

/// <summary>What makes a day a holiday.</summary>
public enum HolidayKind
{
    /// <summary>An act says so.</summary>
    Statutory,

    /// <summary>An act leaves the employer the choice between this day and another: Good Friday or Easter Monday.</summary>
    EmployersChoice,

    /// <summary>Most centres close, though no act says so.</summary>
    Customary,
}
