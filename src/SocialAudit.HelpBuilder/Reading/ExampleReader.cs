using Markdig.Syntax;
using SocialAudit.HelpBuilder.Pages;

namespace SocialAudit.HelpBuilder.Reading;

/// <summary>Reads the section EXAMPLES.</summary>
internal static class ExampleReader
{
    private const string _powerShell = "powershell";

    /// <summary>Reads the examples.</summary>
    /// <param name="section">The section.</param>
    /// <param name="source">Gets what is wrong.</param>
    public static IReadOnlyList<HelpExample> Read(PageSection section, PageSource source)
    {
        List<HelpExample> examples = [];
        foreach (PageSection example in section.Sections)
        {
            List<FencedCodeBlock> code = [.. example.Fences(_powerShell)];
            if (code.Count != 1)
            {
                source.Report(example.Line, $"the example has {code.Count} blocks '```powershell'", "give it exactly one; show output in a block '```text' after it");
                continue;
            }

            int at = example.Blocks.IndexOf(code[0]);
            examples.Add(new HelpExample(
                example.Title,
                PlainText.Paragraphs(example.Blocks.Take(at), source),
                PlainText.Code(code[0]),
                PlainText.Paragraphs(example.Blocks.Skip(at + 1), source)));
        }

        if (section.Sections.Count == 0)
        {
            source.Report(section.Line, "there is no example", "add a heading '### Example 1: …' with a block '```powershell'");
        }

        return examples;
    }
}
