using System.Text;
using SocialAudit.Plan;

namespace SocialAudit.Reports.History;

/// <summary>Says how far a plan is: its actions by state, and its indicators.</summary>
internal static class PlanSection
{
    private static readonly ActionStatus[] _order = [ActionStatus.Late, ActionStatus.UnderWay, ActionStatus.Planned, ActionStatus.Done, ActionStatus.NoLongerNeeded];

    /// <summary>Writes the section. It names nobody.</summary>
    public static void Write(StringBuilder body, MediaActionPlan plan, Language language)
    {
        string lang = HtmlText.Lang(plan.Language, language);
        int done = plan.Actions.Count(a => a.Status == ActionStatus.Done);
        HtmlText.Paragraph(body, language.Text("ReportPlanDone", language.Day(plan.Updated ?? plan.Date), done, plan.Actions.Count));
        if (plan.Actions.Count > 0)
        {
            HtmlText.Table(
                body, language.Text("ReportPlan"), [language.Text("ColumnAction"), language.Text("ColumnState"), language.Text("ColumnDue"), language.Text("ColumnSeen")],
                plan.Actions.OrderBy(a => Array.IndexOf(_order, a.Status)).Select(a => (IReadOnlyList<string>)
                [
                    $"<span{lang}>{HtmlText.Of(a.Title)}</span>", ReportSigns.Of(a.Status, language), a.Due == default ? "–" : HtmlText.Of(language.Day(a.Due)),
                    a.SeenBasis is { } basis ? $"<span{lang}>{HtmlText.Of(basis)}</span>" : "–",
                ]));
        }

        (string Place, PlanIndicator Indicator)[] indicators = [.. plan.Actions
            .SelectMany(a => a.Indicators.Select(i => (Place: i.Platform is null ? "" : a.PlatformName ?? i.Platform, Indicator: i)))
            .GroupBy(x => (x.Indicator.Id, x.Indicator.Platform)).Select(g => g.First())];
        if (indicators.Length > 0)
        {
            string Or(double? number) => HtmlText.Of(number is { } read ? language.Number(read) : "–");
            body.Append("<h3>").Append(HtmlText.Of(language.Text("PlanIndicators"))).Append("</h3>\n");
            HtmlText.Table(
                body, language.Text("PlanIndicators"), [language.Text("ColumnIndicator"), language.Text("ColumnBaseline"), language.Text("ColumnTarget"), language.Text("ColumnLatest"), language.Text("ReportWay")],
                indicators.Select(x => (IReadOnlyList<string>)
                [
                    $"<span{lang}>{HtmlText.Of(x.Place.Length == 0 ? x.Indicator.Name : language.Text("IcsSlot", x.Place, x.Indicator.Name))}</span>",
                    Or(x.Indicator.Baseline), Or(x.Indicator.Target), Or(x.Indicator.Latest),
                    HtmlText.Of(x.Indicator.Progress is { } way ? language.Text("ReportPercent", language.Number(Math.Round(100 * way))) : "–"),
                ]));
        }
    }
}
