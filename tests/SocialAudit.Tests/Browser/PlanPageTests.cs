using Microsoft.Playwright;
using SocialAudit.Reports.Plans;
using SocialAudit.Tests.Plan;

namespace SocialAudit.Tests.Browser;

/// <summary>The plan's page as a real browser shows it.</summary>
public sealed class PlanPageTests(BrowserFixture browser)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task It_fits_the_window_loads_nothing_and_breaks_no_rule_of_its_own(int width)
    {
        await using BrowserPage opened = await browser.OpenAsync(Html(), width);

        Assert.Single(opened.Requests);
        Assert.Empty(opened.Complaints);
        Assert.True(await opened.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), "the page scrolls sideways");
    }

    [Fact]
    public async Task A_narrow_window_shows_each_row_as_a_card_with_the_columns_names()
    {
        await using BrowserPage opened = await browser.OpenAsync(Html(), width: 360);

        ILocator cell = opened.Page.Locator("td[data-label='Qui']").First;

        Assert.Equal("\"Qui\"", await cell.EvaluateAsync<string>("cell => getComputedStyle(cell, '::before').content"));
        Assert.Equal("block", await cell.EvaluateAsync<string>("cell => getComputedStyle(cell).display"));
    }

    private static string Html() => PlanHtml.Write(
        PlanScene.Centre(PlanScene.Finding("Contact.Phone", Verdict.Absent)).With("Causes", "Employability", "Multilingual").Plan(hours: 5, language: Language.French, objectives: ["Visibility", "NewAudience"]),
        Language.French,
        TestModule.Files);
}
