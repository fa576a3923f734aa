using System.Text;
using SocialAudit.Accounts;
using SocialAudit.Surveys;
using SocialAudit.Tables;

namespace SocialAudit.Tests.Accounts;

/// <summary>Answers on accounts come back as forms, survey tools and spreadsheets save them; every row is read, or is kept with the reason.</summary>
public sealed class AccountResponseReaderTests
{
    private const string _header = "Nom;Où vous joindre;Lien avec l’équipe;Réseau;Adresse du compte;Nom du compte;Créé par;Pouvez-vous y entrer;Qui peut y entrer;Adresse de récupération;Dernière utilisation;À quoi il servait";
    private const string _maude = "Maude;514 555-0142;J’ai quitté l’équipe;YouTube;;@CentreX;Léa;Oui;Rachid et moi;lea@gmail.com;juin 2019;Une vidéo";

    [Fact]
    public void What_the_form_saves_is_read_whole()
    {
        using ReadAnswers read = ReadAnswers.Of($"\uFEFF{_header}\r\n{_maude}\r\n");

        AccountResponse response = Assert.Single(read.Accepted);
        Assert.Equal(("R1", "Maude", "514 555-0142", TeamTie.Former), (response.Id, response.Person, response.Contact, response.Tie));
        Assert.Equal(("youtube:centrex", "youtube", "https://www.youtube.com/@CentreX"), (response.Key, response.Platform, response.Address!.AbsoluteUri));
        Assert.Equal(("Léa", AccountAccess.Yes, "lea@gmail.com", "Une vidéo"), (response.Creator, response.Access, response.RecoveryAddress, response.Purpose));
        Assert.Equal(["Rachid", "Maude"], response.Holders);
        Assert.Equal((new DateTime(2019, 6, 30), "juin 2019", 2), (response.LastUsed, response.LastUsedText, response.Line));
    }

    [Fact]
    public void Excel_in_French_Canada_saves_Windows_1252_and_it_is_read_alike()
    {
        using ReadAnswers read = new ReadAnswers().Read(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes($"{_header}\r\n{_maude}\r\n"));

        Assert.Equal("Léa", Assert.Single(read.Accepted).Creator);
    }

    [Theory]
    [InlineData("Timestamp,Your name,On which network or site?,Under which name is the account known?\n2026/10/05 9:12:44 AM GMT-4,Sam,Twitter,@CentreX\n")]
    [InlineData("\"response\",\"submitdate. Date submitted\",\"Q1. Your name\",\"Q2[SQ001]. Network\",\"Q3. Handle\"\n1,2026-10-05 09:12:44,Sam,Twitter,CentreX\n")]
    [InlineData("Respondent ID,End Date,Your name,Network,Handle\n,,Open-Ended Response,Open-Ended Response,Open-Ended Response\n118,10/05/2026 09:12:44 AM,Sam,Twitter,CentreX\n")]
    [InlineData("Serial\tSubmitted on\tPerson\t\t\n\t\tQuestions\tAnswers\t\n\t\tName\tPlatform\tUsername\n1\t2026-10-05 09:12:44\tSam\tTwitter\tCentreX\n")]
    [InlineData("sep=;\nID;Start time;Completion time;Email;Name;Network;Handle\n1;10/5/26 9:10:00;10/5/26 9:12:44;sam@centre-x.example;Sam;Twitter;CentreX\n")]
    public void Every_survey_tools_export_is_read(string content)
    {
        using ReadAnswers read = new ReadAnswers(Language.English).Read(content);

        AccountResponse response = Assert.Single(read.Accepted);
        Assert.Equal(("Sam", "x:centrex"), (response.Person, response.Key));
        Assert.Empty(read.Rejected);
    }

    [Fact]
    public void The_time_that_the_tool_kept_is_the_answers_and_otherwise_the_files()
    {
        using ReadAnswers read = ReadAnswers.Of("Horodateur;Nom;Réseau\n2025-03-04 10:00:00;A;Twitter\n;B;Twitter\n");

        Assert.Equal([new DateTime(2025, 3, 4), new DateTime(2026, 11, 2)], read.Accepted.Select(a => a.Date.Date));
    }

    [Fact]
    public void Several_accounts_come_as_rows_under_one_name_or_side_by_side()
    {
        using ReadAnswers rows = ReadAnswers.Of("Nom;Réseau;Nom du compte\nMaude;Twitter;@X1\n;Flickr;x2\nLuc;Facebook;centre.x\n");
        using ReadAnswers columns = ReadAnswers.Of("Nom;Réseau;Nom du compte;Réseau 2;Nom du compte 2;Réseau;Nom du compte\nMaude;Twitter;@X1;Flickr;x2;Facebook;centre.x\n");

        Assert.Equal([("Maude", "x:x1"), ("Maude", "flickr:x2"), ("Luc", "facebook:centre.x")], rows.Accepted.Select(a => (a.Person!, a.Key!)));
        Assert.Equal([("Maude", "x:x1"), ("Maude", "flickr:x2"), ("Maude", "facebook:centre.x")], columns.Accepted.Select(a => (a.Person!, a.Key!)));
        Assert.Equal(["R1", "R2", "R3"], columns.Accepted.Select(a => a.Id));
    }

    [Fact]
    public void Who_knows_of_no_account_has_answered_too()
    {
        using ReadAnswers read = ReadAnswers.Of($"{_header}\r\nRachid;;;;;;;;;;;\r\n");

        Assert.Equal(("Rachid", null), (Assert.Single(read.Accepted).Person, read.Accepted[0].Key));
    }

    [Theory]
    [InlineData("plus personne", true)]
    [InlineData("Nobody.", true)]
    [InlineData("je ne sais pas", false)]
    [InlineData("?", false)]
    public void Nobody_can_get_in_is_told_from_not_knowing(string words, bool isLost)
    {
        using ReadAnswers read = ReadAnswers.Of($"Nom;Réseau;Pouvez-vous y entrer;Qui peut y entrer\nA;Twitter;Non;{words}\n");

        Assert.Equal((isLost, 0), (Assert.Single(read.Accepted).IsLost, read.Accepted[0].Holders.Count));
    }

    [Theory]
    [InlineData("2019", "2019-12-31")]
    [InlineData("mars 2024", "2024-03-31")]
    [InlineData("le 12 février 2024", "2024-02-12")]
    [InlineData("June 3, 2021", "2021-06-03")]
    [InlineData("juil. 2020", "2020-07-31")]
    [InlineData("2026-05-03", "2026-05-03")]
    [InlineData("3/5/2026", "2026-05-03")]
    [InlineData("5/25/2026", "2026-05-25")]
    [InlineData("été 2014", "2014-12-31")]
    [InlineData("il y a deux ans", "2024-11-02")]
    [InlineData("3 weeks ago", "2026-10-12")]
    [InlineData("hier", "2026-11-02")]
    [InlineData("2026", "2026-11-02")]
    [InlineData("2031", "2026-11-02")]
    [InlineData("jamais", null)]
    [InlineData("31/02/2024", null)]
    public void The_last_use_is_read_as_people_tell_it_and_never_too_early(string words, string? day)
    {
        using ReadAnswers read = ReadAnswers.Of($"Nom;Réseau;Dernière utilisation\nA;Twitter;{words}\n");

        Assert.Equal((day, words), (Assert.Single(read.Accepted).LastUsed?.ToString("yyyy-MM-dd"), read.Accepted[0].LastUsedText));
    }

    [Theory]
    [InlineData("A;Twitter;parfois", "Pouvez-vous y entrer")]
    [InlineData(";;Oui;;", "ni d’une personne ni d’un compte")]
    [InlineData("A;Twitter;Oui;autre", "champs")]
    [InlineData("\"A;Twitter", "guillemet")]
    public void A_row_that_cannot_be_read_is_kept_with_the_reason_and_the_rest_is_read(string row, string reason)
    {
        using ReadAnswers read = ReadAnswers.Of($"Nom;Réseau;Pouvez-vous y entrer\nB;Flickr;Oui\n{row}\nC;Facebook;Non\n");

        RejectedRow rejected = Assert.Single(read.Rejected);
        Assert.Equal((3, true), (rejected.Line, rejected.Row.StartsWith(row, StringComparison.Ordinal)));
        Assert.Contains(reason, rejected.Reason);
        Assert.Equal("B", read.Accepted[0].Person);
    }

    [Theory]
    [InlineData("", "EmptyFile")]
    [InlineData("Produit;Prix\nPomme;2\n", "UnknownColumns")]
    public void A_file_of_something_else_says_what_is_expected(string content, string errorId)
    {
        using ReadAnswers read = new();

        Assert.Equal(errorId, Assert.Throws<TableFormatException>(() => read.Read(content)).ErrorId);
    }

    [Fact]
    public void Hostile_cells_end_in_time_and_nothing_is_lost()
    {
        string[] cells = [new string('@', 5000), string.Concat(Enumerable.Repeat("mot de passe ", 400)), string.Concat(Enumerable.Repeat("a.", 2500)), new string('(', 5000), "https://" + new string('a', 5000), "\u0000\uD800"];
        using ReadAnswers read = ReadAnswers.Of("Nom;Réseau;Adresse du compte;Nom du compte;Dernière utilisation\n" + string.Concat(cells.Select(c => $"A;{c};{c};{c};{c}\n")));

        Assert.Equal(cells.Length, read.Accepted.Count + read.Rejected.Count);
    }
}
