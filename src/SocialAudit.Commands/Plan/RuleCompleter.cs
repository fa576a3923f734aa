using SocialAudit.Plan;

namespace SocialAudit.Commands.Plan;

/// <summary>Completes the rules of plans, and says what each proposes.</summary>
internal sealed class RuleCompleter : ValueCompleter
{
    protected override IEnumerable<(string Value, string Meaning)> Values(Language language) =>
        PlanKnowledge.Read(ModuleFolder.Files).Rules.Select(r => (r.Id, r.Proposes.In(language)));
}
