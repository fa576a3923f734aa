using SocialAudit.Plan;

namespace SocialAudit.Commands.Presence;

/// <summary>Completes what an organisation does that bears on its choice of media.</summary>
internal sealed class ProgramCompleter : ValueCompleter
{
    protected override IEnumerable<(string Value, string Meaning)> Values(Language language) =>
        OrganisationProgram.ReadAll(ModuleFolder.Files).Select(p => (p.Id, p.Purpose.In(language)));
}
