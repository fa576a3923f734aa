using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace SocialAudit.Commands.Presence;

/// <summary>Completes what an organisation does that bears on its choice of media.</summary>
internal sealed class ProgramCompleter : IArgumentCompleter
{
    private static readonly string[] _programs = ["Employability", "Causes", "Multilingual"];

    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        Language language = SocialAudit.Language.Of(CultureInfo.CurrentUICulture);
        return Completion.Of(_programs.Select(p => (p, language.Text("Program" + p))), wordToComplete);
    }
}
