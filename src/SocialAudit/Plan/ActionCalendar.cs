namespace SocialAudit.Plan;

/// <summary>Places actions in time: what is done once follows one after the other, at the pace of the hours that there are.</summary>
internal sealed class ActionCalendar(DateTime start, double? hoursPerWeek)
{
    // Without any limit, or with hardly any hours, one still works at a volunteer's pace.
    private const double _leastPace = 2;
    private const double _usualPace = 4;
    private const int _weeksToFirstReview = 4;

    private readonly double _pace = hoursPerWeek is null ? _usualPace : Math.Max(_leastPace, hoursPerWeek.Value);
    private double _hoursBefore;

    public PlanAction Place(PlanAction action)
    {
        DateTime from = start.AddDays(7 * Math.Floor(_hoursBefore / _pace));
        _hoursBefore += action.HoursOnce;
        DateTime done = start.AddDays((7 * Math.Max(1, Math.Ceiling(_hoursBefore / _pace))) - 3);

        // What goes on every week begins once it is set up, and is looked back on after a month.
        bool goesOn = action.HoursPerWeek > 0;
        DateTime begins = goesOn && action.HoursOnce == 0 ? start.AddDays(7 * Math.Ceiling(_hoursBefore / _pace)) : from;
        return action with { Start = begins, Due = goesOn ? begins.AddDays(7 * _weeksToFirstReview) : done };
    }
}
