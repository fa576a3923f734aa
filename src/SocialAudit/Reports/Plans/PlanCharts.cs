using SocialAudit.Plan;

namespace SocialAudit.Reports.Plans;

/// <summary>What a plan's figures look like: hours a week by person and by channel, and how far the indicators are.</summary>
internal static class PlanCharts
{
    // More bars than that are no picture any more; the tables hold them all.
    private const int _mostBars = 15;

    /// <summary>The charts of a plan; null when there is nothing to draw.</summary>
    public static ChartSheet? Make(MediaActionPlan plan, Language language)
    {
        BarChart?[] charts = [ByPerson(plan, language), ByChannel(plan, language), Progress(plan, language)];
        BarChart[] drawn = [.. charts.Where(c => c is not null).Select(c => c!)];
        return drawn.Length == 0 ? null : new ChartSheet { Title = language.Text("PlanCharts"), Charts = drawn };
    }

    private static BarChart? ByPerson(MediaActionPlan plan, Language language)
    {
        ChartBar[] bars =
        [
            .. plan.People.Where(p => p.HoursPlanned > 0 || p.HoursPerWeek > 0).Select(p => new ChartBar
            {
                Label = PlanWords.Person(p.Id, p.Name),
                Value = p.HoursPlanned,
                Text = language.Text("ChartHoursOf", language.Number(p.HoursPlanned), language.Number(p.HoursPerWeek)),
            }),
        ];
        return Chart("ChartByPerson", bars, language);
    }

    private static BarChart? ByChannel(MediaActionPlan plan, Language language) => Chart(
        "ChartByChannel",
        [
            .. plan.Actions.Where(a => a.HoursPerWeek > 0).GroupBy(a => a.PlatformName ?? language.Text("ChartNoChannel"))
                .Select(g => (g.Key, Hours: Math.Round(g.Sum(a => a.HoursPerWeek), 2))).OrderByDescending(c => c.Hours).ThenBy(c => c.Key, StringComparer.Ordinal)
                .Select(c => new ChartBar { Label = c.Key, Value = c.Hours, Text = language.Text("HoursShort", language.Number(c.Hours)) }),
        ],
        language);

    private static BarChart? Progress(MediaActionPlan plan, Language language)
    {
        ChartBar[] bars =
        [
            .. plan.Actions.SelectMany(a => a.Indicators.Where(i => i.Progress is not null).Select(i => (Action: a, Indicator: i))).GroupBy(x => (x.Indicator.Id, x.Indicator.Platform)).Select(g => g.First())
                .Select(x => new ChartBar
                {
                    Label = x.Action.PlatformName is null || x.Indicator.Platform is null ? x.Indicator.Name : language.Text("IcsSlot", x.Action.PlatformName, x.Indicator.Name),
                    Value = Math.Min(1, x.Indicator.Progress!.Value),
                    Text = language.Text("ChartProgress", language.Number(Math.Round(x.Indicator.Progress!.Value * 100)), language.Number(x.Indicator.Latest!.Value), language.Number(x.Indicator.Target!.Value)),
                }),
        ];
        return Chart("ChartIndicators", bars, language) is { } chart ? chart with { IsShare = true } : null;
    }

    private static BarChart? Chart(string title, ChartBar[] bars, Language language) => bars.Length == 0 ? null : new BarChart
    {
        Title = bars.Length > _mostBars ? language.Text("ChartFirst", language.Text(title), _mostBars, bars.Length) : language.Text(title),
        Bars = [.. bars.Take(_mostBars)],
    };
}
