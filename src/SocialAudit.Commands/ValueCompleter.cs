using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace SocialAudit.Commands;

/// <summary>Completes an argument with known values, each with its meaning in the user's language: matched with wildcards, quoted where PowerShell needs it.</summary>
internal abstract class ValueCompleter : IArgumentCompleter
{
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        WildcardPattern pattern = new(wordToComplete.Trim('\'', '"') + "*", WildcardOptions.IgnoreCase);
        return Values(Language.Of(CultureInfo.CurrentUICulture))
            .Where(v => pattern.IsMatch(v.Value))
            .Select(v => new CompletionResult(
                v.Value.Any(c => !char.IsLetterOrDigit(c)) ? $"'{CodeGeneration.EscapeSingleQuotedStringContent(v.Value)}'" : v.Value,
                v.Value, CompletionResultType.ParameterValue, v.Meaning));
    }

    /// <summary>The values that can be given, in the order in which they are offered.</summary>
    protected abstract IEnumerable<(string Value, string Meaning)> Values(Language language);
}
