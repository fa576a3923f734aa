using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Language;
using SocialAudit.Plan;

namespace SocialAudit.Commands.Presence;

/// <summary>Completes what an organisation does that bears on its choice of media.</summary>
internal sealed class ProgramCompleter : IArgumentCompleter
{
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        Language language = SocialAudit.Language.Of(CultureInfo.CurrentUICulture);
        return Completion.Of(OrganisationProgram.ReadAll(ModuleFolder.Files).Select(p => (p.Id, p.Purpose.In(language))), wordToComplete);
    }
}
