using SocialAudit.Plan;
using static SocialAudit.Reports.Plans.DocumentBlock;

namespace SocialAudit.Reports.Plans;

/// <summary>Says a plan as a document: what we want, who does what and when, what does not fit, and why.</summary>
public static class PlanSections
{
    /// <summary>The plan as a document.</summary>
    public static PlanDocument Make(MediaActionPlan plan, PlanExportOptions options)
    {
        Language language = options.Language;
        Dictionary<string, string> numbered = NumberedTitles(plan);
        return new PlanDocument
        {
            Title = PlanWords.TitleOf(plan, language, options.Title),
            Organisation = plan.Organisation,
            Language = language,
            Logo = options.Logo,
            Introduction = Introduction(plan, language),
            Sections =
            [
                .. Section("missing", "PlanMissing", language, plan.Missing.Count == 0 ? [] : [List(plan.Missing)]),
                .. Section("objectives", "PlanObjectives", language, Objectives(plan, language)),
                .. Section("actions", "PlanActions", language, Actions(plan, language)),
                .. Section("charts", "PlanCharts", language, PlanCharts.Make(plan, language) is { } charts ? [Drawing(charts)] : []),
                .. Section("milestones", "PlanMilestones", language, Milestones(plan, numbered, language)),
                .. Section("indicators", "PlanIndicators", language, Indicators(plan, language)),
                .. Section("calendar", "PlanCalendar", language, PlanCalendarSection.Blocks(plan, language)),
                .. Section("decisions", "PlanDecisions", language, plan.Decisions.Count == 0 ? [] : [List(plan.Decisions)]),
                .. Section("leftout", "PlanLeftOut", language, LeftOut(plan, language)),
                .. Section("team", "PlanTeam", language, plan.TeamAdvice.Count == 0 ? [] : [List(plan.TeamAdvice)]),
                .. Section("unofficial", "PlanUnofficial", language, Unofficial(plan, language)),
                .. Section("reasons", "PlanReasons", language, PlanReasonSection.Blocks(plan, numbered, language)),
            ],
            Source = language.Text("PlanSource"),
        };
    }

    /// <summary>The section, or none where it has nothing to say.</summary>
    internal static IEnumerable<DocumentSection> Section(string id, string title, Language language, IReadOnlyList<DocumentBlock> blocks) =>
        blocks.Count == 0 ? [] : [new DocumentSection { Id = id, Title = language.Text(title), Blocks = blocks }];

    /// <summary>Each action's number and title, by its id.</summary>
    internal static Dictionary<string, string> NumberedTitles(MediaActionPlan plan)
    {
        Dictionary<string, string> titles = [];
        for (int i = 0; i < plan.Actions.Count; i++)
        {
            titles[plan.Actions[i].Id] = $"{i + 1}. {plan.Actions[i].Title}";
        }

        return titles;
    }

    /// <summary>The objectives, and whom the plan is to reach.</summary>
    internal static IReadOnlyList<DocumentBlock> Objectives(MediaActionPlan plan, Language language)
    {
        List<DocumentBlock> blocks = [];
        if (plan.Objective.Count > 0)
        {
            blocks.Add(Table(
                language.Text("PlanObjectives"), [(language.Text("ColumnObjective"), 1), (language.Text("ColumnIndicator"), 1)],
                plan.Objective.Select((o, i) => (IReadOnlyList<string>)[o, i < plan.Indicator.Count ? plan.Indicator[i] : ""])));
        }

        if (plan.Audience.Count > 0)
        {
            blocks.Add(Heading(language.Text("PlanAudience")));
            blocks.Add(List(plan.Audience));
        }

        return blocks;
    }

    private static IReadOnlyList<string> Introduction(MediaActionPlan plan, Language language)
    {
        string hours = language.Number(plan.HoursPerWeek);
        string planned = language.Number(plan.HoursPlanned);
        List<string> said =
        [
            plan.AuditDate is { } audit
                ? language.Text("PlanIntroduction", language.Day(plan.Date), language.Day(audit), hours, planned)
                : language.Text("PlanIntroductionNoAudit", language.Day(plan.Date), hours, planned),
        ];
        if (plan.Start != default && plan.End != default)
        {
            said.Add(language.Text("PlanPeriod", language.Day(plan.Start), language.Day(plan.End)));
        }

        if (plan.Updated is { } updated)
        {
            said.Add(language.Text("PlanUpdated", language.Day(updated), plan.Actions.Count(a => a.Status == ActionStatus.Done), plan.Actions.Count));
        }

        return said;
    }

    private static IReadOnlyList<DocumentBlock> Actions(MediaActionPlan plan, Language language)
    {
        if (plan.Actions.Count == 0)
        {
            return [Paragraph(language.Text("PlanNoActions"))];
        }

        // Before the first follow-up every action is planned: a column that says so says nothing.
        bool hasStates = plan.Updated is not null || plan.Actions.Any(a => a.Status != ActionStatus.Planned);
        List<(string, int)> columns = [(language.Text("ColumnNumber"), 3), (language.Text("ColumnAction"), 14), (language.Text("ColumnWho"), 8), (language.Text("ColumnHours"), 6), (language.Text("ColumnWhen"), 11)];
        if (hasStates)
        {
            columns.Add((language.Text("ColumnState"), 6));
        }

        List<DocumentBlock> blocks =
        [
            Table(language.Text("PlanActions"), columns, plan.Actions.Select((a, i) => (IReadOnlyList<string>)
            [
                language.Number(i + 1), a.Title, PlanWords.Who(a, language), PlanWords.Effort(a, language), PlanWords.When(a, language),
                .. hasStates ? [PlanWords.Status(a.Status, language)] : Array.Empty<string>(),
            ])),
        ];
        if (!plan.IncludesNames && plan.Actions.Any(a => a.Owner is not null))
        {
            blocks.Add(Paragraph(language.Text("PlanLabels")));
        }

        if (plan.People.Count > 0)
        {
            blocks.Add(Heading(language.Text("PlanPeople")));
            blocks.Add(Table(
                language.Text("PlanPeople"), [(language.Text("ColumnWho"), 4), (language.Text("ColumnOffered"), 2), (language.Text("ColumnPlanned"), 2), (language.Text("ColumnRemark"), 4)],
                plan.People.Select(p => (IReadOnlyList<string>)
                [
                    p.Name is null ? p.Id : language.Text("WhoNamed", p.Name, p.Id), language.Text("HoursShort", language.Number(p.HoursPerWeek)), language.Text("HoursShort", language.Number(p.HoursPlanned)),
                    p.Learns ? language.Text("PersonLearns") : "",
                ])));
        }

        return blocks;
    }

    private static IReadOnlyList<DocumentBlock> Milestones(MediaActionPlan plan, Dictionary<string, string> numbered, Language language)
    {
        string Titles(IReadOnlyList<string> ids) => ids.Count == 0 ? "–" : string.Join("\n", ids.Select(id => numbered.TryGetValue(id, out string? title) ? title : id));
        return plan.Milestones.Count == 0 ? [] :
        [
            Table(
                language.Text("PlanMilestones"), [(language.Text("ColumnBy"), 3), (language.Text("ColumnBegins"), 5), (language.Text("ColumnIsDue"), 5)],
                plan.Milestones.Select(m => (IReadOnlyList<string>)[language.Text("MilestoneDay", m.Day, language.Day(m.Date)), Titles(m.Begins), Titles(m.Due)])),
        ];
    }

    private static IReadOnlyList<DocumentBlock> Indicators(MediaActionPlan plan, Language language)
    {
        string Or(double? number) => number is { } read ? language.Number(read) : "–";
        var indicators = plan.Actions
            .SelectMany(a => a.Indicators.Select(i => (Place: i.Platform is null ? "" : a.PlatformName ?? i.Platform, Indicator: i)))
            .GroupBy(x => (x.Indicator.Id, x.Indicator.Platform)).Select(g => g.First()).ToList();
        return indicators.Count == 0 ? [] :
        [
            Table(
                language.Text("PlanIndicators"),
                [(language.Text("ColumnIndicator"), 4), (language.Text("ColumnWhere"), 4), (language.Text("ColumnBaseline"), 3), (language.Text("ColumnTarget"), 2), (language.Text("ColumnLatest"), 2)],
                indicators.Select(x => (IReadOnlyList<string>)
                [
                    x.Place.Length == 0 ? x.Indicator.Name : language.Text("IcsSlot", x.Place, x.Indicator.Name), x.Indicator.Source,
                    x.Indicator.Baseline is { } start ? language.Number(start) : language.Text("IndicatorToRead"), Or(x.Indicator.Target), Or(x.Indicator.Latest),
                ])),
        ];
    }

    private static IReadOnlyList<DocumentBlock> LeftOut(MediaActionPlan plan, Language language) => plan.LeftOut.Count == 0 ? [] :
    [
        Table(
            language.Text("PlanLeftOut"), [(language.Text("ColumnAction"), 4), (language.Text("ColumnHours"), 2), (language.Text("ColumnWhatItTakes"), 5)],
            plan.LeftOut.Select(l => (IReadOnlyList<string>)[l.Title, PlanWords.Effort(l.Action, language), l.Message])),
    ];

    private static IReadOnlyList<DocumentBlock> Unofficial(MediaActionPlan plan, Language language) => plan.Unofficial.Count == 0 ? [] :
    [
        Paragraph(language.Text("PlanUnofficialWhat")),
        Table(
            language.Text("PlanUnofficial"), [(language.Text("ColumnPlatform"), 2), (language.Text("ColumnAddress"), 5), (language.Text("ColumnWhy"), 5)],
            plan.Unofficial.Select(u => (IReadOnlyList<string>)[u.PlatformName, u.Address.AbsoluteUri, u.Why])),
    ];
}
