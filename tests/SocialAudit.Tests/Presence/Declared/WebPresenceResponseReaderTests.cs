using SocialAudit.Accounts;
using SocialAudit.Presence.Declared;
using SocialAudit.Surveys;

namespace SocialAudit.Tests.Presence.Declared;

/// <summary>What people tell of the organisation's presence is read as they write it, each person once, and without passwords.</summary>
public sealed class WebPresenceResponseReaderTests
{
    private static readonly ModuleFiles _files = new(Repository.PathOf("module"));

    [Fact]
    public void A_row_is_read_whole()
    {
        WebPresenceResponse told = Assert.Single(Read(
            "Nom;Rôle;Rejoints par Internet;Rejoints par courriel;Sorte;Titre;Adresse;Mis en place par;Entretenu par;À jour;À quoi ça sert\r\n"
            + "Ana;Accueil;Certains seulement;Oui, la plupart;Une infolettre ou une liste de courriels;La feuille;listes.exemple.example/feuille;Léa, en 2019;plus personne;En partie;Aux parents\r\n").Read);

        Assert.Equal(("W1", "R1", "Ana", "Accueil"), (told.Id, told.Respondent, told.Person, told.Role));
        Assert.Equal((DeclaredAnswer.Partly, DeclaredAnswer.Yes, DeclaredAnswer.Partly), (told.ByInternet, told.ByEmail, told.UpToDate));
        Assert.Equal((DeclaredKind.Newsletter, "La feuille", "https://listes.exemple.example/feuille"), (told.Kind!.Value, told.Title, told.Address!.AbsoluteUri));
        Assert.Equal(("Léa, en 2019", "plus personne", true, "Aux parents"), (told.Creator, told.Keeper, told.IsUnkept, told.Note));
    }

    [Fact]
    public void Whoever_tells_of_several_things_in_a_table_writes_who_it_is_once()
    {
        IReadOnlyList<WebPresenceResponse> told = Read("Role,Reached by e-mail,Address\r\nDesk,Only some of them,a.example\r\n,,b.example\r\nOffice,,c.example\r\n").Read;

        Assert.Equal(["R1 Desk Partly", "R1 Desk Partly", "R2 Office Unanswered"], told.Select(r => $"{r.Respondent} {r.Role} {r.ByEmail}"));
    }

    [Fact]
    public void A_form_that_repeats_who_it_is_on_each_row_is_one_person()
    {
        IReadOnlyList<WebPresenceResponse> told = Read("Role,Address\r\nDesk,a.example\r\nDesk,b.example\r\n").Read;

        Assert.Equal(["R1", "R1"], told.Select(r => r.Respondent));
    }

    [Fact]
    public void Two_people_who_give_no_name_and_say_the_same_are_two()
    {
        IReadOnlyList<WebPresenceResponse> told = Read("Role,Reached by Internet,Address\r\nVolunteer,\"Yes, most of them\",\r\nVolunteer,\"Yes, most of them\",\r\n").Read;

        Assert.Equal(["R1", "R2"], told.Select(r => r.Respondent));
        Assert.All(told, r => Assert.Null(r.Kind));
    }

    [Theory]
    [InlineData("mdp: Soleil2019")]
    [InlineData("https://admin:Soleil2019@blog.exemple.example/")]
    public void What_looks_like_a_password_is_left_out_and_told(string slipped)
    {
        WebPresenceResponse told = Assert.Single(Read($"Titre;Adresse;À quoi ça sert\r\nBlogue;{slipped};{slipped}\r\n").Read);

        Assert.DoesNotContain("Soleil2019", $"{told.AddressText}{told.Address}{told.Note}");
        Assert.True(told.Withheld);
    }

    [Fact]
    public void An_address_that_is_none_is_kept_as_it_was_written()
    {
        WebPresenceResponse told = Assert.Single(Read("Kind,Address\r\nA blog,on the old computer\r\n").Read);

        Assert.Equal((null, "on the old computer"), (told.Address, told.AddressText));
    }

    [Fact]
    public void A_row_that_tells_nothing_is_rejected()
    {
        (IReadOnlyList<WebPresenceResponse> read, IReadOnlyList<RejectedRow> rejected) = Read("Role,Address,Our own question\r\nDesk,a.example,\r\n,,something\r\n");

        Assert.Single(read);
        Assert.Equal(3, Assert.Single(rejected).Line);
    }

    private static (IReadOnlyList<WebPresenceResponse> Read, IReadOnlyList<RejectedRow> Rejected) Read(string content)
    {
        using TemporaryFolder folder = new();
        List<WebPresenceResponse> read = [];
        List<RejectedRow> rejected = [];
        new WebPresenceResponseReader(SurveyDefinition.Read(_files, WebPresenceResponseReader.SurveyId), AccountWords.Read(_files), Language.English)
            .Read(folder.Write("a.csv", content), read.Add, rejected.Add);
        return (read, rejected);
    }
}
