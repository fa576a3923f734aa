using System.Management.Automation;
using System.Management.Automation.Language;
using SocialAudit.HelpBuilder.Pages;

namespace SocialAudit.Tests.Help;

/// <summary>Checks the code of examples with the engine's own parser.</summary>
internal static class ExampleCheck
{
    private static readonly TokenKind[] _texts =
        [TokenKind.StringLiteral, TokenKind.StringExpandable, TokenKind.HereStringLiteral, TokenKind.HereStringExpandable, TokenKind.Comment];

    /// <summary>What is wrong with a page's examples, one sentence each.</summary>
    public static IReadOnlyList<string> Problems(HelpPage page, IReadOnlyList<CmdletInfo> cmdlets)
    {
        List<string> problems = [];
        if (page.Examples.Count < 2)
        {
            problems.Add("there are fewer than two examples");
        }

        foreach (HelpExample example in page.Examples)
        {
            ScriptBlockAst script = Parser.ParseInput(example.Code, out _, out ParseError[] errors);
            problems.AddRange(errors.Select(error => $"{example.Title}: {error.Message}"));
            List<CommandAst> calls = [.. script.FindAll(node => node is CommandAst, searchNestedScriptBlocks: true).Cast<CommandAst>()];
            if (calls.All(call => call.GetCommandName() != page.Name))
            {
                problems.Add($"{example.Title}: it does not call {page.Name}");
            }

            foreach (CommandAst call in calls)
            {
                CmdletInfo? cmdlet = cmdlets.FirstOrDefault(known => known.Name == call.GetCommandName());
                IEnumerable<string> unknown = cmdlet is null ? [] : Parameters(call).Where(name => !Has(cmdlet, name));
                problems.AddRange(unknown.Select(name => $"{example.Title}: {cmdlet!.Name} has no parameter -{name}"));
            }
        }

        return problems;
    }

    /// <summary>The code without what may differ between languages: its strings and comments.</summary>
    public static string WithoutTexts(string code)
    {
        Parser.ParseInput(code, out Token[] tokens, out _);
        return string.Join(' ', tokens.Where(token => token.Kind != TokenKind.NewLine).Select(token => _texts.Contains(token.Kind) ? "''" : token.Text));
    }

    private static IEnumerable<string> Parameters(CommandAst call) =>
        call.CommandElements.OfType<CommandParameterAst>().Select(parameter => parameter.ParameterName);

    /// <summary>Examples teach, so they write the whole name or an alias, never a prefix.</summary>
    private static bool Has(CmdletInfo cmdlet, string name) =>
        cmdlet.Parameters.Values.Any(parameter => parameter.Aliases.Prepend(parameter.Name).Contains(name, StringComparer.OrdinalIgnoreCase));
}
