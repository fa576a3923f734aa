using Markdig;
using SocialAudit.Surveys;

namespace SocialAudit.Tests.Surveys;

/// <summary>The sheet in Markdown, and the text that is pasted into an online tool.</summary>
public sealed class SurveyPaperTests
{
    private static readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    [Theory]
    [MemberData(nameof(SurveyFiles.AllInBothLanguages), MemberType = typeof(SurveyFiles))]
    public void The_sheet_has_every_question_every_choice_and_a_table_for_each_entry(string id, string code)
    {
        SurveyDefinition survey = SurveyFiles.Read(id);
        Language language = Language.Find(code)!;

        AngleSharp.Html.Dom.IHtmlDocument page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(Markdown.ToHtml(SurveyMarkdown.Write(survey, language, "<b>L’Écluse*</b>"), _pipeline));

        Assert.Equal(survey.Title.In(language), page.QuerySelector("h1")!.TextContent);
        Assert.Equal("<b>L’Écluse*</b>", page.QuerySelector("strong")!.TextContent);
        int asked = survey.Questions.Count(q => !q.Repeated);
        Assert.Equal(asked + (survey.Entry is null ? 0 : 3), page.QuerySelectorAll("h2").Length);
        Assert.Equal(survey.Questions.Where(q => !q.Repeated).Sum(q => q.Choices.Count), page.QuerySelectorAll("li").Length);
        Assert.Equal(survey.Entry is null ? 0 : 3 * survey.Questions.Count(q => q.Repeated), page.QuerySelectorAll("tbody tr").Length);
        string words = page.Body!.TextContent;
        Assert.All(survey.Questions, q => Assert.Contains(q.Text.In(language), words));
        Assert.All(survey.Questions.SelectMany(q => q.Choices), c => Assert.Contains("☐ " + c.Text.In(language), words));
    }

    [Fact]
    public void A_text_answer_has_lines_as_text_and_as_a_page()
    {
        string sheet = SurveyMarkdown.Write(SurveyFiles.Read("team-archetype"), Language.English, null);

        Assert.Equal(6, sheet.Split('\n').Count(l => l.Length > 0 && l.All(c => c == '_')));
        Assert.Equal(6, Markdown.ToHtml(sheet, _pipeline).Split("<hr />").Length - 1);
    }

    [Theory]
    [MemberData(nameof(SurveyFiles.AllInBothLanguages), MemberType = typeof(SurveyFiles))]
    public void Each_question_can_be_copied_alone_and_its_choices_at_once(string id, string code)
    {
        SurveyDefinition survey = SurveyFiles.Read(id);
        Language language = Language.Find(code)!;

        string[] lines = SurveyPasteText.Write(survey, language, TestModule.Files, "L’Écluse").Split("\r\n");

        foreach (SurveyQuestion question in survey.Questions)
        {
            int at = Array.IndexOf(lines, question.Text.In(language));
            Assert.True(at > 0 && lines[at - 1].StartsWith("=====", StringComparison.Ordinal), question.Id);
            string[] choices = [.. question.Choices.Select(c => c.Text.In(language))];
            if (choices.Length > 0)
            {
                int heading = Array.FindIndex(lines, at, l => l == language.Text("PasteChoices"));
                Assert.Equal(choices, lines.Skip(heading + 1).Take(choices.Length));
                Assert.Equal("", lines[heading + 1 + choices.Length]);
            }
        }

        Assert.All(["Google Forms", "Microsoft Forms", "Framaforms"], tool => Assert.Contains($"===== {tool} =====", lines));
        Assert.Contains(language.Text("PasteKeepTexts"), lines);
    }

    [Fact]
    public void The_tools_steps_exist_in_both_languages_with_Quebec_spacing() =>
        Assert.All(FormTool.Read(TestModule.Files).SelectMany(t => t.Steps), step =>
        {
            Assert.Equal(["en", "fr"], step.All.Where(t => t.Value.Length > 0).Select(t => t.Key).Order());
            Assert.DoesNotMatch(@"[^\u00A0]:|«[^\u00A0]|[^\u00A0]»|\s[;!?]|'", step.In(Language.French));
        });
}
