using SocialAudit.Plan.Calendar;
using SocialAudit.Team;

namespace SocialAudit.Plan;

/// <summary>Places a plan's actions in time, and says what is published on which day.</summary>
internal sealed class PlanTimetable
{
    private const int _daysBetweenReviews = 90;

    private readonly PlanContext _context;
    private readonly double? _hoursPerWeek;
    private readonly WorkingDays _days;
    private readonly Dictionary<string, DateTime> _runsFrom = [];

    public PlanTimetable(PlanContext context, DateTime end, double? hoursPerWeek)
    {
        _context = context;
        End = end;
        _hoursPerWeek = hoursPerWeek;
        _days = new WorkingDays(context.Knowledge.Holidays, context.Request.Closed);
    }

    /// <summary>The plan's last day.</summary>
    public DateTime End { get; }

    /// <summary>Gives actions their dates, in their order; what can't begin before the plan's last day is handed to <paramref name="tooLate"/>.</summary>
    public IReadOnlyList<PlanAction> Place(IReadOnlyList<(PlanAction Action, TeamMember? Owner)> actions, Action<PlanAction> tooLate)
    {
        ScheduledTask[] tasks = [.. actions.Select(a => new ScheduledTask
        {
            Id = a.Action.Id,
            HoursOnce = a.Action.HoursOnce,
            HoursPerWeek = a.Action.HoursPerWeek,
            Owner = a.Owner?.Id,
            After = [.. GroundOf(a.Action, a.Owner, actions)],
        })];
        Dictionary<string, double> offered = actions.Select(a => a.Owner).OfType<TeamMember>().GroupBy(m => m.Id).ToDictionary(g => g.Key, g => g.First().HoursPerWeek);
        IReadOnlyList<TaskPlacement> placements = new TaskSchedule(_context.Request.Start, _hoursPerWeek, offered, _days).Place(tasks);

        List<PlanAction> placed = [];
        for (int i = 0; i < actions.Count; i++)
        {
            PlanAction action = actions[i].Action with { After = tasks[i].After };
            TaskPlacement placement = placements[i];
            if (!placement.IsPlaced || placement.Start > End)
            {
                tooLate(action);
                continue;
            }

            if (placement.RunsFrom is { } runs)
            {
                _runsFrom[action.Id] = runs;
            }

            placed.Add(action with { Start = placement.Start, Due = placement.Due, Review = ReviewAfter(placement.Due) });
        }

        return placed;
    }

    /// <summary>What is published when, day by day, up to the plan's last day.</summary>
    public IEnumerable<CalendarSlot> Calendar(IReadOnlyList<PlanAction> actions)
    {
        Dictionary<string, PlanAction> byId = actions.ToDictionary(a => a.Id);
        EditorialChannel[] channels =
        [
            .. actions.Where(a => a.TimesPerWeek > 0 && _runsFrom.ContainsKey(a.Id)).Select(a => new EditorialChannel
            {
                ActionId = a.Id,
                Platform = a.Platform,
                Owner = a.Owner,
                TimesPerWeek = a.TimesPerWeek,
                Begins = _runsFrom[a.Id],
                Relays = [.. a.Platform is null ? actions.Where(IsPicture).Select(p => p.Id) : []],
            }),
        ];
        foreach (EditorialSlot slot in EditorialCalendar.Make(channels, _context.Request.Start, End, _days))
        {
            PlanAction action = byId[slot.ActionId];
            yield return new CalendarSlot
            {
                Date = slot.Date,
                ActionId = slot.ActionId,
                Platform = slot.Platform,
                PlatformName = action.PlatformName,
                Title = action.Title,
                Owner = slot.Owner,
                OwnerName = action.OwnerName,
                MovedFrom = slot.MovedFrom,
                MovedFor = slot.MovedFor?.NameIn(_context.Request.Language) ?? (slot.MovedFrom is null ? null : _context.Text("ClosedDay")),
            };
        }
    }

    /// <summary>The days of the plan on which nothing is asked of anybody, holidays and the organisation's own.</summary>
    public IEnumerable<ClosingPeriod> Closed() => Enumerable.Range(_context.Request.Start.Year, Math.Max(1, End.Year - _context.Request.Start.Year + 1))
        .SelectMany(_context.Knowledge.Holidays.In)
        .Select(h => new ClosingPeriod { From = h.Date, To = h.Date, Name = h.Name.In(_context.Request.Language) })
        .Concat(_context.Request.Closed)
        .Where(c => c.To >= _context.Request.Start && c.From <= End)
        .OrderBy(c => c.From).ThenBy(c => c.To);

    /// <summary>
    /// What must be done first: the team's consent and the site come before any campaign; an account is regained, and its keeper trained,
    /// before it is used.
    /// </summary>
    private static IEnumerable<string> GroundOf(PlanAction action, TeamMember? owner, IReadOnlyList<(PlanAction Action, TeamMember? Owner)> actions) => action.HoursPerWeek <= 0
        ? []
        : actions.Where(a => a.Action.Id != action.Id && a.Action.HoursOnce > 0 && a.Action.Kind != ActionKind.Close
            && (a.Action.Kind == ActionKind.Consult || a.Action.Platform == "website" || a.Action.Platform == action.Platform
                || (a.Action.Kind == ActionKind.Train && owner is not null && a.Owner?.Id == owner.Id))).Select(a => a.Action.Id);

    private bool IsPicture(PlanAction action) =>
        action.Platform is { } id && _context.Platforms.Find(id) is { Media: { Count: > 0 } media } && !media.Contains("text");

    /// <summary>The first review of the plan on or after a day.</summary>
    private DateTime ReviewAfter(DateTime due)
    {
        double reviews = Math.Ceiling((due - _context.Request.Start).TotalDays / _daysBetweenReviews);
        DateTime review = _context.Request.Start.AddDays(_daysBetweenReviews * Math.Max(1, reviews));
        while (!_days.IsOpen(review) && review < due.AddDays(2 * _daysBetweenReviews))
        {
            review = review.AddDays(1);
        }

        return review;
    }
}
