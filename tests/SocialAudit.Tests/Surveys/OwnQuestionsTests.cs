using SocialAudit.Surveys;

namespace SocialAudit.Tests.Surveys;

/// <summary>A centre's own questions: what can be asked is asked, and what can't is refused with the reason.</summary>
public sealed class OwnQuestionsTests
{
    private static readonly SurveyDefinition _team = SurveyFiles.Read("team-archetype");

    [Fact]
    public void A_plain_text_is_a_question_to_answer_in_ones_own_words()
    {
        SurveyQuestion question = Add("Que manque-t-il au centre?");

        Assert.Equal((QuestionKind.Text, "Que manque-t-il au centre?", "Que manque-t-il au centre?", false), (question.Kind, question.Text.In(Language.French), question.Header.In(Language.English), question.Required));
    }

    [Fact]
    public void Everything_that_can_be_said_of_a_question_is_taken()
    {
        SurveyQuestion question = Add(
            """
            { "text": { "fr": "Comment venez-vous?", "en": "How do you come?" }, "kind": "multiple", "choices": ["À pied", { "fr": "En autobus", "en": "By bus" }],
              "id": "trajet", "header": "Trajet", "help": "En hiver.", "required": true, "maximum": 2 }
            """);

        Assert.Equal(("trajet", QuestionKind.Multiple, "How do you come?", "Trajet", "En hiver.", true, 2.0), (question.Id, question.Kind, question.Text.In(Language.English), question.Header.In(Language.French), question.Help!.In(Language.English), question.Required, question.Maximum));
        Assert.Equal(["À pied", "By bus"], question.Choices.Select(c => c.Text.In(Language.English)));
    }

    [Fact]
    public void Answers_come_back_under_one_header_whichever_language_a_person_chose()
    {
        SurveyQuestion question = Add("""{ "Text": { "fr": "Comment venez-vous?", "en": "How do you come?" } }""");

        Assert.Equal(["Comment venez-vous?"], question.Header.All.Values.Distinct());
    }

    [Fact]
    public void Choices_alone_make_a_question_of_one_choice() => Assert.Equal(QuestionKind.Single, Add("""{ "Text": "En autobus?", "Choices": ["Oui", "Non"] }""").Kind);

    [Theory]
    [InlineData("   ", "texte (Text)")]
    [InlineData("[3]", "ni un texte ni un objet")]
    [InlineData("{}", "texte (Text)")]
    [InlineData("""{ "Text": "a", "Knid": "Text" }""", "« Knid » n’est pas connu")]
    [InlineData("""{ "Text": "a", "Kind": "Slider" }""", "Text, Single, Multiple, Number")]
    [InlineData("""{ "Text": "a", "Kind": "7" }""", "Text, Single, Multiple, Number")]
    [InlineData("""{ "Text": "a", "Kind": "Single" }""", "au moins deux choix")]
    [InlineData("""{ "Text": "a", "Kind": "Number", "Choices": ["1", "2"] }""", "n’a pas de choix")]
    [InlineData("""{ "Text": "a", "Choices": ["Oui", "oui!"] }""", "deux fois")]
    [InlineData("""{ "Text": "a", "Choices": ["Oui | non", "b"] }""", "barre")]
    [InlineData("""{ "Text": "a", "Choices": ["Oui", ""] }""", "vide")]
    [InlineData("""{ "Text": { "es": "Hola" } }""", "fr, en")]
    [InlineData("""{ "Text": "a", "Id": "é b" }""", "Id « é b »")]
    [InlineData("""{ "Text": "a", "Required": "peut-être" }""", "Required")]
    [InlineData("""{ "Text": "a", "Kind": "Number", "Maximum": -3 }""", "Maximum")]
    [InlineData("=1+1", "formule")]
    [InlineData("Votre NOM!", "demande déjà « Votre nom »")]
    [InlineData("""{ "Text": "Autre chose", "Id": "ease" }""", "demande déjà")]
    [InlineData("""{ "Text": "Autre chose", "Header": "Hours a week" }""", "demande déjà")]
    [InlineData("1. Votre nom", "autre colonne")]
    [InlineData("Votre nom (obligatoire)", "autre colonne")]
    [InlineData("Horodateur", "autre colonne")]
    [InlineData("""{ "Text": "Quel jour?", "Header": "Date" }""", "autre colonne")]
    [InlineData("""{ "Text": "a" """, "JSON")]
    [InlineData("""[[[[[[[[[[]]]]]]]]]]""", "JSON")]
    public void What_cannot_be_asked_is_refused_with_the_reason(string given, string reason) =>
        Assert.Contains(reason, Assert.Throws<QuestionFormatException>(() => Add(given)).Message.Replace('\u00A0', ' '));

    [Fact]
    public void A_text_of_any_length_is_refused_and_so_is_a_list_without_end()
    {
        Assert.Contains("500", Assert.Throws<QuestionFormatException>(() => Add(new string('a', 1_000_000))).Message);
        OwnQuestions own = new(_team, Language.French);
        for (int i = 0; i < OwnQuestions.Most; i++)
        {
            own.Add($"Question {i}");
        }

        Assert.Contains("30", Assert.Throws<QuestionFormatException>(() => own.Add("Une de plus")).Message);
        Assert.Contains("60", Assert.Throws<QuestionFormatException>(() => Add(new Dictionary<string, object?> { ["Text"] = "a", ["Choices"] = Enumerable.Range(0, 9999).Select(i => (object)$"choix {i}").ToList() })).Message);
    }

    private static SurveyQuestion Add(object given)
    {
        OwnQuestions own = new(_team, Language.French);
        foreach (object? question in given is string text && OwnQuestionJson.IsJson(text) ? OwnQuestionJson.Read(text, Language.French) : [given])
        {
            own.Add(question);
        }

        Assert.Equal(_team.Questions, own.Survey.Questions.Take(_team.Questions.Count));
        return own.Survey.Questions[^1];
    }
}
