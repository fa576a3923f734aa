using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SocialAudit.Surveys;

namespace SocialAudit.Tests.Surveys;

public sealed class SurveyFormRenderTests
{
    private const string _hostile = "\"'><script>alert(1)</script></script></textarea></title><!--<img src=x onerror=alert(2)>{{ 1 + 1 }}";

    private static readonly ModuleFiles _files = new(Repository.PathOf("module"));

    [Fact]
    public void Nothing_of_a_definition_becomes_markup()
    {
        LocalizedText text = new(new Dictionary<string, string> { ["fr"] = _hostile, ["en"] = _hostile });
        SurveyChoice choice = new() { Id = _hostile, Text = text, Description = text };
        SurveyQuestion Ask(QuestionKind kind, int length) =>
            new() { Id = _hostile, Kind = kind, Text = text, Header = text, Help = text, Choices = [choice], Required = true, MaximumLength = length };
        SurveyDefinition survey = new()
        {
            Id = _hostile,
            Title = text,
            Introduction = text,
            Privacy = text,
            Source = text,
            Questions = [Ask(QuestionKind.Text, 200), Ask(QuestionKind.Text, 201), Ask(QuestionKind.Number, 9), Ask(QuestionKind.Single, 9), Ask(QuestionKind.Multiple, 9)],
        };

        string html = SurveyForm.Render(survey, Language.French, _files, _hostile);

        IHtmlDocument hostile = new HtmlParser().ParseDocument(html);
        Assert.Equal(_hostile, hostile.QuerySelector("h1")!.TextContent);
        Assert.Equal($"{_hostile} – {_hostile}", hostile.Title);
        Assert.Equal(2, hostile.Scripts.Length);
        Assert.Empty(hostile.QuerySelectorAll("img, [onerror]"));
        Assert.DoesNotContain(hostile.Descendants<IComment>(), _ => true);
        Assert.Equal(2, hostile.QuerySelectorAll(".choice").Length);
        Assert.All(hostile.QuerySelectorAll(".choice input"), input => Assert.Equal(_hostile, input.GetAttribute("value")));
        Assert.DoesNotContain("<", hostile.GetElementById("data")!.TextContent);
    }

    [Fact]
    public void Every_value_in_the_template_is_escaped_but_the_three_that_are_markup_themselves()
    {
        string template = _files.ReadTemplate("survey.html");

        string[] bare = [.. Regex.Matches(template, @"\{\{(?!-)([^{}]*)\}\}")
            .Select(m => m.Groups[1].Value.Trim())
            .Where(code => !code.EndsWith("| html.escape") && !Regex.IsMatch(code, "^(if|else|end|for|file|required$|entries_end$)"))];

        Assert.Equal(["style", "data", "script"], bare);
    }

    [Fact]
    public void Every_text_of_the_form_exists_in_both_languages_and_is_used()
    {
        Dictionary<string, LocalizedText> texts = _files.ReadData<Dictionary<string, LocalizedText>>("form.json");
        string[] files = ["survey.html", "survey-answers.js", "survey-checks.js", "survey.js"];
        string[] used = [.. files.SelectMany(f => Regex.Matches(_files.ReadTemplate(f), @"\bform\.([a-z]\w+)(?=[""\s)])")).Select(m => m.Groups[1].Value).Distinct().Order()];

        Assert.Equal(texts.Keys.Order(), used);
        Assert.All(texts.Values, text => Assert.Equal(["en", "fr"], text.All.Where(t => t.Value.Length > 0).Select(t => t.Key).Order()));
    }

    [Fact]
    public void French_texts_have_Quebec_spacing()
    {
        foreach (string french in _files.ReadData<Dictionary<string, LocalizedText>>("form.json").Values.Select(t => t.In(Language.French)))
        {
            Assert.DoesNotMatch(@"[^\u00A0]:|«[^\u00A0]|[^\u00A0]»|\s[;!?]|'", french);
        }
    }

    [Theory]
    [InlineData("fr", "L’équipe et les technologies", "Enregistrer mes réponses")]
    [InlineData("en", "The team and technology", "Save my answers")]
    public void Without_a_script_the_page_still_reads_in_the_language_asked(string code, string title, string save)
    {
        SurveyDefinition survey = SurveyDefinition.Read(_files, "team-archetype");

        IHtmlDocument page = new HtmlParser().ParseDocument(SurveyForm.Render(survey, Language.Find(code)!, _files, organisationName: null));

        Assert.Equal(code, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(title, page.Title);
        Assert.Equal(save, page.GetElementById("save")!.TextContent);
        Assert.Equal(survey.Questions.Count, page.QuerySelectorAll(".question").Length);
        Assert.Equal("true", page.QuerySelector($"[data-language={code}]")!.GetAttribute("aria-pressed"));
        Assert.Contains(survey.Source.In(Language.Find(code)!), page.Body!.TextContent);
        Assert.Contains(survey.Privacy.In(Language.Find(code)!), page.Body!.TextContent);
        Assert.Null(page.QuerySelector(".organisation"));
        Assert.Empty(page.QuerySelectorAll("[src], link[href], [style], iframe, form[action]"));
    }
}
