using SocialAudit.Audience;
using SocialAudit.Platforms;
using SocialAudit.Surveys;

namespace SocialAudit.Tests.Audience;

/// <summary>The clientele's answers are read as they come, and nobody is named.</summary>
public sealed class AudienceResponseReaderTests
{
    [Fact]
    public void A_row_of_the_form_is_read_whole()
    {
        AudienceResponse answer = Assert.Single(AnswerSheet.Read(
            "Groupe;Âge;Langues;À l’aise avec Internet;Réseaux utilisés;Chaque jour;Chaque semaine;Autre réseau;Nouvelles aujourd’hui;Nouvelles souhaitées;Sujets;Un mot de plus\r\n"
            + "Parent ou grand-parent;35 à 54 ans;Français | Créole haïtien;Je me débrouille, avec un coup de main parfois;X, autrefois Twitter | Facebook | YouTube;Facebook;YouTube;Viber;De bouche à oreille;"
            + "Par courriel ou par l’infolettre | Sur place;L’aide offerte : repas, logement, impôts, papiers | Le bénévolat;Merci!\r\n").Read);

        Assert.Equal(("A1", "parent", "from35", OnlineEase.SomeHelp), (answer.Id, answer.Group, answer.Age, answer.Ease));
        Assert.Equal(["fr", "ht"], answer.Language);
        Assert.Equal(["facebook Daily", "youtube Weekly", "x Rarely"], answer.Networks.Select(n => n.ToString()));
        Assert.Equal(["wordOfMouth", "email", "inPerson", "services", "volunteering"], [.. answer.Hears, .. answer.Prefers, .. answer.Interest]);
        Assert.Equal(("Viber", "Merci!"), (answer.OtherNetwork, answer.Comment));
    }

    [Fact]
    public void A_network_that_is_only_ticked_under_every_day_is_used() =>
        Assert.Equal("tiktok Daily", Assert.Single(AnswerSheet.Read("Networks used,Every day\r\n,TikTok\r\n").Read).Networks[0].ToString());

    [Theory]
    [InlineData("Networks used\r\nNone of these; Facebook\r\n")]
    [InlineData("Networks used,Every day\r\nNone of these,Facebook\r\n")]
    [InlineData("Networks used,News today\r\nFacebook,\"I get no news, When I come by\"\r\n")]
    public void None_together_with_another_is_rejected_and_not_guessed(string content)
    {
        (IReadOnlyList<AudienceResponse> read, IReadOnlyList<RejectedRow> rejected, _) = AnswerSheet.Read(content);

        Assert.Empty(read);
        Assert.Equal(2, Assert.Single(rejected).Line);
    }

    [Fact]
    public void Columns_in_which_survey_tools_name_people_are_left_out_and_told()
    {
        (IReadOnlyList<AudienceResponse> read, _, AudienceResponseReader reader) =
            AnswerSheet.Read("ID,Email,Name,Networks used,Adresse IP,Do you like our garden?\r\n1,marie@exemple.example,Marie Tremblay,Facebook,192.0.2.7,Yes\r\n");

        AudienceResponse answer = Assert.Single(read);
        Assert.Equal("Yes", answer.Additional["Do you like our garden?"]);
        Assert.DoesNotContain(answer.Additional, a => a.Value.Contains("Marie", StringComparison.OrdinalIgnoreCase) || a.Value.Contains("192"));
        Assert.Equal(["Email", "Name"], reader.LeftOut);
    }

    [Fact]
    public void Every_network_asked_about_is_one_that_the_catalogue_knows_under_that_name()
    {
        PlatformCatalogue catalogue = PlatformCatalogue.Read(AnswerSheet.Files);
        foreach (string question in (string[])["networks", "daily", "weekly"])
        {
            SurveyChoice[] choices = [.. AnswerSheet.Survey.Question(question).Choices.Where(c => !c.Exclusive)];

            Assert.All(choices, c => Assert.StartsWith(catalogue.Find(c.Id)!.Name.In(Language.French), c.Text.In(Language.French)));
            Assert.Equal(AnswerSheet.Survey.Question("networks").Choices.Where(c => !c.Exclusive).Select(c => c.Id), choices.Select(c => c.Id));
        }
    }

    [Fact]
    public void The_survey_asks_no_name() =>
        Assert.DoesNotContain(AnswerSheet.Survey.Questions, q => q.Id == "name" || SurveyNames(q).Any(NamesPeople));

    private static IEnumerable<string> SurveyNames(SurveyQuestion question) => question.Header.All.Values.Concat(question.Synonyms);

    private static bool NamesPeople(string heading) => TextFolding.Fold(heading) is "nom" or "name" or "courriel" or "email" or "telephone";
}
