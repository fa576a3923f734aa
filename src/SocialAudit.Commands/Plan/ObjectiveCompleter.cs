using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Language;
using SocialAudit.Plan;

namespace SocialAudit.Commands.Plan;

/// <summary>Completes the objectives, and says what each means.</summary>
internal sealed class ObjectiveCompleter : IArgumentCompleter
{
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        Language language = SocialAudit.Language.Of(CultureInfo.CurrentUICulture);
        return Completion.Of(MediaObjective.ReadAll(ModuleFolder.Files).Select(o => (o.Id, o.Name.In(language))), wordToComplete);
    }
}
