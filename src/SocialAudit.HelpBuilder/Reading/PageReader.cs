using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SocialAudit.HelpBuilder.Pages;

namespace SocialAudit.HelpBuilder.Reading;

/// <summary>Reads a cmdlet's page.</summary>
internal sealed class PageReader
{
    private static readonly string[] _required = ["SYNOPSIS", "SYNTAX", "DESCRIPTION", "EXAMPLES", "PARAMETERS", "INPUTS", "OUTPUTS"];
    private static readonly string[] _optional = ["NOTES", "RELATED LINKS"];

    private readonly PageSource _source;
    private readonly PageSection _root;

    private PageReader(PageSource source, PageSection root)
    {
        _source = source;
        _root = root;
    }

    /// <summary>Reads a page.</summary>
    /// <param name="source">The page; gets what is wrong.</param>
    /// <param name="helpFile">The name of the help file that is being built.</param>
    /// <returns>The page; null when it is so wrong that it has no sections.</returns>
    public static HelpPage? Read(PageSource source, string helpFile)
    {
        IReadOnlyDictionary<string, string> facts = FrontMatter.Read(source, helpFile);
        return PageSection.Root(source) is PageSection root ? new PageReader(source, root).Page(facts) : null;
    }

    private HelpPage Page(IReadOnlyDictionary<string, string> facts)
    {
        CheckHeadings();
        IReadOnlyList<HelpSyntax> syntax = SyntaxReader.Read(Section("SYNTAX"), _source);
        IReadOnlyList<HelpParameter> parameters = ParameterReader.Read(Section("PARAMETERS"), _source);
        CheckSets(syntax, parameters);
        return new HelpPage(
            _root.Title,
            facts.GetValueOrDefault(FrontMatter.ModuleName, string.Empty),
            Synopsis(),
            syntax,
            Text("DESCRIPTION", mustHaveText: true),
            ExampleReader.Read(Section("EXAMPLES"), _source),
            parameters,
            Types("INPUTS"),
            Types("OUTPUTS"),
            Text("NOTES", mustHaveText: false),
            Links(facts.GetValueOrDefault(FrontMatter.OnlineVersion, string.Empty)));
    }

    /// <summary>The section of that name; an empty one where it is missing, which was reported already.</summary>
    private PageSection Section(string title) => _root.Sections.FirstOrDefault(section => section.Title == title) ?? new PageSection(title, _root.Line);

    private void CheckHeadings()
    {
        if (_root.Title != _source.Name)
        {
            _source.Report(_root.Line, $"the page is called '{_root.Title}', and its file '{_source.Name}.md'", "give both the cmdlet's name");
        }

        foreach (string title in _required.Where(title => _root.Sections.All(section => section.Title != title)))
        {
            _source.Report(_root.Line, $"the section '{title}' is missing", $"add '## {title}'");
        }

        foreach (PageSection section in _root.Sections.Where(section => !_required.Contains(section.Title) && !_optional.Contains(section.Title)))
        {
            _source.Report(section.Line, $"the schema has no section '{section.Title}'", "use its English headings, in French pages too; below DESCRIPTION and NOTES use '####'");
        }

        foreach (PageSection section in _root.Sections.GroupBy(section => section.Title).SelectMany(same => same.Skip(1)))
        {
            _source.Report(section.Line, $"the section '{section.Title}' comes twice", "keep one");
        }
    }

    private string Synopsis()
    {
        IReadOnlyList<string> text = Text("SYNOPSIS", mustHaveText: true);
        if (text.Count > 1)
        {
            _source.Report(Section("SYNOPSIS").Line, "the synopsis is more than one paragraph", "say in one sentence what the cmdlet does; the rest goes to DESCRIPTION");
        }

        return string.Join(' ', text);
    }

    private IReadOnlyList<string> Text(string title, bool mustHaveText)
    {
        PageSection section = Section(title);
        foreach (PageSection inner in section.Sections)
        {
            _source.Report(inner.Line, $"the section '{title}' has a heading of level 3", "use '####' there");
        }

        IReadOnlyList<string> text = PlainText.Paragraphs(section.Blocks, _source);
        if (text.Count == 0 && mustHaveText && _root.Sections.Contains(section))
        {
            _source.Report(section.Line, $"the section '{title}' is empty", "write its text");
        }

        return text;
    }

    private IReadOnlyList<HelpType> Types(string title)
    {
        PageSection section = Section(title);
        if (section.Sections.Count == 0 && _root.Sections.Contains(section))
        {
            _source.Report(section.Line, $"the section '{title}' names no type", "add '### ' and the type's full name, or '### None'");
        }

        return [.. section.Sections.Select(type => new HelpType(type.Title, PlainText.Paragraphs(type.Blocks, _source)))];
    }

    private IReadOnlyList<HelpLink> Links(string onlineVersion)
    {
        PageSection section = Section("RELATED LINKS");
        List<HelpLink> links = [.. section.Blocks
            .SelectMany(block => block is LeafBlock leaf ? leaf.Inline?.FindDescendants<LinkInline>() ?? [] : block.Descendants<LinkInline>())
            .Select(link => new HelpLink(PlainText.Of(link, _source), PlainText.IsAddress(link.Url) ? link.Url! : string.Empty))];
        if (onlineVersion.Length > 0 && links.FirstOrDefault(link => link.Address.Length > 0)?.Address != onlineVersion)
        {
            _source.Report(section.Line, "the first link with an address is not the online version", $"begin RELATED LINKS with '[…]({onlineVersion})': Get-Help -Online opens that one");
        }

        return links;
    }

    private void CheckSets(IReadOnlyList<HelpSyntax> syntax, IReadOnlyList<HelpParameter> parameters)
    {
        int line = Section("SYNTAX").Line;
        foreach (HelpSyntax set in syntax)
        {
            foreach (string name in set.Parameters.Where(name => parameters.All(parameter => parameter.Name != name || (parameter.Uses.Count > 0 && parameter.In(set.Name) is null))))
            {
                _source.Report(line, $"the syntax '{set.Name}' has '-{name}', and PARAMETERS has it not in that set", $"describe it below '### -{name}', with that set");
            }

            foreach (HelpParameter parameter in parameters.Where(parameter => parameter.In(set.Name) is not null && !set.Parameters.Contains(parameter.Name)))
            {
                _source.Report(line, $"the syntax '{set.Name}' lacks '-{parameter.Name}', which PARAMETERS has in that set", "copy the line that 'Get-Command -Syntax' gives");
            }
        }

        foreach (HelpParameter parameter in parameters)
        {
            foreach (string set in parameter.Uses.SelectMany(use => use.Sets).Where(set => syntax.All(known => known.Name != set)))
            {
                _source.Report(line, $"'-{parameter.Name}' is in the parameter set '{set}', which SYNTAX does not have", "correct 'Parameter Sets', or add the set");
            }
        }
    }
}
