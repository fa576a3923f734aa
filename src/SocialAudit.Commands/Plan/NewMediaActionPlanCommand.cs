using System.Management.Automation;
using SocialAudit.Accounts;
using SocialAudit.Audience;
using SocialAudit.Plan;
using SocialAudit.Platforms;
using SocialAudit.Presence;
using SocialAudit.Team;
using SocialAudit.Web;

namespace SocialAudit.Commands.Plan;

/// <summary>Makes an action plan from an audit, the team's answers, the audience and the objectives; where one is missing, the plan's first steps say so.</summary>
[Cmdlet(VerbsCommon.New, "MediaActionPlan", DefaultParameterSetName = "Presence")]
[OutputType(typeof(MediaActionPlan))]
public sealed class NewMediaActionPlanCommand : AuditCmdlet
{
    private PlanKnowledge? _knowledge;

    /// <summary>What the audit found.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "Presence")]
    [Rehydrate(typeof(WebPresence))]
    public WebPresence? Presence { get; set; }

    /// <summary>The organisation's name, where there was no audit yet.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Name")]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>How the team stands to technology.</summary>
    [Parameter]
    [Rehydrate(typeof(TeamProfile))]
    public TeamProfile? Team { get; set; }

    /// <summary>Who the clientele is, and where it can be reached.</summary>
    [Parameter]
    [Rehydrate(typeof(AudienceProfile))]
    public AudienceProfile? Audience { get; set; }

    /// <summary>The inventory of the organisation's accounts.</summary>
    [Parameter]
    [Rehydrate(typeof(AccountInventoryEntry))]
    public AccountInventoryEntry[] Inventory { get; set; } = [];

    /// <summary>What is wanted, the most important first: names, or objectives as Get-MediaObjective gives them.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ObjectiveCompleter))]
    public object[] Objective { get; set; } = ["InformationAccess", "Visibility"];

    /// <summary>The hours a week that there are; several give a plan each, to compare.</summary>
    [Parameter]
    [ValidateRange(0.0, 168.0)]
    public double[] HoursPerWeek { get; set; } = [];

    /// <summary>The day on which the plan begins; the coming Monday unless told.</summary>
    [Parameter]
    public DateTime? StartDate { get; set; }

    /// <summary>The last day of the plan; a year after the first unless told.</summary>
    [Parameter]
    public DateTime? EndDate { get; set; }

    /// <summary>The days on which the organisation is closed: dates, or first and last day with / between.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] ClosedOn { get; set; } = [];

    /// <summary>The rules that may speak; wildcards are allowed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RuleCompleter))]
    public string[] Rule { get; set; } = ["*"];

    /// <summary>The rules that are left out; wildcards are allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RuleCompleter))]
    public string[] SkipRule { get; set; } = [];

    /// <summary>The language of the plan; that of the audit unless told.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LanguageCompleter))]
    public string? Language { get; set; }

    /// <summary>The session whose day is taken for today.</summary>
    [Parameter]
    public AuditSession? Session { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing() => _knowledge = PlanKnowledge.Read(Files, Session?.Platforms ?? PlatformCatalogue.Read(Files));

    /// <inheritdoc/>
    protected override void ProcessRecord() => Try(() =>
    {
        Language language = ResolveLanguage(string.IsNullOrWhiteSpace(Language) ? Presence?.Language : Language, Session);
        DateTimeOffset now = Session?.Now ?? TimeProvider.System.GetLocalNow();
        DateTime start = StartDate is { } first ? CheckDate(first, "ErrorInvalidStart", language).Date : NextMonday(now);
        PlanRequest request = new()
        {
            Presence = Presence,
            Name = Name,
            Team = CheckTeam(language),
            Audience = Audience,
            Inventory = Inventory,
            Objectives = ObjectiveChoice.Find(Objective, _knowledge!.Objectives.Objectives, language),
            Start = start,
            End = ToEnd(start, language),
            Closed = [.. ClosedOn.Select(c => ClosingDays.Parse(c, language))],
            Rules = RuleChoice.Find(Rule, SkipRule, _knowledge.Rules, language),
            Now = now,
            Language = language,
        };
        MediaPlanner planner = new(_knowledge);
        foreach (double? hours in HoursPerWeek.Length == 0 ? [null] : HoursPerWeek.Select(h => (double?)h))
        {
            MediaActionPlan plan = planner.Make(request with { HoursPerWeek = hours }, Cancel);
            if (plan.Gap > 0)
            {
                WriteWarning(language.Text("WarningPlanGap", language.Number(plan.Gap), language.Number(plan.Worth)));
            }

            WriteObject(plan);
        }
    });

    /// <summary>The team, whose labels must tell one person from another.</summary>
    private TeamProfile? CheckTeam(Language language) =>
        Team?.Members.GroupBy(m => m.Id, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? throw new AuditFailureException(
                "SameLabel", ErrorCategory.InvalidData, Team, language.Text("ErrorSameLabel", twice.Key, string.Join(", ", twice.Select(m => m.Label).Distinct())), language.Text("RemedySameLabel"))
            : Team;

    private DateTime? ToEnd(DateTime start, Language language)
    {
        if (EndDate is not { } day)
        {
            return null;
        }

        DateTime end = CheckDate(day, "ErrorInvalidEnd", language).Date;
        return end > start
            ? end
            : throw new AuditFailureException("EndBeforeStart", ErrorCategory.InvalidArgument, day, language.Text("ErrorEndBeforeStart", language.Day(end), language.Day(start)), language.Text("RemedyEndBeforeStart"));
    }

    private static DateTime NextMonday(DateTimeOffset now)
    {
        int days = ((int)DayOfWeek.Monday - (int)now.DayOfWeek + 7) % 7;
        return now.Date.AddDays(days == 0 ? 7 : days);
    }
}
