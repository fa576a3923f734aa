using System.Text;
using SocialAudit.Plan;

namespace SocialAudit.Reports;

/// <summary>Writes a plan as Markdown: readable as it is, and the source of the web page.</summary>
public static class PlanMarkdown
{
    /// <summary>The plan as Markdown, in a language; the actions' own words stay as they were made.</summary>
    public static string Write(MediaActionPlan plan, Language language, string? title = null)
    {
        StringBuilder text = new();
        text.AppendLine($"# {MarkdownText.Escape(TitleOf(plan, language, title))}").AppendLine();
        text.AppendLine(language.Text("PlanIntroduction", language.Day(plan.Date), language.Day(plan.AuditDate), Hours(plan.HoursPerWeek, language), Hours(plan.HoursPlanned, language))).AppendLine();
        WriteObjectives(text, plan, language);
        WriteActions(text, plan, language);
        WriteLeftOut(text, plan, language);
        WriteTeam(text, plan, language);
        WriteReasons(text, plan, language);
        text.AppendLine("---").AppendLine().AppendLine($"*{MarkdownText.Escape(language.Text("PlanSource"))}*");
        return text.ToString().Replace("\r\n", "\n");
    }

    /// <summary>The title: the one that was asked for, or «Action plan – the organisation».</summary>
    public static string TitleOf(MediaActionPlan plan, Language language, string? title) =>
        string.IsNullOrWhiteSpace(title) ? language.Text("PlanTitle", plan.Organisation) : title!;

    private static void WriteObjectives(StringBuilder text, MediaActionPlan plan, Language language)
    {
        if (plan.Objective.Count == 0)
        {
            return;
        }

        text.AppendLine($"## {language.Text("PlanObjectives")}").AppendLine();
        AppendRow(text, [language.Text("ColumnObjective"), language.Text("ColumnIndicator")]);
        AppendRule(text, 2);
        for (int i = 0; i < plan.Objective.Count; i++)
        {
            AppendRow(text, [plan.Objective[i], i < plan.Indicator.Count ? plan.Indicator[i] : ""]);
        }

        text.AppendLine();
    }

    private static void WriteActions(StringBuilder text, MediaActionPlan plan, Language language)
    {
        text.AppendLine($"## {language.Text("PlanActions")}").AppendLine();
        AppendRow(text, ["ColumnNumber", "ColumnAction", "ColumnWho", "ColumnHours", "ColumnWhen"], language);
        AppendRule(text, 5);
        int number = 0;
        foreach (PlanAction action in plan.Actions)
        {
            AppendRow(text, [(++number).ToString(language.Culture), action.Title, Who(action, language), Effort(action, language), When(action, language)]);
        }

        text.AppendLine();
        if (plan.Actions.Any(a => a.Owner is not null))
        {
            text.AppendLine(language.Text("PlanLabels")).AppendLine();
        }
    }

    private static void WriteLeftOut(StringBuilder text, MediaActionPlan plan, Language language)
    {
        if (plan.LeftOut.Count == 0)
        {
            return;
        }

        text.AppendLine($"## {language.Text("PlanLeftOut")}").AppendLine();
        AppendRow(text, ["ColumnAction", "ColumnWhatItTakes"], language);
        AppendRule(text, 2);
        foreach (LeftOutAction left in plan.LeftOut)
        {
            AppendRow(text, [left.Title, left.Message]);
        }

        text.AppendLine();
    }

    private static void WriteTeam(StringBuilder text, MediaActionPlan plan, Language language)
    {
        if (plan.TeamAdvice.Count == 0)
        {
            return;
        }

        text.AppendLine($"## {language.Text("PlanTeam")}").AppendLine();
        foreach (string advice in plan.TeamAdvice)
        {
            text.AppendLine($"- {MarkdownText.Escape(advice)}");
        }

        text.AppendLine();
    }

    private static void WriteReasons(StringBuilder text, MediaActionPlan plan, Language language)
    {
        text.AppendLine($"## {language.Text("PlanReasons")}").AppendLine();
        int number = 0;
        foreach (PlanAction action in plan.Actions)
        {
            text.AppendLine($"### {++number}. {MarkdownText.Escape(action.Title)}").AppendLine();
            foreach (PlanReason reason in action.Why)
            {
                string basis = string.IsNullOrWhiteSpace(reason.Basis) ? "" : $" *{MarkdownText.Escape(reason.Basis)}*";
                text.AppendLine($"- {MarkdownText.Escape(reason.Text)}{basis} ({MarkdownText.Escape(reason.Rule)})");
            }

            text.AppendLine();
        }
    }

    /// <summary>Who does it, and who helps.</summary>
    internal static string Who(PlanAction action, Language language)
    {
        string owner = action.Owner ?? language.Text("WhoToName");
        return action.Coach is null ? owner : language.Text("WhoWithCoach", owner, action.Coach);
    }

    private static string Effort(PlanAction action, Language language)
    {
        List<string> parts = [];
        if (action.HoursOnce > 0)
        {
            parts.Add(language.Text("EffortOnce", Hours(action.HoursOnce, language)));
        }

        if (action.HoursPerWeek > 0)
        {
            parts.Add(language.Text("EffortWeekly", Hours(action.HoursPerWeek, language)));
        }

        return string.Join(", ", parts);
    }

    private static string When(PlanAction action, Language language) => action.Cadence is null
        ? language.Text("WhenOnce", language.Day(action.Start), language.Day(action.Due))
        : language.Text("WhenWeekly", language.Day(action.Start), action.Cadence, language.Day(action.Due));

    private static string Hours(double hours, Language language) => hours.ToString("0.##", language.Culture);

    private static void AppendRow(StringBuilder text, string[] keys, Language language) => AppendRow(text, [.. keys.Select(k => language.Text(k))]);

    private static void AppendRow(StringBuilder text, IReadOnlyList<string> cells) =>
        text.AppendLine("| " + string.Join(" | ", cells.Select(MarkdownText.Escape)) + " |");

    private static void AppendRule(StringBuilder text, int columns) => text.AppendLine("|" + string.Concat(Enumerable.Repeat(" --- |", columns)));
}
