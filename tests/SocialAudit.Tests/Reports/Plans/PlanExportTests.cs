using AngleSharp;
using AngleSharp.Dom;
using SocialAudit.Plan;
using SocialAudit.Presence;
using SocialAudit.Reports;
using SocialAudit.Tests.Plan;

namespace SocialAudit.Tests.Reports;

/// <summary>A plan comes out readable in every form, and whatever a name or title holds comes out as text.</summary>
public sealed class PlanExportTests : IDisposable
{
    private const string _hostile = "<script>alert(1)</script> **gras** | \"L’Écluse\" [lien](javascript:alert(1)) `code` 🌻 =1+1";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("fr", "Ce que nous faisons")]
    [InlineData("en", "What we do")]
    public void Markdown_and_web_page_speak_the_language_of_the_plan(string code, string heading)
    {
        Language language = Language.Find(code)!;
        MediaActionPlan plan = PlanScene.Centre().With("Causes").Plan(hours: 6, language: language, objectives: ["Visibility"]);

        Assert.Contains("## " + heading, PlanMarkdown.Write(plan, language));
        Assert.Contains($"<h2>{heading}</h2>", PlanHtml.Write(plan, language, TestModule.Files));
    }

    [Fact]
    public async Task Names_and_titles_come_out_as_text_in_the_web_page()
    {
        MediaActionPlan plan = Hostile();

        using IBrowsingContext context = BrowsingContext.New(Configuration.Default);
        using IDocument page = await context.OpenAsync(r => r.Content(PlanHtml.Write(plan, Language.French, TestModule.Files, _hostile)), TestContext.Current.CancellationToken);

        Assert.Empty(page.QuerySelectorAll("script, main a, main strong, main code"));
        Assert.Equal(_hostile, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(_hostile, page.Title);
        Assert.Contains(page.QuerySelectorAll("td"), cell => cell.TextContent == _hostile);
    }

    [Fact]
    public void Formulas_in_names_stay_text_in_the_table()
    {
        MediaActionPlan plan = PlanScene.Centre().With("Causes").Plan();
        plan = plan with { Actions = [plan.Actions[0] with { Title = "=HYPERLINK(\"http://x.example\")", Owner = "@SUM(1)" }] };
        PlanExport.Write(plan, _folder.File("plan.csv"), Language.French, TestModule.Files);

        string row = File.ReadAllLines(_folder.File("plan.csv"))[1];
        Assert.DoesNotContain(row.Split(';'), cell => cell.TrimStart('"').StartsWith('=') || cell.TrimStart('"').StartsWith('@'));
    }

    [Theory]
    [InlineData("fr", ';', "2,5")]
    [InlineData("en", ',', "2.5")]
    public void The_table_opens_in_the_spreadsheet_of_its_language(string code, char separator, string hours)
    {
        Language language = Language.Find(code)!;
        PlanExport.Write(PlanScene.Centre().With("Causes").Plan(language: language), _folder.File("plan.csv"), language, TestModule.Files);

        byte[] bytes = File.ReadAllBytes(_folder.File("plan.csv"));
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Contains($"{separator}{hours}{separator}", File.ReadAllText(_folder.File("plan.csv")).Replace("\"", ""));
    }

    [Fact]
    public void A_page_for_telephones_and_printers_loads_nothing()
    {
        string html = PlanHtml.Write(Hostile(), Language.English, TestModule.Files);

        Assert.DoesNotContain("src=", html);
        Assert.DoesNotContain("url(", html);
        Assert.Contains("data-label=\"Who\"", html);
        Assert.Contains("@media print", html);
    }

    [Fact]
    public void What_does_not_fit_is_on_the_page_with_what_it_would_take()
    {
        MediaActionPlan plan = PlanScene.Centre().With("Causes").Plan(hours: 0);

        Assert.Contains("What does not fit for now", PlanMarkdown.Write(plan, Language.English));
        Assert.Contains(MarkdownLine(plan.LeftOut[0].Title), PlanMarkdown.Write(plan, Language.English));
    }

    [Fact]
    public void An_unknown_ending_is_refused_with_those_that_are_known() =>
        Assert.Contains(".html", Assert.Throws<NotSupportedException>(() =>
            PlanExport.Write(Hostile(), _folder.File("plan.pdf"), Language.English, TestModule.Files)).Message);

    [Fact]
    public void A_file_that_cannot_be_finished_leaves_what_was_there_and_nothing_half_written()
    {
        string path = _folder.Write("plan.md", "before");

        Assert.Throws<InvalidOperationException>(() => AtomicFile.Write(path, stream =>
        {
            stream.WriteByte(1);
            throw new InvalidOperationException("the power went");
        }));

        Assert.Equal("before", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(_folder.Path));
    }

    private static MediaActionPlan Hostile()
    {
        WebPresence presence = PlanScene.Centre().With("Causes");
        MediaActionPlan plan = (presence with { Organisation = presence.Organisation with { Name = _hostile } }).Plan(hours: 6, language: Language.French, objectives: ["Visibility"]);
        return plan with { Actions = [.. plan.Actions.Select(a => a with { Owner = _hostile })] };
    }

    private static string MarkdownLine(string title) => title.Split(':')[0];
}
