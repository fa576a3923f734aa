using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SocialAudit.Surveys;
using SocialAudit.Tables;
using SocialAudit.Team;

namespace SocialAudit.Tests.Team;

/// <summary>Answers come back as forms and spreadsheets save them; every row is read, or is kept with the reason.</summary>
public sealed class TeamArchetypeReaderTests : IDisposable
{
    private const string _header = "Nom;Rôle;Responsabilités;Archétype;En mes mots;À l’aise avec;Tenir un profil;Formation;Heures par semaine";
    private const string _maude = "Maude;Conseillère;Le blogue;Natif du numérique | Technologue averti;;Les médias sociaux | La photo et la vidéo;Oui;Peut-être;2,5";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_the_form_saves_is_read_whole()
    {
        TeamArchetypeResponse response = Assert.Single(Read(Utf8($"{_header}\r\n{_maude}\r\n")).Accepted);

        Assert.Equal("Maude", response.Name);
        Assert.Equal([Archetype.DigitalNative, Archetype.SavvyTechnologist], response.Archetype);
        Assert.Equal([Responsibility.Blog], response.Responsibility);
        Assert.Equal([Ease.SocialMedia, Ease.PhotoAndVideo], response.AtEaseWith);
        Assert.Equal((Readiness.Yes, Readiness.Maybe, 2.5), (response.Willing, response.Training, response.HoursPerWeek));
    }

    [Fact]
    public void The_time_of_an_answer_and_the_answers_to_a_centres_own_questions_are_kept()
    {
        (List<TeamArchetypeResponse> accepted, _, AnswerFileFormat format) =
            Read(Utf8("Horodateur;Nom;Archétype;Quel local?\r\n2026-11-02 09:30:00;Maude;;Le 12\r\n;Luc;;\r\n"));

        Assert.Equal(new DateTime(2026, 11, 2, 9, 30, 0), accepted[0].Date!.Value.DateTime);
        Assert.Equal("Quel local?=Le 12", string.Join(' ', accepted[0].Additional.Select(a => $"{a.Key}={a.Value}")));
        Assert.Equal((null, 0, SurveyTool.GoogleForms), (accepted[1].Date, accepted[1].Additional.Count, format.Tool));
    }

    [Fact]
    public void Excel_in_French_Canada_saves_Windows_1252_and_it_is_read_alike()
    {
        byte[] saved = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes($"{_header}\r\n{_maude}\r\n");

        (List<TeamArchetypeResponse> accepted, _, AnswerFileFormat format) = Read(saved);

        Assert.Equal("Conseillère", Assert.Single(accepted).Role);
        Assert.Equal(("windows-1252", ';'), (format.Encoding, format.Separator!.Value));
    }

    [Theory]
    [InlineData("sep=;\r\n")]
    [InlineData("\uFEFF")]
    public void A_separator_line_or_a_byte_order_mark_is_no_header(string before) =>
        Assert.Single(Read(Encoding.UTF8.GetBytes(before + $"{_header}\r\n{_maude}\r\n")).Accepted);

    [Fact]
    public void Utf_16_with_tabs_as_Excel_saves_Unicode_text_is_read() =>
        Assert.Single(Read([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes($"{_header}\r\n{_maude}\r\n".Replace(';', '\t'))]).Accepted);

    [Fact]
    public void Headers_and_choices_are_recognised_in_English_without_accents_or_case()
    {
        const string english = "NAME,archetype,At ease with,Hours a week\r\nSam,digital NATIVE,\"E-mail and telephone, Social media\",3\r\n";

        TeamArchetypeResponse response = Assert.Single(Read(Utf8(english)).Accepted);

        Assert.Equal([Archetype.DigitalNative], response.Archetype);
        Assert.Equal([Ease.EmailAndPhone, Ease.SocialMedia], response.AtEaseWith);
    }

    [Theory]
    [InlineData("Sam;Natif du numérique;beaucoup", "beaucoup")]
    [InlineData("Sam;Natif du numérique;99", "99")]
    [InlineData("Sam;Capitaine;2", "Capitaine")]
    [InlineData(";Natif du numérique;2", "Nom")]
    [InlineData("Sam;Natif du numérique | Technologue averti | Débutant du numérique;2", "3")]
    [InlineData("Sam;Natif du numérique | Aucun de ces portraits;2", "aucun")]
    [InlineData("Sam;Natif du numérique;2;trop", "4")]
    public void A_row_that_cannot_be_read_is_kept_with_its_line_and_reason_and_the_rest_goes_on(string row, string named)
    {
        (List<TeamArchetypeResponse> accepted, List<RejectedRow> rejected, _) =
            Read(Utf8($"Nom;Archétype;Heures par semaine\r\nAvant;Débutant du numérique;1\r\n{row}\r\nAprès;;\r\n"));

        Assert.Equal(["Avant", "Après"], accepted.Select(a => a.Name));
        RejectedRow reject = Assert.Single(rejected);
        Assert.Equal((3, row), (reject.Line, reject.Row));
        Assert.Contains(named, reject.Reason);
    }

    [Fact]
    public void The_line_of_a_row_is_right_after_an_answer_with_line_breaks()
    {
        string text = "Nom;Archétype;En mes mots;Heures par semaine\r\nA;;\"un\r\ndeux\r\ntrois\";1\r\nB;;;beaucoup\r\n";

        Assert.Equal(5, Assert.Single(Read(Utf8(text)).Rejected).Line);
    }

    [Theory]
    [InlineData("", "EmptyFile")]
    [InlineData("Produit;Prix\r\nPomme;2\r\n", "UnknownColumns")]
    [InlineData("Nom;Archétype;Nom\r\nA;;B\r\n", "AmbiguousColumn")]
    public void A_file_that_is_no_file_of_answers_says_why(string content, string errorId) =>
        Assert.Equal(errorId, Assert.Throws<TableFormatException>(() => Read(Utf8(content))).ErrorId);

    [Theory]
    [InlineData("Nom;Archétype;En mes mots\r\nA;;\r\nB;;\"bonjour\r\nC;;\r\nD;;\r\n", "B;;\"bonjour", "A C D")]
    [InlineData("Nom;Archétype;En mes mots\r\nA;;\r\n\"B;;\r\nC;;\r\n", "\"B;;", "A C")]
    [InlineData("Nom;Archétype;En mes mots\r\nA;;\r\nB;;\"bonjour\r\nC;;\"oui; oui\"\r\nD;;\r\n", "B;;\"bonjour", "A C D")]
    public void A_quotation_mark_that_is_not_closed_costs_its_own_row_and_no_other(string text, string row, string read)
    {
        (List<TeamArchetypeResponse> accepted, List<RejectedRow> rejected, _) = Read(Utf8(text));

        Assert.Equal(read.Split(' '), accepted.Select(a => a.Name));
        Assert.Equal((3, row), (Assert.Single(rejected).Line, rejected[0].Row));
    }

    [Fact]
    public void A_cell_of_megabytes_is_rejected_with_its_beginning_and_the_rest_is_read()
    {
        (List<TeamArchetypeResponse> accepted, List<RejectedRow> rejected, _) =
            Read(Utf8($"Nom;Archétype;En mes mots\r\nA;;\r\nB;;\"{string.Concat(Enumerable.Repeat("xx\r\n", 4_000_000))}\"\r\nC;;{new string('y', 200_000)}\r\nD;;\"d\"\r\n"));

        Assert.Equal(["A", "D"], accepted.Select(a => a.Name));
        Assert.Equal((4_000_005, "3 4000004"), (accepted[1].Line, string.Join(' ', rejected.Select(r => r.Line))));
        Assert.All(rejected, r => Assert.InRange(r.Row.Length, 1000, 200_000));
    }

    [Fact]
    public void A_cell_without_an_end_is_rejected_and_what_was_read_before_stays()
    {
        (List<TeamArchetypeResponse> accepted, List<RejectedRow> rejected, _) =
            Read(Utf8($"Nom;Archétype\r\nA;\r\nB;\"{new string('x', 200_000)}"));

        Assert.Equal("A", Assert.Single(accepted).Name);
        Assert.Single(rejected);
    }

    [Fact]
    public void Rows_in_are_responses_and_rejects_whatever_the_cells_hold()
    {
        Gen<string> cell = Gen.Elements("", "Maude", "Oui", "2,5", "=1+1", "«é»", "a;b", "a\"b", "a\nb", "🌻", "Natif du numérique", "<script>");
        Prop.ForAll(cell.ArrayOf(9).ArrayOf(5).ToArbitrary(), rows =>
        {
            string text = _header + "\r\n" + string.Concat(rows.Select(r => string.Join(';', r.Select(c => $"\"{c.Replace("\"", "\"\"")}\"")) + "\r\n"));
            (List<TeamArchetypeResponse> accepted, List<RejectedRow> rejected, _) = Read(Utf8(text));
            int answered = rows.Count(r => r.Any(c => c.Length > 0));
            return accepted.Count + rejected.Count == answered;
        }).QuickCheckThrowOnFailure();
    }

    private (List<TeamArchetypeResponse> Accepted, List<RejectedRow> Rejected, AnswerFileFormat Format) Read(byte[] content)
    {
        List<TeamArchetypeResponse> accepted = [];
        List<RejectedRow> rejected = [];
        AnswerFileFormat format = new TeamArchetypeReader(TestModule.TeamSurvey, Language.French).Read(_folder.Write("réponses.csv", content), accepted.Add, rejected.Add);
        return (accepted, rejected, format);
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
