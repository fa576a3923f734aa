using SocialAudit.Reports;
using SocialAudit.Team;
using SocialAudit.Tests.Team;

namespace SocialAudit.Tests.Browser;

/// <summary>The team's charts as a real browser shows them.</summary>
public sealed class ChartPageTests(BrowserFixture browser)
{
    // No word may leave the drawing, and no two words may lie upon each other.
    private const string _collisions =
        """
        () => {
          const boxes = [...document.querySelectorAll("svg text")].map(e => [e.textContent, e.getBoundingClientRect()]).filter(b => b[1].width > 0);
          const edge = document.querySelector("svg").getBoundingClientRect();
          const out = boxes.filter(([, b]) => b.left < edge.left || b.right > edge.right || b.bottom > edge.bottom).map(([t]) => t + " is cut");
          boxes.forEach(([t, a], i) => boxes.slice(i + 1).forEach(([u, b]) => {
            if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4) out.push(t + " / " + u);
          }));
          return out.join("\n");
        }
        """;

    [Theory]
    [InlineData("fr", 1280)]
    [InlineData("en", 1280)]
    [InlineData("fr", 360)]
    public async Task Every_word_has_room_and_the_page_fits(string code, int width)
    {
        await using BrowserPage opened = await browser.OpenAsync(Page(code), width);

        Assert.Equal("", await opened.Page.EvaluateAsync<string>(_collisions));
        Assert.True(await opened.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        Assert.Empty(opened.Complaints);
        Assert.Single(opened.Requests);
    }

    [Fact]
    public async Task A_screen_reader_finds_one_picture_with_its_title_and_figures()
    {
        await using BrowserPage opened = await browser.OpenAsync(Page("en"));

        Microsoft.Playwright.ILocator picture = opened.Page.GetByRole(Microsoft.Playwright.AriaRole.Img);

        await Microsoft.Playwright.Assertions.Expect(picture).ToHaveCountAsync(1);
        await Microsoft.Playwright.Assertions.Expect(picture).ToHaveAccessibleNameAsync(new System.Text.RegularExpressions.Regex("^The team and social media .*Digital native: 6"));
    }

    private static string Page(string code)
    {
        using TemporaryFolder folder = new();
        TeamProfile team = TeamMeasure.Measure(
            [.. Enumerable.Range(1, 6).Select(i => TeamMeasureTests.Answer($"P{i}", $"Person {i}", [Ease.SocialMedia], archetype: [Archetype.DigitalNative]))],
            TestModule.TeamSurvey,
            Language.Find(code)!,
            includeName: false);
        ChartExport.Write(TeamChart.Draw(team), folder.File("chart.html"), Language.Find(code)!, TestModule.Files);
        return File.ReadAllText(folder.File("chart.html"));
    }
}
