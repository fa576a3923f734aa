using AngleSharp;
using AngleSharp.Dom;
using Markdig;
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

        Assert.Contains("## " + heading, Markdown(plan, language));
        Assert.Contains($"<h2 id=\"actions\">{heading}</h2>", Html(plan, language));
    }

    [Fact]
    public async Task Names_and_titles_come_out_as_text_in_the_web_page()
    {
        MediaActionPlan plan = Hostile();

        using IBrowsingContext context = BrowsingContext.New(Configuration.Default);
        using IDocument page = await context.OpenAsync(r => r.Content(Html(plan, Language.French, _hostile)), TestContext.Current.CancellationToken);

        Assert.Empty(page.QuerySelectorAll("script, main a, main strong, main code"));
        Assert.Equal(_hostile, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(_hostile, page.Title);
        Assert.Contains(page.QuerySelectorAll("td"), cell => cell.TextContent == _hostile);
    }

    [Fact]
    public async Task The_page_says_all_that_the_plan_holds()
    {
        MediaActionPlan plan = PlanSample.Rich();
        using IBrowsingContext context = BrowsingContext.New(Configuration.Default);
        using IDocument page = await context.OpenAsync(r => r.Content(Html(plan, Language.French)), TestContext.Current.CancellationToken);
        string text = page.Body!.TextContent;

        string[] sentences =
        [
            .. plan.Objective, .. plan.Indicator, .. plan.Audience, .. plan.Missing, .. plan.Decisions, .. plan.TeamAdvice, .. plan.Actions.Select(a => a.Title), .. plan.Actions[0].Steps,
            plan.LeftOut[0].Message, plan.Unofficial[0].Address.AbsoluteUri, plan.Unofficial[0].Why, plan.Closed[0].Name!, plan.Actions[0].Risk!, plan.Actions[0].Mitigation!,
            .. plan.Actions[0].Why.SelectMany(w => new[] { w.Rule, w.Text, w.Source!, w.Basis ?? "" }), plan.Actions[0].Why[0].Evidence[0].Address, "Jour 30\u00A0: 9 décembre 2026",
            "de 0,25 à 1 (dernière lecture\u00A0: 0,75)", "3,5\u00A0h sur 4\u00A0h offertes", "67\u00A0% (en ce moment 0,75, cible 1)",
        ];
        Assert.All(sentences, sentence => Assert.Contains(sentence.Replace('\u00A0', ' '), text.Replace('\u00A0', ' ')));
        Assert.Equal(["Novembre 2026", "Décembre 2026", "Janvier 2027"], page.QuerySelectorAll(".calendar h3").Take(3).Select(h => h.TextContent));
        Assert.Contains($"{plan.Calendar.Count(s => s.Date >= new DateTime(2027, 2, 1))} autres publications", text);
        Assert.All(page.QuerySelectorAll("section"), s => Assert.Equal(s.QuerySelector("h2")!.TextContent, page.GetElementById(s.GetAttribute("aria-labelledby")!)!.TextContent));
        Assert.NotEmpty(page.QuerySelector("svg desc")!.TextContent);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Markdown_says_names_and_titles_as_text(string code)
    {
        Language language = Language.Find(code)!;
        string html = Markdig.Markdown.ToHtml(Markdown(Hostile(), language, _hostile), new MarkdownPipelineBuilder().UsePipeTables().Build());

        using IBrowsingContext context = BrowsingContext.New(Configuration.Default);
        using IDocument page = await context.OpenAsync(r => r.Content(html), TestContext.Current.CancellationToken);
        Assert.Empty(page.QuerySelectorAll("script, a, td strong, td em, code"));
        Assert.Equal(_hostile, page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public void French_keeps_its_signs_with_their_words_in_every_document()
    {
        MediaActionPlan plan = PlanSample.Rich();

        Assert.All([Markdown(plan, Language.French), Html(plan, Language.French)], text =>
        {
            Assert.Contains("Jour 30\u00A0: 9 décembre", System.Net.WebUtility.HtmlDecode(text));
            Assert.Contains("« Médias sociaux".Replace("« ", "«\u00A0"), System.Net.WebUtility.HtmlDecode(text));
        });
    }

    [Fact]
    public void The_logo_is_in_the_page_itself_with_words_for_those_who_do_not_see_it()
    {
        PlanPicture logo = PlanPicture.Read(_folder.Write("logo.png", SmallPicture.Png), Language.French);

        string html = PlanHtml.Write(PlanSections.Make(PlanSample.Rich(1), Options(Language.French) with { Logo = logo }), TestModule.Files);

        Assert.Contains($"<img src=\"{logo.ToDataAddress()}\" alt=\"Centre", html);
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
        string html = Html(Hostile(), Language.English);

        Assert.DoesNotContain("src=", html);
        Assert.DoesNotMatch(@"url\((?!#)", html);
        Assert.Contains("data-label=\"Who\"", html);
        Assert.Contains("@media print", html);
    }

    [Fact]
    public void What_does_not_fit_is_on_the_page_with_what_it_would_take()
    {
        MediaActionPlan plan = PlanScene.Centre().With("Causes").Plan(hours: 0);

        Assert.Contains("What does not fit for now", Markdown(plan, Language.English));
        Assert.Contains(MarkdownLine(plan.LeftOut[0].Title), Markdown(plan, Language.English));
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

    private static string Markdown(MediaActionPlan plan, Language language, string? title = null) =>
        PlanMarkdown.Write(PlanSections.Make(plan, Options(language) with { Title = title }), plan, PlanTemplate.Read(TestModule.Files, language));

    private static string Html(MediaActionPlan plan, Language language, string? title = null) => PlanHtml.Write(PlanSections.Make(plan, Options(language) with { Title = title }), TestModule.Files);

    private static PlanExportOptions Options(Language language) => new() { Language = language, Files = TestModule.Files };

    private static MediaActionPlan Hostile()
    {
        WebPresence presence = PlanScene.Centre().With("Causes");
        MediaActionPlan plan = (presence with { Organisation = presence.Organisation with { Name = _hostile } }).Plan(hours: 6, language: Language.French, objectives: ["Visibility"]);
        return plan with { Actions = [.. plan.Actions.Select(a => a with { Owner = _hostile })] };
    }

    private static string MarkdownLine(string title) => title.Split(':')[0];
}
