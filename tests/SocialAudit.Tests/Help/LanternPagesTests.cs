using System.Management.Automation;

namespace SocialAudit.Tests.Help;

/// <summary>The same promises on a small module that has every kind of parameter, and the proof that a page which lies is found out.</summary>
public sealed class LanternPagesTests(LanternModule lantern) : HelpPromises(lantern.Module), IClassFixture<LanternModule>
{
    [Theory]
    [InlineData("Type: Int32\n", "Type: Int64\n", "Type: Int64")]
    [InlineData("Aliases: Nom\n", "Aliases:\n", "Aliases: Nom")]
    [InlineData("Accepted values: Amber, Green\n", "Accepted values: Amber\n", "Accepted values: Amber, Green")]
    [InlineData("Accepted values: Oil, Candle\n", "", "Accepted values: Candle, Oil")]
    [InlineData("Position: 0\n", "Position: Named\n", "Position: 0")]
    [InlineData("Accept pipeline input: True (ByPropertyName, ByValue)", "Accept pipeline input: False", "Accept pipeline input: True")]
    [InlineData("Accept wildcard characters: True", "Accept wildcard characters: False", "Accept wildcard characters: True")]
    [InlineData("Required: True\nPosition: Named\nDefault value: None", "Required: False\nPosition: Named\nDefault value: None", "Required: True")]
    [InlineData("### ByName (Default)", "### ByName", "ByName (Default)")]
    [InlineData("[-Kind <string>] [-WhatIf]", "[-WhatIf] [-Kind <string>]", "the syntax")]
    [InlineData("### System.String\n", "### System.Int32\n", "OUTPUTS")]
    [InlineData("### System.String[]\n", "### None\n", "INPUTS lacks System.String[]")]
    [InlineData("Module Name: Lantern", "Module Name: Torch", "the module")]
    public void A_page_that_differs_from_the_cmdlet_is_found_out(string truth, string lie, string found)
    {
        string text = lantern.Page("en-US");
        Assert.Contains(truth, text, StringComparison.Ordinal);

        IReadOnlyList<string> differences = PageComparison.Differences(
            PageFile.Parse("Get-Lantern", text.Replace(truth, lie, StringComparison.Ordinal), lantern.Module.HelpFileName), Cmdlet(), "Lantern");

        Assert.Contains(found, string.Join("\n", differences), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-Name 'Porch'", "-Shade 'Porch'", "Get-Lantern has no parameter -Shade")]
    [InlineData("-Name 'Porch'", "-Name 'Porch", "string is missing the terminator")]
    [InlineData("Get-Lantern -Id 4", "Get-Torch -Id 4", "it does not call Get-Lantern")]
    public void An_example_that_cannot_run_is_found_out(string truth, string lie, string found)
    {
        string text = lantern.Page("en-US");
        Assert.Contains(truth, text, StringComparison.Ordinal);

        IReadOnlyList<string> problems = ExampleCheck.Problems(
            PageFile.Parse("Get-Lantern", text.Replace(truth, lie, StringComparison.Ordinal), lantern.Module.HelpFileName), [Cmdlet()]);

        Assert.Contains(found, string.Join("\n", problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_may_differ_in_its_strings_and_comments_only()
    {
        Assert.Equal(ExampleCheck.WithoutTexts("# one\nGet-Lantern -Name 'Porch'"), ExampleCheck.WithoutTexts("# un\nGet-Lantern -Name 'Perron'"));
        Assert.NotEqual(ExampleCheck.WithoutTexts("Get-Lantern -Id 4"), ExampleCheck.WithoutTexts("Get-Lantern -Id 5"));
    }

    private CmdletInfo Cmdlet() => Assert.Single(lantern.Module.Cmdlets());
}
