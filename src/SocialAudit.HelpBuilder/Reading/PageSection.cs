using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace SocialAudit.HelpBuilder.Reading;

/// <summary>A heading, what stands below it, and the sections one level down.</summary>
/// <param name="Title">The heading's plain text.</param>
/// <param name="Line">The heading's line, from 0.</param>
internal sealed record PageSection(string Title, int Line)
{
    /// <summary>The blocks between the heading and the first section below.</summary>
    public List<Block> Blocks { get; } = [];

    /// <summary>The sections one level down.</summary>
    public List<PageSection> Sections { get; } = [];

    /// <summary>All code fences below the heading that are in a language.</summary>
    /// <param name="language">The language, as in <c>yaml</c>.</param>
    public IEnumerable<FencedCodeBlock> Fences(string language) => Blocks.OfType<FencedCodeBlock>().Where(fence => IsIn(fence, language));

    /// <summary>Whether a block is a code fence in a language.</summary>
    /// <param name="block">The block.</param>
    /// <param name="language">The language.</param>
    public static bool IsIn(Block block, string language) =>
        block is FencedCodeBlock fence && string.Equals(fence.Info, language, StringComparison.OrdinalIgnoreCase);

    /// <summary>Splits a page at its headings of the levels 1, 2 and 3; deeper ones stay blocks.</summary>
    /// <param name="source">The page.</param>
    /// <returns>The sections of level 1; a page has exactly one, and a problem is reported otherwise.</returns>
    public static PageSection? Root(PageSource source)
    {
        PageSection outside = new(string.Empty, 0);
        List<PageSection> open = [outside];
        foreach (Block block in source.Document.Where(block => block is not (YamlFrontMatterBlock or LinkReferenceDefinitionGroup)))
        {
            if (block is not HeadingBlock { Level: <= 3 } heading)
            {
                open[^1].Blocks.Add(block);
                continue;
            }

            if (heading.Level > open.Count)
            {
                source.Report(block.Line, $"a heading of level {heading.Level} stands below one of level {open.Count - 1}", "do not skip a level");
                continue;
            }

            open.RemoveRange(heading.Level, open.Count - heading.Level);
            PageSection section = new(PlainText.Of(heading.Inline, source), block.Line);
            open[^1].Sections.Add(section);
            open.Add(section);
        }

        if (outside.Sections.Count == 1 && outside.Blocks.Count == 0)
        {
            return outside.Sections[0];
        }

        source.Report(0, "the page does not have exactly one heading of level 1, with nothing before it", $"begin it with '# {source.Name}'");
        return null;
    }
}
