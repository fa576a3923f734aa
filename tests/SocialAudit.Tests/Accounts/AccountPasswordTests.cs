namespace SocialAudit.Tests.Accounts;

/// <summary>Passwords come in all the same: none of them comes out.</summary>
public sealed class AccountPasswordTests
{
    private const string _secret = "Soleil2019";

    [Theory]
    [InlineData("Mot de passe")]
    [InlineData("MOTS DE PASSE (s’il y a lieu)")]
    [InlineData("MotDePasse")]
    [InlineData("mdp")]
    [InlineData("Mdp2")]
    [InlineData("Password")]
    [InlineData("pass word:")]
    [InlineData("user_password")]
    [InlineData("pwd")]
    [InlineData("Passe")]
    [InlineData("PIN")]
    [InlineData("NIP")]
    [InlineData("Code d’accès")]
    [InlineData("Access code")]
    [InlineData("Q07. Quel est le mot de passe du compte?")]
    [InlineData("Question secrète")]
    [InlineData("API key")]
    public void A_column_of_passwords_is_refused_by_name_and_the_rest_is_read(string heading)
    {
        using ReadAnswers read = ReadAnswers.Of($"Nom;Réseau;{heading};Nom du compte\nMaude;Twitter;{_secret};@CentreX\nLuc;Facebook;{_secret}\n");

        Assert.Equal(heading, Assert.Single(read.Refused).Heading);
        Assert.Equal("x:centrex", Assert.Single(read.Accepted).Key);
        Assert.Single(read.Rejected);
        Assert.DoesNotContain(_secret, read.Everything);
    }

    [Theory]
    [InlineData("Pinterest")]
    [InlineData("Qui peut y entrer")]
    [InlineData("Adresse de récupération (jamais de mot de passe)")]
    [InlineData("Notes (no password, please)")]
    [InlineData("Que s’est-il passé?")]
    [InlineData("Code postal")]
    [InlineData("Accès")]
    public void A_column_that_asks_for_none_is_not_refused(string heading)
    {
        using ReadAnswers read = ReadAnswers.Of($"Nom;Réseau;Nom du compte;{heading}\nMaude;Twitter;@CentreX;rien\n");

        Assert.Empty(read.Refused);
    }

    [Theory]
    [InlineData("mdp: Soleil2019")]
    [InlineData("MDP:Soleil2019")]
    [InlineData("le mot de passe est Soleil2019, ou était")]
    [InlineData("mot de passe du compte : Soleil2019")]
    [InlineData("Mot-de-passe=Soleil2019")]
    [InlineData("password is Soleil2019")]
    [InlineData("the password that Lea used: Soleil2019")]
    [InlineData("mot de passe perdu, mais avant c’était Soleil2019")]
    [InlineData("pwd Soleil2019")]
    [InlineData("NIP 4921 Soleil2019")]
    [InlineData("code d’accès → Soleil2019 !")]
    [InlineData("https://centre:Soleil2019@exemple.example/")]
    [InlineData("https://exemple.example/?password=Soleil2019")]
    public void A_password_slipped_into_any_cell_is_left_out(string words)
    {
        foreach (string cells in new[] { $"Maude;Twitter;@CentreX;{words}", $"Maude;Twitter;@CentreX {words};", $"Maude;Twitter {words};@CentreX;", $"{words};Twitter;@CentreX;" })
        {
            using ReadAnswers read = ReadAnswers.Of($"Nom;Réseau;Nom du compte;Notes\n{cells}\n");

            Assert.True(Assert.Single(read.Accepted).Withheld);
            Assert.DoesNotContain(_secret, read.Everything, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("Le mot de passe est perdu depuis 2019")]
    [InlineData("mot de passe oublié de Léa")]
    [InlineData("password lost")]
    [InlineData("Une passe d’armes sur Pinterest")]
    public void To_say_that_a_password_is_lost_is_no_password(string words)
    {
        using ReadAnswers read = ReadAnswers.Of($"Nom;Réseau;Notes\nMaude;Twitter;{words}\n");

        Assert.Equal((words, false), (Assert.Single(read.Accepted).Purpose, read.Accepted[0].Withheld));
    }

    [Theory]
    [InlineData("Nom;Réseau;Pouvez-vous y entrer\nMaude;Twitter;mdp: Soleil2019\n")]
    [InlineData("Nom;Réseau;Notes\nMaude;Twitter;ok;mdp Soleil2019\n")]
    [InlineData("Nom;Réseau;Mot de passe\nMaude;Trois-Rivières;Twitter;Soleil2019\n")]
    [InlineData("Nom;Réseau;Mot de passe\n\"Maude;Twitter;Soleil2019\nLuc;Facebook;Soleil2019\n")]
    [InlineData("Nom;Réseau;Notes\n\"Maude;Twitter;mdp: Soleil2019\nLuc;Facebook;\n")]
    public void A_row_that_cannot_be_read_is_kept_without_its_password(string content)
    {
        using ReadAnswers read = ReadAnswers.Of(content);

        Assert.NotEmpty(read.Rejected);
        Assert.DoesNotContain(_secret, read.Everything);
    }

    [Fact]
    public void A_file_without_a_header_is_not_quoted_in_its_error()
    {
        using ReadAnswers read = new();

        SocialAudit.Tables.TableFormatException error = Assert.Throws<SocialAudit.Tables.TableFormatException>(() => read.Read($"Maude;YouTube;{_secret}\n"));

        Assert.Equal("UnknownColumns", error.ErrorId);
        Assert.DoesNotContain(_secret, error.ToString());
    }
}
