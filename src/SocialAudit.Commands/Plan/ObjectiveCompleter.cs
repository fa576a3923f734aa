using SocialAudit.Plan;

namespace SocialAudit.Commands.Plan;

/// <summary>Completes the objectives, and says what each means.</summary>
internal sealed class ObjectiveCompleter : ValueCompleter
{
    protected override IEnumerable<(string Value, string Meaning)> Values(Language language) =>
        ObjectiveCatalogue.Read(ModuleFolder.Files).Objectives.Select(o => (o.Id, o.Name.In(language)));
}
