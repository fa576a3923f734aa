using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using SocialAudit.Plan;
using SocialAudit.Reports.Plans;
using SocialAudit.Tests.Reports.Plans;

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

    [Theory]
    [InlineData("fr", 1280)]
    [InlineData("fr", 360)]
    [InlineData("en", 1280)]
    [InlineData("en", 360)]
    public async Task Everybody_can_read_it_whatever_they_read_with(string code, int width)
    {
        await using BrowserPage opened = await browser.OpenAsync(Html(Language.Find(code)!), width);

        AxeResult result = await opened.Page.RunAxe();

        Assert.Equal([], result.Violations.Select(v => $"{v.Id}: {v.Help} {string.Join(" ", v.Nodes.Select(n => n.Html))}"));
        Assert.NotEmpty(result.Passes);
    }

    [Fact]
    public async Task On_paper_the_headings_of_a_table_stand_on_every_page_and_no_row_is_cut()
    {
        await using BrowserPage opened = await browser.OpenAsync(Html());
        await opened.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        Assert.Equal("table-header-group", await opened.Page.Locator("thead").First.EvaluateAsync<string>("e => getComputedStyle(e).display"));
        Assert.Equal("avoid", await opened.Page.Locator("tbody tr").First.EvaluateAsync<string>("e => getComputedStyle(e).breakInside"));
        Assert.Equal("page", await opened.Page.Locator("section.reasons").EvaluateAsync<string>("e => getComputedStyle(e).breakBefore"));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task The_consultation_fits_on_one_page_even_with_much_to_say(string code)
    {
        string much = string.Join(" ", Enumerable.Repeat("Les familles nouvellement arrivées", 12));
        MediaActionPlan plan = PlanSample.Rich(60) with
        {
            Objective = [.. Enumerable.Repeat(much, 6)],
            Audience = [.. Enumerable.Repeat(much, 6)],
            Missing = [.. Enumerable.Range(1, 6).Select(i => $"{i} {much}")],
            Questions = [.. Enumerable.Repeat(much, 12)],
            People = [.. Enumerable.Range(1, 12).Select(i => new PlanPerson { Id = $"P{i}", HoursPerWeek = 2, HoursPlanned = 1 })],
        };
        plan = plan with { Actions = [.. plan.Actions.Select((a, i) => a with { Owner = $"P{(i % 12) + 1}", Title = much, PlatformName = null })] };
        string html = PlanHtml.Write(ConsultationSections.Make(plan, Options(Language.Find(code)!)), TestModule.Files);
        await using BrowserPage opened = await browser.OpenAsync(html);

        byte[] pdf = await opened.Page.PdfAsync(new PagePdfOptions { Format = "Letter", PreferCSSPageSize = true });

        Assert.Single(System.Text.RegularExpressions.Regex.Matches(System.Text.Encoding.Latin1.GetString(pdf), @"/Type\s*/Page\b(?!s)"));
        Assert.Empty((await opened.Page.RunAxe()).Violations);
    }

    [Fact]
    public async Task Everybody_can_read_the_sheets_whatever_they_read_with()
    {
        string html = PlanHtml.Write(HandOverSections.Make(PlanSample.Rich(20), Options(Language.French), ["P1", "P2"]), TestModule.Files);
        await using BrowserPage opened = await browser.OpenAsync(html, width: 360);

        Assert.Empty((await opened.Page.RunAxe()).Violations);
        Assert.True(await opened.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), "the page scrolls sideways");
    }

    private static PlanExportOptions Options(Language language) => new() { Language = language, Files = TestModule.Files };

    private static string Html(Language? language = null) => PlanHtml.Write(
        PlanSections.Make(PlanSample.Rich(60), new PlanExportOptions { Language = language ?? Language.French, Files = TestModule.Files, Title = PlanSample.Hostile, IncludeNames = true }), TestModule.Files);
}
