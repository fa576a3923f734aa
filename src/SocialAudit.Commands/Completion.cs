using System.Management.Automation;
using System.Management.Automation.Language;

namespace SocialAudit.Commands;

/// <summary>Makes the answers of argument completers: matched with wildcards, quoted where PowerShell needs it.</summary>
internal static class Completion
{
    public static IEnumerable<CompletionResult> Of(IEnumerable<(string Value, string Meaning)> values, string word)
    {
        WildcardPattern pattern = new(word.Trim('\'', '"') + "*", WildcardOptions.IgnoreCase);
        return values
            .Where(v => pattern.IsMatch(v.Value))
            .Select(v => new CompletionResult(
                v.Value.Any(c => !char.IsLetterOrDigit(c)) ? $"'{CodeGeneration.EscapeSingleQuotedStringContent(v.Value)}'" : v.Value,
                v.Value, CompletionResultType.ParameterValue, v.Meaning));
    }
}
