namespace SocialAudit.Surveys;

/// <summary>In which order the numbers of a date stand.</summary>
public enum DateOrder
{
    /// <summary>2026-10-05.</summary>
    YearMonthDay,

    /// <summary>05/10/2026, as in French.</summary>
    DayMonthYear,

    /// <summary>10/5/2026, as in the United States.</summary>
    MonthDayYear,
}
