using System.Collections;
using System.Management.Automation;
using SocialAudit.Plan;
using SocialAudit.Platforms;
using SocialAudit.Presence;
using SocialAudit.Web;

namespace SocialAudit.Commands.Plan;

/// <summary>Follows up a plan: what a new audit and the volunteer say of each action, how the indicators go, and what there is to decide.</summary>
[Cmdlet(VerbsData.Update, "MediaActionPlan")]
[OutputType(typeof(MediaActionPlan))]
public sealed class UpdateMediaActionPlanCommand : AuditCmdlet
{
    private PlanKnowledge? _knowledge;

    /// <summary>The plan.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Rehydrate(typeof(MediaActionPlan))]
    public MediaActionPlan? Plan { get; set; }

    /// <summary>The new audit; of several, each plan takes that of its organisation.</summary>
    [Parameter(Position = 1)]
    [Rehydrate(typeof(WebPresence))]
    public WebPresence[] Presence { get; set; } = [];

    /// <summary>How far actions are, as the volunteer says: a status for each id, or for each number in the plan's order.</summary>
    [Parameter]
    [ValidateNotNull]
    public Hashtable Status { get; set; } = [];

    /// <summary>The volunteer's own words on actions, by id or number.</summary>
    [Parameter]
    [ValidateNotNull]
    public Hashtable Note { get; set; } = [];

    /// <summary>The language of what is added; that of the plan unless told.</summary>
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
        MediaActionPlan plan = Plan!;
        Language language = ResolveLanguage(string.IsNullOrWhiteSpace(Language) ? plan.Language : Language, Session);
        WebPresence? presence = PlanMatch.Find(plan, Presence);
        if (presence is null && Presence.Length > 0)
        {
            throw new AuditFailureException(
                "OtherOrganisation", ErrorCategory.InvalidArgument, plan, language.Text("ErrorOtherOrganisation", plan.Organisation, string.Join(", ", Presence.Take(5).Select(p => p.Name))), language.Text("RemedyOtherOrganisation"));
        }

        WriteObject(new PlanFollowUp(_knowledge!, language).Update(plan, presence, Given(plan, language), Session?.Now ?? TimeProvider.System.GetLocalNow()));
    });

    private Dictionary<string, GivenStatus> Given(MediaActionPlan plan, Language language)
    {
        Dictionary<string, GivenStatus> given = [];
        foreach (DictionaryEntry entry in Status)
        {
            Try(() =>
            {
                string word = entry.Value?.ToString() ?? "";
                given[FindAction(entry.Key, plan, language)] = new GivenStatus(
                    ActionStatusWords.Find(word) ?? throw new AuditFailureException(
                        "UnknownStatus", ErrorCategory.InvalidArgument, word, language.Text("ErrorUnknownStatus", TextFolding.Tidy(word, 60), entry.Key), language.Text("RemedyUnknownStatus", ActionStatusWords.Known(language))),
                    null);
            });
        }

        foreach (DictionaryEntry entry in Note)
        {
            Try(() =>
            {
                string id = FindAction(entry.Key, plan, language);
                given[id] = new GivenStatus(given.TryGetValue(id, out GivenStatus? said) ? said.Status : null, entry.Value?.ToString());
            });
        }

        return given;
    }

    /// <summary>The id of an action that was named by its id or its number.</summary>
    private static string FindAction(object key, MediaActionPlan plan, Language language)
    {
        string name = key.ToString() ?? "";
        return plan.Actions.FirstOrDefault(a => string.Equals(a.Id, name, StringComparison.OrdinalIgnoreCase))?.Id
            ?? (int.TryParse(name, out int number) && number >= 1 && number <= plan.Actions.Count ? plan.Actions[number - 1].Id : null)
            ?? throw new AuditFailureException(
                "UnknownAction", ErrorCategory.ObjectNotFound, key, language.Text("ErrorUnknownAction", TextFolding.Tidy(name, 60), plan.Organisation), language.Text("RemedyUnknownAction", string.Join(", ", plan.Actions.Select(a => a.Id))));
    }
}
