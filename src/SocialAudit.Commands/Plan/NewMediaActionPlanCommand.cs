using System.Management.Automation;
using SocialAudit.Plan;
using SocialAudit.Platforms;
using SocialAudit.Presence;
using SocialAudit.Team;
using SocialAudit.Web;

namespace SocialAudit.Commands.Plan;

/// <summary>Makes an action plan from an audit, the team's answers and the objectives.</summary>
[Cmdlet(VerbsCommon.New, "MediaActionPlan")]
[OutputType(typeof(MediaActionPlan))]
public sealed class NewMediaActionPlanCommand : AuditCmdlet
{
    private PlatformCatalogue? _platforms;
    private IReadOnlyList<MediaObjective> _all = [];

    /// <summary>What the audit found.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Rehydrate(typeof(WebPresence))]
    public WebPresence? Presence { get; set; }

    /// <summary>How the team stands to technology.</summary>
    [Parameter]
    [Rehydrate(typeof(TeamProfile))]
    public TeamProfile? Team { get; set; }

    /// <summary>What is wanted, the most important first.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ObjectiveCompleter))]
    public string[] Objective { get; set; } = ["InformationAccess", "Visibility"];

    /// <summary>The hours a week that there are.</summary>
    [Parameter]
    [ValidateRange(0.0, 168.0)]
    public double? HoursPerWeek { get; set; }

    /// <summary>The day on which the plan begins; the coming Monday unless told.</summary>
    [Parameter]
    public DateTime? StartDate { get; set; }

    /// <summary>The language of the plan; that of the audit unless told.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LanguageCompleter))]
    public string? Language { get; set; }

    /// <summary>The session whose day is taken for today.</summary>
    [Parameter]
    public AuditSession? Session { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _platforms = Session?.Platforms ?? PlatformCatalogue.Read(Files);
        _all = MediaObjective.ReadAll(Files);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Try(() =>
    {
        Language language = ResolveLanguage(string.IsNullOrWhiteSpace(Language) ? Presence!.Language : Language, Session);
        DateTimeOffset now = Session?.Now ?? TimeProvider.System.GetLocalNow();
        WriteObject(new MediaPlanner(_platforms!).Make(new PlanRequest
        {
            Presence = Presence!,
            Team = Team,
            Objectives = [.. Objective.Select(o => Find(o, language)).Distinct()],
            HoursPerWeek = HoursPerWeek,
            Start = ToStart(language) ?? NextMonday(now),
            Now = now,
            Language = language,
        }));
    });

    private MediaObjective Find(string name, Language language) =>
        _all.FirstOrDefault(o => TextFolding.Fold(o.Id) == TextFolding.Fold(name) || o.Name.All.Values.Any(n => TextFolding.Fold(n) == TextFolding.Fold(name)))
        ?? throw new AuditFailureException(
            "UnknownObjective", ErrorCategory.InvalidArgument, name, language.Text("ErrorUnknownObjective", name),
            language.Text("RemedyObjective", string.Join(", ", _all.Select(o => o.Id))));

    private DateTime? ToStart(Language language) => StartDate is { } day ? CheckDate(day, "ErrorInvalidStart", language).Date : null;

    private static DateTime NextMonday(DateTimeOffset now)
    {
        int days = ((int)DayOfWeek.Monday - (int)now.DayOfWeek + 7) % 7;
        return now.Date.AddDays(days == 0 ? 7 : days);
    }
}
