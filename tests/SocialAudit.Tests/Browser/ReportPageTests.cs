using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using SocialAudit.Presence;
using SocialAudit.Tests.Reports.History;
using SocialAudit.Tests.Reports.Plans;

namespace SocialAudit.Tests.Browser;

/// <summary>The report as a real browser shows it.</summary>
public sealed class ReportPageTests : IDisposable
{
    private readonly BrowserFixture _browser;
    private readonly TemporaryFolder _folder = new();

    public ReportPageTests(BrowserFixture browser)
    {
        _browser = browser;
    }

    private string Report => _folder.File("rapport.html");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("fr", 1280)]
    [InlineData("fr", 360)]
    [InlineData("en", 1280)]
    [InlineData("en", 360)]
    public async Task Everybody_can_read_the_page_of_an_organisation(string code, int width)
    {
        ReportScene.Write(
            ReportScene.Fill(_folder, Enumerable.Range(0, 6).Select(m => ReportScene.Audit(monthsAgo: m, said: m == 0 ? PlanSample.Hostile : null))), Report,
            o => o with { Language = Language.Find(code), Plans = [ReportScene.Plan()] });

        await using BrowserPage opened = await _browser.OpenAsync(new FileInfo(Report), width);

        await CheckAsync(opened);
    }

    [Theory]
    [InlineData("fr", 1280)]
    [InlineData("fr", 360)]
    [InlineData("en", 1280)]
    [InlineData("en", 360)]
    public async Task Everybody_can_read_the_overview(string code, int width)
    {
        WriteRoster(code);

        await using BrowserPage opened = await _browser.OpenAsync(new FileInfo(Report), width);

        await CheckAsync(opened);
    }

    [Fact]
    public async Task The_overview_is_sorted_by_keyboard_with_the_unknown_last()
    {
        WriteRoster("fr");
        await using BrowserPage opened = await _browser.OpenAsync(new FileInfo(Report));
        ILocator header = opened.Page.GetByRole(AriaRole.Columnheader, new PageGetByRoleOptions { Name = "Publications par semaine" });

        await header.GetByRole(AriaRole.Button).FocusAsync();
        await opened.Page.Keyboard.PressAsync("Enter");
        string?[] down = [await header.GetAttributeAsync("aria-sort"), .. await NamesAsync(opened)];
        await opened.Page.Keyboard.PressAsync("Space");
        string?[] up = [await header.GetAttributeAsync("aria-sort"), .. await NamesAsync(opened)];

        Assert.Equal(["descending", "Épicerie solidaire", "Centre Ouest", "Centre Ahuntsic"], down);
        Assert.Equal(["ascending", "Centre Ouest", "Épicerie solidaire", "Centre Ahuntsic"], up);
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task The_overview_is_filtered_without_accents_and_says_how_many_are_left()
    {
        WriteRoster("fr");
        await using BrowserPage opened = await _browser.OpenAsync(new FileInfo(Report));
        ILocator field = opened.Page.GetByLabel("Chercher une organisation");

        await field.FocusAsync();
        await opened.Page.Keyboard.TypeAsync("epicerie");

        Assert.Equal(["Épicerie solidaire"], await NamesAsync(opened));
        Assert.Equal("Organisations affichées\u00A0: 1 sur 3", await opened.Page.GetByRole(AriaRole.Status).InnerTextAsync());
        await field.FillAsync("");
        await opened.Page.GetByLabel("Seulement où quelque chose va moins bien").FocusAsync();
        await opened.Page.Keyboard.PressAsync("Space");
        Assert.Equal(["Centre Ouest", "Épicerie solidaire"], await NamesAsync(opened));
        await opened.Page.Keyboard.PressAsync("Space");
        Assert.Equal(3, (await NamesAsync(opened)).Length);
    }

    [Fact]
    public async Task From_the_overview_a_page_opens_and_leads_back()
    {
        WriteRoster("en");
        await using BrowserPage opened = await _browser.OpenAsync(new FileInfo(Report));

        await opened.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Centre Ouest" }).ClickAsync();
        Assert.Equal("Web presence – Centre Ouest", await opened.Page.TitleAsync());
        await opened.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "All organisations" }).ClickAsync();

        Assert.Equal("Web presence of the organisations", await opened.Page.TitleAsync());
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task Without_its_script_the_overview_is_whole_and_shows_nothing_that_does_not_work()
    {
        WriteRoster("fr");
        string html = File.ReadAllText(Report);
        await using BrowserPage opened = await _browser.OpenAsync(System.Text.RegularExpressions.Regex.Replace(html, "<script>.*</script>", "", System.Text.RegularExpressions.RegexOptions.Singleline));

        Assert.Equal(["Centre Ahuntsic", "Centre Ouest", "Épicerie solidaire"], (await NamesAsync(opened)).Order(StringComparer.InvariantCulture));
        Assert.False(await opened.Page.Locator("#filter").IsVisibleAsync());
        Assert.Equal(0, await opened.Page.GetByRole(AriaRole.Button).CountAsync());
        Assert.Empty((await opened.Page.RunAxe()).Violations);
    }

    [Fact]
    public async Task On_paper_the_figures_are_open_and_the_evidence_stays_on_the_screen()
    {
        ReportScene.Write(ReportScene.Fill(_folder, Enumerable.Range(0, 6).Select(m => ReportScene.Audit(monthsAgo: m))), Report);
        await using BrowserPage opened = await _browser.OpenAsync(new FileInfo(Report));
        ILocator figures = opened.Page.Locator("details table");
        Assert.Equal(0, await CountSeenAsync(figures));

        await opened.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        Assert.NotEqual(0, await figures.CountAsync());
        Assert.Equal(await figures.CountAsync(), await CountSeenAsync(figures));
        Assert.Equal(0, await CountSeenAsync(opened.Page.Locator(".findings summary")));
    }

    private static async Task<int> CountSeenAsync(ILocator items) =>
        await items.EvaluateAllAsync<int>("items => items.filter(i => i.checkVisibility({ contentVisibilityAuto: true })).length");

    private static async Task CheckAsync(BrowserPage opened)
    {
        AxeResult result = await opened.Page.RunAxe();

        Assert.Single(opened.Requests);
        Assert.Empty(opened.Complaints);
        Assert.True(await opened.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), "the page scrolls sideways");
        Assert.Equal([], result.Violations.Select(v => $"{v.Id}: {v.Help} {string.Join(" ", v.Nodes.Select(n => n.Html))}"));
        Assert.NotEmpty(result.Passes);
    }

    private static async Task<string[]> NamesAsync(BrowserPage opened) =>
        [.. await opened.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('#organisations tbody tr')].filter(r => r.offsetParent !== null).map(r => r.cells[0].querySelector('a').textContent)")];

    /// <summary>Three organisations: one that is new and of which little is known, and two that have a plan or something worse.</summary>
    private void WriteRoster(string code)
    {
        WebPresence Paced(WebPresence audit, double pace) => audit with { Feeds = [audit.Feeds[0] with { PostsPerWeek = pace }] };
        IEnumerable<WebPresence> audits = Enumerable.Range(0, 3).SelectMany(m => new[]
        {
            Paced(ReportScene.Audit("Épicerie solidaire", "https://epicerie.example/", m), 3.5),
            Paced(ReportScene.Audit("Centre Ouest", "https://ouest.example/", m), 0.25),
        });
        WebPresence little = ReportScene.Audit("Centre Ahuntsic", "https://ahuntsic.example/") with { Feeds = [], Levels = [] };
        ReportScene.Write(ReportScene.Fill(_folder, audits.Append(little)), Report, o => o with
        {
            Language = Language.Find(code),
            Plans = [ReportScene.Plan() with { Organisation = "Centre Ouest", Website = null }],
        });
    }
}
