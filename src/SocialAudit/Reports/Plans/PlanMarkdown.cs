using System.Text;
using SocialAudit.Plan;

namespace SocialAudit.Reports.Plans;

/// <summary>Writes a plan as Markdown: readable as it is, and the source of the web page.</summary>
public static class PlanMarkdown
{
    /// <summary>The plan as Markdown, in a language; the actions' own words stay as they were made.</summary>
    public static string Write(MediaActionPlan plan, Language language, string? title = null)
    {
        StringBuilder text = new();
        text.AppendLine($"# {MarkdownText.Escape(PlanWords.TitleOf(plan, language, title))}").AppendLine();
        text.AppendLine(language.Text("PlanIntroduction", language.Day(plan.Date), language.Day(plan.AuditDate ?? plan.Date), language.Number(plan.HoursPerWeek), language.Number(plan.HoursPlanned))).AppendLine();
        WriteObjectives(text, plan, language);
        WriteActions(text, plan, language);
        WriteLeftOut(text, plan, language);
        WriteTeam(text, plan, language);
        WriteReasons(text, plan, language);
        text.AppendLine("---").AppendLine().AppendLine($"*{MarkdownText.Escape(language.Text("PlanSource"))}*");
        return text.ToString().Replace("\r\n", "\n");
    }

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
            AppendRow(text, [(++number).ToString(language.Culture), action.Title, PlanWords.Who(action, language), PlanWords.Effort(action, language), PlanWords.When(action, language)]);
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

    private static void AppendRow(StringBuilder text, string[] keys, Language language) => AppendRow(text, [.. keys.Select(k => language.Text(k))]);

    private static void AppendRow(StringBuilder text, IReadOnlyList<string> cells) =>
        text.AppendLine("| " + string.Join(" | ", cells.Select(MarkdownText.Escape)) + " |");

    private static void AppendRule(StringBuilder text, int columns) => text.AppendLine("|" + string.Concat(Enumerable.Repeat(" --- |", columns)));
}
