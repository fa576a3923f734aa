using System.Management.Automation;
using SocialAudit.Plan;

namespace SocialAudit.Commands.Plan;

/// <summary>Lists the rules that plans are made by: when each applies, what it proposes and where it comes from.</summary>
[Cmdlet(VerbsCommon.Get, "MediaPlanRule")]
[OutputType(typeof(PlanRule))]
public sealed class GetMediaPlanRuleCommand : AuditCmdlet
{
    /// <summary>The rules' ids; wildcards are allowed.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RuleCompleter))]
    public string[] Name { get; set; } = ["*"];

    /// <summary>The language of the texts.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LanguageCompleter))]
    public string? Language { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        IReadOnlyList<PlanRule> rules = PlanKnowledge.Read(Files).Rules;
        foreach (string name in Name)
        {
            Try(() =>
            {
                Language language = ResolveLanguage(Language);
                IReadOnlyList<string> found = RuleChoice.Named(name, rules, language);
                WriteObject(rules.Where(r => found.Contains(r.Id)).Select(r => r.In(language)), enumerateCollection: true);
            });
        }
    }
}
