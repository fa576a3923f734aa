namespace SocialAudit.Plan.Calendar;

/// <summary>
/// Says on which days something is published on which channel. A channel keeps its weekdays from week to week; a day that falls on a
/// holiday or a closing moves to the working day before it in the same week, or else after; where the week has no day left, it falls away.
/// The same channels give the same days every time.
/// </summary>
public static class EditorialCalendar
{
    /// <summary>More than a plan can use: a calendar of five years.</summary>
    public const int MostDays = 1_827;

    /// <summary>The slots from a day to a day, both included, in order; those of one day in the channels' order.</summary>
    /// <param name="channels">The channels; one that is published no times a week has no slots.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="days">The days that are worked.</param>
    /// <exception cref="ArgumentException">Two channels have one action, or the calendar is longer than <see cref="MostDays"/>.</exception>
    public static IReadOnlyList<EditorialSlot> Make(IReadOnlyList<EditorialChannel> channels, DateTime from, DateTime to, WorkingDays days)
    {
        if ((to.Date - from.Date).Days >= MostDays)
        {
            throw new ArgumentException($"A calendar has at most {MostDays} days.", nameof(to));
        }

        EditorialChannel[] ordered = [.. SourcesFirst([.. channels.Where(c => c.TimesPerWeek > 0)])];
        if (ordered.Select(c => c.ActionId).Distinct().Count() < ordered.Length)
        {
            throw new ArgumentException("Each action has one channel.", nameof(channels));
        }

        WeekPattern pattern = new(ordered);
        Dictionary<string, List<EditorialSlot>> slots = [];
        foreach (EditorialChannel channel in ordered)
        {
            // What is passed on moves what passes it on, once for the whole calendar.
            Dictionary<DateTime, EditorialSlot> sources = channel.Relays.Where(slots.ContainsKey)
                .SelectMany(r => slots[r].GroupBy(s => Monday(s.Date)).Select(g => g.First()))
                .GroupBy(s => Monday(s.Date)).ToDictionary(g => g.Key, g => g.OrderByDescending(s => s.Date).First());
            slots[channel.ActionId] = [.. Fill(channel, pattern.DaysOf(channel), sources, from.Date, to.Date, days)];
        }

        return [.. channels.Where(c => slots.ContainsKey(c.ActionId)).SelectMany(c => slots[c.ActionId]).Where(s => s.Date >= from.Date && s.Date <= to.Date).OrderBy(s => s.Date)];
    }

    private static IEnumerable<EditorialSlot> Fill(
        EditorialChannel channel, IReadOnlyList<int> weekdays, Dictionary<DateTime, EditorialSlot> sources, DateTime from, DateTime to, WorkingDays days)
    {
        DateTime begins = channel.Begins.Date;
        double times = Math.Min(WorkingDays.PerWeek, channel.TimesPerWeek);
        List<DateTime> planned = [];
        // A channel's weeks begin on its first day: in each of them every weekday comes once.
        for (int week = Math.Max(0, ((from - begins).Days / 7) - 1); begins.AddDays(7 * week) <= to.AddDays(7); week++)
        {
            planned.AddRange(Enumerable.Range(0, 7).Select(d => begins.AddDays((7 * week) + d)).Where(d => weekdays.Contains(Weekday(d))).Take(Count(week, times)));
        }

        // What stays comes first: nothing that moves takes its day.
        HashSet<DateTime> taken = [.. planned.Where(d => days.IsOpen(d) && !IsPushed(d, SourceOf(d)))];
        List<EditorialSlot> slots = [.. taken.Select(d => SlotOn(d))];
        foreach (DateTime date in planned.Where(d => !taken.Contains(d)).ToArray())
        {
            if (Elsewhere(date, SourceOf(date), begins, taken, days) is { } day)
            {
                taken.Add(day);
                slots.Add(SlotOn(day) with { MovedFrom = date, MovedFor = days.OffOn(date) ?? SourceOf(date)?.MovedFor });
            }
        }

        return slots.OrderBy(s => s.Date);

        EditorialSlot? SourceOf(DateTime day) => sources.TryGetValue(Monday(day), out EditorialSlot? source) ? source : null;

        EditorialSlot SlotOn(DateTime day) => new() { Date = day, ActionId = channel.ActionId, Platform = channel.Platform, Owner = channel.Owner };
    }

    /// <summary>True when what a channel passes on was moved past the channel's own day.</summary>
    private static bool IsPushed(DateTime day, EditorialSlot? source) => source?.MovedFrom is { } usual && usual < day && source.Date > day;

    /// <summary>The nearest free day of the same week: before if there is one, else after; not before what is passed on, if the week leaves a choice.</summary>
    private static DateTime? Elsewhere(DateTime date, EditorialSlot? source, DateTime begins, HashSet<DateTime> taken, WorkingDays days)
    {
        DateTime floor = source?.Date ?? begins;
        DateTime[] week = [.. Enumerable.Range(0, WorkingDays.PerWeek).Select(d => Monday(date).AddDays(d)).Where(d => d >= begins && !taken.Contains(d) && days.IsOpen(d))];
        DateTime[] choices =
        [
            .. week.Where(d => d < date && d >= floor).Reverse(),
            .. week.Where(d => d > date && d >= floor),
            .. week.Where(d => d < floor).Reverse(),
        ];
        return choices.Length == 0 ? null : choices[0];
    }

    /// <summary>How many slots a channel's week has: over any number of weeks they come to what was asked, the first week first.</summary>
    private static int Count(int week, double times) =>
        (int)(Math.Ceiling(((week + 1) * times) - 1e-9) - Math.Ceiling((week * times) - 1e-9));

    private static IEnumerable<EditorialChannel> SourcesFirst(IReadOnlyList<EditorialChannel> channels)
    {
        List<EditorialChannel> waiting = [.. channels];
        while (waiting.Count > 0)
        {
            // In a circle nobody is ready: then the first goes ahead.
            int next = Math.Max(0, waiting.FindIndex(c => !waiting.Any(w => w.ActionId != c.ActionId && c.Relays.Contains(w.ActionId))));
            EditorialChannel channel = waiting[next];
            waiting.RemoveAt(next);
            yield return channel;
        }
    }

    private static DateTime Monday(DateTime day) => day.AddDays(-Weekday(day));

    private static int Weekday(DateTime day) => ((int)day.DayOfWeek + 6) % 7;
}
