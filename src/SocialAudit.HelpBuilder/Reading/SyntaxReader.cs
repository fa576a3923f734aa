using Markdig.Syntax;
using SocialAudit.HelpBuilder.Pages;

namespace SocialAudit.HelpBuilder.Reading;

/// <summary>Reads the section SYNTAX.</summary>
internal static class SyntaxReader
{
    private const string _defaultMark = " (Default)";

    /// <summary>Reads the parameter sets.</summary>
    /// <param name="section">The section.</param>
    /// <param name="source">Gets what is wrong.</param>
    public static IReadOnlyList<HelpSyntax> Read(PageSection section, PageSource source)
    {
        List<HelpSyntax> sets = [];
        if (section.Sections.Count == 0)
        {
            Add(section, HelpSyntax.OnlySet, isDefault: true, sets, source);
            return sets;
        }

        foreach (PageSection set in section.Sections)
        {
            bool isDefault = set.Title.EndsWith(_defaultMark, StringComparison.Ordinal);
            Add(set, isDefault ? set.Title[..^_defaultMark.Length] : set.Title, isDefault, sets, source);
        }

        if (sets.Count(set => set.IsDefault) > 1)
        {
            source.Report(section.Line, "more than one parameter set is marked '(Default)'", "mark the default one only");
        }

        return sets;
    }

    private static void Add(PageSection section, string name, bool isDefault, List<HelpSyntax> sets, PageSource source)
    {
        List<FencedCodeBlock> fences = [.. section.Blocks.OfType<FencedCodeBlock>()];
        if (fences.Count != 1 || section.Blocks.Count != 1)
        {
            source.Report(section.Line, $"'{section.Title}' does not hold one code block and nothing else", "put the line that 'Get-Command -Syntax' gives between two lines '```'");
            return;
        }

        string text = string.Join(' ', PlainText.Code(fences[0]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Split(' ')[0] != source.Name)
        {
            source.Report(fences[0].Line + 1, $"the syntax does not begin with '{source.Name}'", "copy the line that 'Get-Command -Syntax' gives");
        }

        // A type has no word that begins with '-', so every such word names a parameter.
        List<string> parameters = [.. text.Split(' ').Select(word => word.Trim('[', ']')).Where(word => word.StartsWith('-')).Select(word => word[1..])];
        sets.Add(new HelpSyntax(name, isDefault, text, parameters));
    }
}
