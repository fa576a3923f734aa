using AngleSharp;
using AngleSharp.Dom;
using SocialAudit.Plan;
using SocialAudit.Presence;
using SocialAudit.Reports.Plans;
using SocialAudit.Tests.Plan;

namespace SocialAudit.Tests.Reports.Plans;

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
        PlanExport.Write(plan, _folder.File("plan.csv"), Options(Language.French));

        string row = File.ReadAllLines(_folder.File("plan.csv"))[1];
        Assert.DoesNotContain(row.Split(';'), cell => cell.TrimStart('"').StartsWith('=') || cell.TrimStart('"').StartsWith('@'));
    }

    [Theory]
    [InlineData("fr", ';', "2,5")]
    [InlineData("en", ',', "2.5")]
    public void The_table_opens_in_the_spreadsheet_of_its_language(string code, char separator, string hours)
    {
        Language language = Language.Find(code)!;
        PlanExport.Write(PlanScene.Centre().With("Causes").Plan(language: language), _folder.File("plan.csv"), Options(language));

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
            PlanExport.Write(Hostile(), _folder.File("plan.pdf"), Options(Language.English))).Message);

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

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Nobody_is_named_in_any_form_unless_names_were_asked_for(string code)
    {
        MediaActionPlan plan = PlanSample.Rich(60);
        foreach (string extension in PlanExport.Extensions)
        {
            string path = _folder.File("plan" + extension);
            PlanExport.Write(plan, path, Options(Language.Find(code)!));
            Assert.All(Everything(path), text => Assert.All([PlanSample.OwnerName, PlanSample.CoachName], name => Assert.DoesNotContain(name, text)));

            PlanExport.Write(plan, path, Options(Language.Find(code)!) with { IncludeNames = true });
            Assert.Contains(Everything(path), text => text.Contains(PlanSample.OwnerName));
        }
    }

    [Fact]
    public void A_name_that_is_part_of_another_word_is_left_alone()
    {
        MediaActionPlan plan = PlanSample.Rich(1) with { People = [new PlanPerson { Id = "P1", Name = "Rose" }], TeamAdvice = ["Rose, de Rosemont, aime le rose."] };
        PlanExport.Write(plan, _folder.File("plan.json"), Options(Language.French));

        Assert.Equal(["P1, de Rosemont, aime le rose."], PlanJson.Read(_folder.File("plan.json"), Language.French).TeamAdvice);
    }

    /// <summary>All that a file holds as texts; folded lines are made whole, and a package is opened.</summary>
    private static IReadOnlyList<string> Everything(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        if (bytes[0] != 'P')
        {
            return [System.Text.Encoding.UTF8.GetString(bytes).Replace("\r\n ", "")];
        }

        using System.IO.Compression.ZipArchive archive = new(new MemoryStream(bytes));
        return [.. archive.Entries.Select(e => new StreamReader(e.Open()).ReadToEnd())];
    }

    private static PlanExportOptions Options(Language language) => new() { Language = language, Files = TestModule.Files };

    private static MediaActionPlan Hostile()
    {
        WebPresence presence = PlanScene.Centre().With("Causes");
        MediaActionPlan plan = (presence with { Organisation = presence.Organisation with { Name = _hostile } }).Plan(hours: 6, language: Language.French, objectives: ["Visibility"]);
        return plan with { Actions = [.. plan.Actions.Select(a => a with { Owner = _hostile })] };
    }

    private static string MarkdownLine(string title) => title.Split(':')[0];
}
