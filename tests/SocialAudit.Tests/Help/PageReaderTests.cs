using SocialAudit.HelpBuilder.Pages;

namespace SocialAudit.Tests.Help;

/// <summary>What an author hears about a page, and how its Markdown becomes plain text.</summary>
public sealed class PageReaderTests
{
    private const string _helpFile = "Lantern.Commands.psm1-Help.xml";

    private static readonly string _text =
        File.ReadAllText(Repository.PathOf("tests", "SocialAudit.Tests", "Help", "data", "en-US", "Get-Lantern.md"));

    [Theory]
    [InlineData("schema: 2.0.0", "schema: 3.0.0", "(1)", "'schema' is '3.0.0'; write 'schema: 2.0.0'")]
    [InlineData("Module Name: Lantern\n", "", "(1)", "the front matter has no 'Module Name'")]
    [InlineData("external help file: Lantern.Commands", "external help file: Torch", "(1)", "'external help file' is 'Torch.psm1-Help.xml'")]
    [InlineData("# Get-Lantern\n", "# Get-Torch\n", "(8)", "the page is called 'Get-Torch', and its file 'Get-Lantern.md'")]
    [InlineData("## INPUTS", "## ENTRÉES", "(190)", "the schema has no section 'ENTRÉES'")]
    [InlineData("## NOTES", "## INPUTS", "(202)", "the section 'INPUTS' comes twice")]
    [InlineData("### -Kind", "### Kind", "(119)", "'Kind' is not a parameter's name")]
    [InlineData("### -Kind", "### -Id", "(119)", "the parameter 'Id' comes twice")]
    [InlineData("What it burns.\n", "", "(119)", "the parameter 'Kind' has no description")]
    [InlineData("Aliases: Nom\n", "", "(142)", "the yaml block has no 'Aliases'")]
    [InlineData("Aliases: Nom\n", "Aliases: Nom\nColour: red\n", "(142)", "the schema has no 'Colour'")]
    [InlineData("Aliases: Nom\n", "Aliases Nom\n", "(145)", "'Aliases Nom' is not of the form 'name: value'")]
    [InlineData("Accept pipeline input: True (ByPropertyName, ByValue)", "Accept pipeline input: Yes", "(142)", "'Accept pipeline input' is 'Yes'")]
    [InlineData("Accept wildcard characters: True", "Accept wildcard characters: yes", "(142)", "'Accept wildcard characters' is 'yes'")]
    [InlineData("Parameter Sets: ById\nAliases:\n\nRequired: True", "Parameter Sets: ByNumber\nAliases:\n\nRequired: True", "(14)", "'-Id' is in the parameter set 'ByNumber', which SYNTAX does not have")]
    [InlineData("-Id <int> [-Colour", "-Id <int> [-Shade <int>] [-Colour", "(14)", "the syntax 'ById' has '-Shade'")]
    [InlineData("Get-Lantern -Id <int> [-Colour <LanternColour>]", "Get-Lantern -Id <int>", "(14)", "the syntax 'ById' lacks '-Colour'")]
    [InlineData("### ById\n", "### ById (Default)\n", "(14)", "more than one parameter set is marked '(Default)'")]
    [InlineData("Its number.", "Its <b>number</b>.", "(105)", "this is HTML")]
    [InlineData("Its number.", "{{ What Id does }}", "(105)", "a placeholder '{{ … }}' is left")]
    [InlineData("Fire is hot.", "| a | b |\n|---|---|\n| 1 | 2 |", "(204)", "Get-Help cannot show a block of this kind (Table)")]
    [InlineData("Fire is hot.", "### Fire", "(204)", "has a heading of level 3")]
    [InlineData("Fire is hot.", "Fire\u0001", "(204)", "the control character U+0001")]
    [InlineData("[Online version](https://lantern.example/Get-Lantern)", "[Other](https://lantern.example/)", "(206)", "the first link with an address is not the online version")]
    [InlineData("```powershell\nGet-Lantern -Name", "```\nGet-Lantern -Name", "(50)", "the example has 0 blocks '```powershell'")]
    public void A_mistake_is_reported_at_its_line(string right, string wrong, string line, string found)
    {
        Assert.Contains(right, _text, StringComparison.Ordinal);

        string problems = PageFile.TryParse("Get-Lantern", _text.Replace(right, wrong, StringComparison.Ordinal), _helpFile).Problems;

        Assert.Contains(problems.Split(Environment.NewLine), problem =>
            problem.StartsWith($"Get-Lantern.md{line}: error HELP: ", StringComparison.Ordinal) && problem.Contains(found, StringComparison.Ordinal));
    }

    [Fact]
    public void Markdown_becomes_plain_paragraphs_with_bullets_and_code_kept()
    {
        HelpPage page = PageFile.Parse("Get-Lantern", _text, _helpFile);

        Assert.Equal("Gets the lanterns that light the porch & the <garden>.", page.Synopsis);
        Assert.Equal(
            [
                "A lantern is found by its name or by its number, see the catalogue (https://lantern.example/catalogue) or the topic.",
                "Before it is lit:",
                "- fill it\n  1. with oil\n  2. or with a candle\n- close its door",
                "Then:\n\n    if ($lit) {\n        'warm'\n    }",
            ],
            page.Description);
    }

    [Fact]
    public void Entities_escapes_line_breaks_and_quotations_read_as_meant()
    {
        const string markdown = "5 &lt; 6&nbsp;: \\*sure\\*\\\nand <https://lantern.example/>\n\n> said she\n\n- one\n\n  more of it\n- two\n\n#### A heading";

        HelpPage page = PageFile.Parse("Get-Lantern", _text.Replace("Fire is hot.", markdown, StringComparison.Ordinal), _helpFile);

        Assert.Equal(
            ["5 < 6\u00a0: *sure*\nand https://lantern.example/\n\n    said she", "- one\n\n  more of it\n- two", "A heading"],
            page.Notes);
    }

    [Fact]
    public void A_parameter_that_differs_between_sets_keeps_both_ways()
    {
        HelpParameter colour = PageFile.Parse("Get-Lantern", _text, _helpFile).Parameters.Single(parameter => parameter.Name == "Colour");

        Assert.True(colour.In("ByName")!.Required);
        Assert.False(colour.In("ById")!.Required);
        Assert.Equal("Amber", colour.In("ById")!.DefaultValue);
    }

    [Fact]
    public void A_cmdlet_with_one_unnamed_set_needs_no_heading_below_syntax()
    {
        int from = _text.IndexOf("### ByName", StringComparison.Ordinal);
        int to = _text.IndexOf("## DESCRIPTION", StringComparison.Ordinal);
        string text = _text[..from] + "```\nGet-Lantern [-Kind <string>]\n```\n\n" + _text[to..];
        int parameters = text.IndexOf("### -Colour", StringComparison.Ordinal);
        int kind = text.IndexOf("### -Kind", StringComparison.Ordinal);
        int name = text.IndexOf("### -Name", StringComparison.Ordinal);
        int common = text.IndexOf("### CommonParameters", StringComparison.Ordinal);

        HelpPage page = PageFile.Parse("Get-Lantern", text[..parameters] + text[kind..name] + text[common..], _helpFile);

        HelpSyntax set = Assert.Single(page.Syntax);
        Assert.Equal((HelpSyntax.OnlySet, true), (set.Name, set.IsDefault));
        Assert.Equal(["Kind"], set.Parameters);
    }
}
