using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace SocialAudit.Commands;

/// <summary>Completes the languages that the audit speaks.</summary>
internal sealed class LanguageCompleter : IArgumentCompleter
{
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completion.Of(SocialAudit.Language.All.Select(l => (l.Code, l.Culture.NativeName)), wordToComplete);
}
