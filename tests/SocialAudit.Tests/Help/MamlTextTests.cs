using System.Xml.Linq;
using SocialAudit.HelpBuilder.Pages;
using SocialAudit.HelpBuilder.Writing;

namespace SocialAudit.Tests.Help;

/// <summary>The MAML of a page, as far as Get-Help's views depend on it.</summary>
public sealed class MamlTextTests
{
    private static readonly XNamespace _maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace _command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace _dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    private static readonly XElement _root = XDocument.Parse(Text()).Root!;

    [Fact]
    public void The_root_says_that_the_file_is_MAML()
    {
        Assert.Equal("{http://msh}helpItems", _root.Name.ToString());
        Assert.Equal("maml", (string?)_root.Attribute("schema"));
    }

    [Fact]
    public void Characters_with_a_meaning_in_XML_are_encoded() =>
        Assert.Contains("<maml:para>Gets the lanterns that light the porch &amp; the &lt;garden&gt;.</maml:para>", Text(), StringComparison.Ordinal);

    [Fact]
    public void A_set_says_of_each_parameter_what_holds_in_that_set()
    {
        XElement[] sets = [.. _root.Descendants(_command + "syntaxItem")];

        Assert.Equal(["true", "false"], sets.Select(set => (string?)Parameter(set, "Colour").Attribute("required")));
        Assert.Equal("0", (string?)Parameter(sets[0], "Name").Attribute("position"));
        Assert.Equal("named", (string?)Parameter(sets[1], "Id").Attribute("position"));
    }

    [Fact]
    public void In_the_syntax_a_closed_list_shows_its_values_and_a_switch_none()
    {
        XElement set = _root.Descendants(_command + "syntaxItem").First();

        Assert.Equal(["Oil", "Candle"], Parameter(set, "Kind").Element(_command + "parameterValueGroup")!.Elements().Select(value => value.Value));
        Assert.Null(Parameter(set, "WhatIf").Element(_command + "parameterValue"));
    }

    [Fact]
    public void An_example_has_its_text_code_and_output_apart()
    {
        XElement example = _root.Descendants(_command + "example").First();

        Assert.Equal("-------- Example 1: By name --------", example.Element(_maml + "title")!.Value);
        Assert.Equal(["The lantern of the porch.", "PS> "], example.Element(_maml + "introduction")!.Elements().Select(para => para.Value));
        Assert.Equal("Get-Lantern -Name 'Porch' -Colour Amber", example.Element(_dev + "code")!.Value);
        Assert.Equal("Porch", example.Element(_dev + "remarks")!.Value.Trim());
    }

    [Fact]
    public void The_first_link_is_the_online_version_and_another_page_has_no_address() =>
        Assert.Equal(
            ["https://lantern.example/Get-Lantern", string.Empty],
            _root.Descendants(_maml + "navigationLink").Select(link => link.Element(_maml + "uri")!.Value));

    private static XElement Parameter(XElement set, string name) =>
        set.Elements(_command + "parameter").Single(parameter => parameter.Element(_maml + "name")!.Value == name);

    private static string Text()
    {
        string path = Repository.PathOf("tests", "SocialAudit.Tests", "Help", "data", "en-US", "Get-Lantern.md");
        HelpPage page = PageFile.Parse("Get-Lantern", File.ReadAllText(path), "Lantern.Commands.psm1-Help.xml");
        return MamlText.From([page]);
    }
}
