using SocialAudit.Plan;
using static SocialAudit.Reports.Plans.DocumentBlock;

namespace SocialAudit.Reports.Plans;

/// <summary>What is published when, month by month: the first three on paper, the rest in the calendar's file.</summary>
internal static class PlanCalendarSection
{
    private const int _months = 3;
    private const int _mostOfMonth = 80;

    /// <summary>The months, and how much more there is.</summary>
    public static IReadOnlyList<DocumentBlock> Blocks(MediaActionPlan plan, Language language)
    {
        List<DocumentBlock> blocks = [];
        int shown = 0;
        foreach (IGrouping<DateTime, CalendarSlot> month in plan.Calendar.OrderBy(s => s.Date).GroupBy(s => new DateTime(s.Date.Year, s.Date.Month, 1)).Take(_months))
        {
            CalendarSlot[] slots = [.. month.Take(_mostOfMonth)];
            shown += slots.Length;
            string name = month.Key.ToString("MMMM yyyy", language.Culture);
            blocks.Add(Heading(char.ToUpper(name[0], language.Culture) + name.Substring(1)));
            blocks.Add(Table(
                name, [(language.Text("ColumnDay"), 5), (language.Text("ColumnPlatform"), 4), (language.Text("ColumnPublished"), 9), (language.Text("ColumnWho"), 5)],
                slots.Select(s => (IReadOnlyList<string>)
                [
                    PlanWords.WeekDay(s.Date, language), s.PlatformName ?? "",
                    s.MovedFrom is { } moved ? s.Title + "\n" + language.Text("CalendarMoved", language.Day(moved), s.MovedFor ?? "") : s.Title,
                    s.Owner is null ? language.Text("WhoToName") : PlanWords.Person(s.Owner, s.OwnerName),
                ])));
        }

        if (plan.Closed.Count > 0 && blocks.Count > 0)
        {
            blocks.Add(Heading(language.Text("PlanClosed")));
            blocks.Add(List(plan.Closed.Select(c => Said(c, language))));
        }

        if (plan.Calendar.Count > shown)
        {
            blocks.Add(Paragraph(language.Text("PlanCalendarMore", plan.Calendar.Count - shown, language.Day(plan.Calendar.Max(s => s.Date)))));
        }

        return blocks;
    }

    private static string Said(ClosingPeriod closed, Language language)
    {
        string days = closed.From.Date == closed.To.Date ? language.Day(closed.From) : language.Text("WhenOnce", language.Day(closed.From), language.Day(closed.To));
        return closed.Name is null ? days : language.Text("IcsSlot", closed.Name, days);
    }
}
