using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SocialAudit.Plan;
using SocialAudit.Web;

namespace SocialAudit.Reports.Plans;

/// <summary>
/// Writes a plan as a calendar (RFC 5545) of all-day events: what begins and is due, what is published, and the days to look back. Each event
/// keeps its UID from one export to the next, and a plan that was followed up since has a higher SEQUENCE: a calendar updates what it has.
/// It asks nobody to come: no attendees, and no names unless the plan that it is given has them.
/// </summary>
public static class PlanIcs
{
    /// <summary>The most events for things to publish; the file says how many more the plan has.</summary>
    public const int MostSlots = 1_000;

    // At 9 in the morning of the day before.
    private const string _dayBefore = "-PT15H";

    /// <summary>Writes the calendar.</summary>
    /// <param name="stream">Where it goes.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="language">The language of the events' words.</param>
    /// <param name="title">The calendar's name; that of the plan unless told.</param>
    public static void Write(Stream stream, MediaActionPlan plan, Language language, string? title = null)
    {
        DateTimeOffset[] moments = [plan.Date, plan.Updated ?? plan.Date, .. plan.Actions.Where(a => a.GivenDate is not null).Select(a => a.GivenDate!.Value)];
        DateTimeOffset changed = moments.Max();
        string organisation = OrganisationOf(plan);
        IcsText text = new();
        text.Add("BEGIN", "VCALENDAR");
        text.Add("VERSION", "2.0");
        text.Add("PRODID", "-//SocialAudit//MediaActionPlan 1//" + language.Code.ToUpperInvariant());
        text.Add("CALSCALE", "GREGORIAN");
        text.Add("METHOD", "PUBLISH");
        text.AddText("X-WR-CALNAME", PlanWords.TitleOf(plan, language, title));
        int more = plan.Calendar.Count - MostSlots;
        text.AddText("X-WR-CALDESC", more > 0 ? language.Text("IcsMoreSlots", MostSlots, more) : language.Text("PlanSource"));
        foreach (Event item in Events(plan, language))
        {
            Append(text, item, organisation, changed);
        }

        text.Add("END", "VCALENDAR");
        byte[] bytes = new UTF8Encoding(false).GetBytes(text.ToString());
        stream.Write(bytes, 0, bytes.Length);
    }

    private static IEnumerable<Event> Events(MediaActionPlan plan, Language language)
    {
        Dictionary<string, PlanAction> actions = plan.Actions.GroupBy(a => a.Id).ToDictionary(g => g.Key, g => g.First());
        foreach (PlanAction action in plan.Actions.Where(a => a.Start != default))
        {
            bool isOver = action.Status is ActionStatus.Done or ActionStatus.NoLongerNeeded;
            bool isCancelled = action.Status == ActionStatus.NoLongerNeeded;
            bool isOnce = action.Cadence is null && action.Due != default;
            string words = Describe(action, language);
            if (!isOnce || action.Due != action.Start)
            {
                yield return new Event($"{action.Id}/start", action.Start, language.Text("IcsBegins", action.Title), words, HasAlarm: false, isCancelled);
            }

            if (isOnce)
            {
                yield return new Event($"{action.Id}/due", action.Due, language.Text("IcsDue", action.Title), words, !isOver, isCancelled);
            }
        }

        int review = 0;
        foreach (IGrouping<DateTime, PlanAction> day in plan.Actions.Where(a => a.Review is not null).GroupBy(a => a.Review!.Value.Date).OrderBy(g => g.Key))
        {
            string words = string.Join("\n", day.Select(a => "• " + string.Join("\n   ", [a.Title, .. a.Indicators.Select(i => PlanWords.Indicator(i, language))])));
            yield return new Event($"review/{++review}", day.Key, language.Text("IcsReview", plan.Organisation), words, HasAlarm: true, IsCancelled: false);
        }

        Dictionary<string, int> numbers = [];
        foreach (CalendarSlot slot in plan.Calendar.OrderBy(s => s.Date).Take(MostSlots))
        {
            numbers[slot.ActionId] = numbers.TryGetValue(slot.ActionId, out int before) ? before + 1 : 1;
            List<string> words = [];
            if (slot.Owner is not null)
            {
                words.Add(language.Text("IcsWho", PlanWords.Person(slot.Owner, slot.OwnerName)));
            }

            if (slot.MovedFrom is { } moved)
            {
                words.Add(language.Text("CalendarMoved", language.Day(moved), slot.MovedFor ?? ""));
            }

            bool isCancelled = actions.TryGetValue(slot.ActionId, out PlanAction? action) && action.Status == ActionStatus.NoLongerNeeded;
            string title = slot.PlatformName is null ? slot.Title : language.Text("IcsSlot", slot.PlatformName, slot.Title);
            yield return new Event($"{slot.ActionId}/slot/{numbers[slot.ActionId]}", slot.Date, title, string.Join("\n", words), HasAlarm: false, isCancelled);
        }
    }

    private static string Describe(PlanAction action, Language language)
    {
        List<string> lines = [language.Text("IcsWho", PlanWords.Who(action, language))];
        if (PlanWords.Effort(action, language) is { Length: > 0 } effort)
        {
            lines.Add(language.Text("IcsHours", effort));
        }

        if (action.Cadence is not null)
        {
            lines.Add(language.Text("IcsCadence", action.Cadence));
        }

        lines.Add(language.Text("IcsState", PlanWords.Status(action.Status, language)));
        lines.AddRange(action.Steps.Select((step, i) => $"{i + 1}. {step}"));
        return string.Join("\n", lines);
    }

    private static void Append(IcsText text, Event item, string organisation, DateTimeOffset changed)
    {
        string stamp = changed.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        text.Add("BEGIN", "VEVENT");
        text.Add("UID", Uid(organisation, item.Id));
        text.Add("DTSTAMP", stamp);
        text.Add("LAST-MODIFIED", stamp);
        text.Add("SEQUENCE", Sequence(changed));
        text.Add("DTSTART;VALUE=DATE", Day(item.Day));
        // The end is the first day that no longer belongs to it.
        text.Add("DTEND;VALUE=DATE", Day(item.Day.AddDays(1)));
        text.AddText("SUMMARY", item.Title);
        text.AddText("DESCRIPTION", item.Words);
        text.Add("STATUS", item.IsCancelled ? "CANCELLED" : "CONFIRMED");
        text.Add("TRANSP", "TRANSPARENT");
        if (item.HasAlarm)
        {
            text.Add("BEGIN", "VALARM");
            text.Add("ACTION", "DISPLAY");
            text.Add("TRIGGER", _dayBefore);
            text.AddText("DESCRIPTION", item.Title);
            text.Add("END", "VALARM");
        }

        text.Add("END", "VEVENT");
    }

    private static string Day(DateTime day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>The minutes from 2020 to the last change: a number that only grows, and fits where calendars keep it.</summary>
    private static string Sequence(DateTimeOffset changed) =>
        Math.Max(0, (long)(changed.UtcDateTime - new DateTime(2020, 1, 1)).TotalMinutes).ToString(CultureInfo.InvariantCulture);

    /// <summary>What tells an organisation from all others: its site's address, or its name where it has none.</summary>
    private static string OrganisationOf(MediaActionPlan plan) =>
        plan.Website is { IsAbsoluteUri: true } site ? WebAddress.BareHost(site) + site.AbsolutePath.TrimEnd('/') : TextFolding.Fold(plan.Organisation);

    private static string Uid(string organisation, string id)
    {
        using SHA256 hash = SHA256.Create();
        byte[] bytes = hash.ComputeHash(Encoding.UTF8.GetBytes(organisation + "\n" + id));
        return string.Concat(bytes.Take(16).Select(b => b.ToString("x2", CultureInfo.InvariantCulture))) + "@socialaudit";
    }

    private sealed record Event(string Id, DateTime Day, string Title, string Words, bool HasAlarm, bool IsCancelled);
}
