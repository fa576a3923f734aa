using System.Text;
using SocialAudit.Surveys;
using SocialAudit.Team;

namespace SocialAudit.Tests.Surveys;

/// <summary>What is no sound file of answers says what is wrong and what to do; what can be read of it is read.</summary>
public sealed class BadFileTests
{
    private static readonly byte[] _workbook = SmallWorkbook.Of(["Horodateur", "Nom", "Archétype", "Heures par semaine"], [new DateTime(2026, 10, 5, 9, 12, 44), "Maude", "Natif du numérique", 2.5], [null, "=1+1", null, 3.0]);

    [Fact]
    public void A_workbook_gives_its_dates_numbers_and_texts_and_a_formula_stays_a_text()
    {
        ReadTeam read = ReadTeam.Of(_workbook);

        Assert.Equal([("Maude", 2.5), ("=1+1", 3.0)], read.Accepted.Select(a => (a.Name, a.HoursPerWeek!.Value)));
        Assert.Equal((new DateTime(2026, 10, 5, 9, 12, 44), "Réponses", 3), (read.Accepted[0].Date!.Value.DateTime, read.Format!.Sheet, read.Accepted[1].Line));
    }

    [Fact]
    public void A_workbook_that_was_cut_or_is_something_else_says_so()
    {
        Assert.Equal("DamagedWorkbook", ReadTeam.Failure(_workbook[..(_workbook.Length / 2)]).ErrorId);
        Assert.Equal("DamagedWorkbook", ReadTeam.Failure([0xD0, 0xCF, 0x11, 0xE0, .. new byte[600]]).ErrorId);
        using MemoryStream other = new();
        using (System.IO.Compression.ZipArchive zip = new(other, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry("word/document.xml");
        }

        Assert.Equal("NotAWorkbook", ReadTeam.Failure(other.ToArray()).ErrorId);
    }

    [Theory]
    [InlineData("%PDF-1.7 une page", "BinaryFile")]
    [InlineData("", "EmptyFile")]
    [InlineData("\r\n\r\n", "EmptyFile")]
    [InlineData("\"Nom;Archétype\r\n", "BrokenHeader")]
    public void A_file_without_a_table_says_so(string content, string errorId) => Assert.Equal(errorId, ReadTeam.Failure(content).ErrorId);

    [Fact]
    public void A_picture_is_no_table() => Assert.Equal("BinaryFile", ReadTeam.Failure([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 1, 2, 3]).ErrorId);

    [Fact]
    public void A_file_that_is_open_elsewhere_is_read()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("a.csv", "Nom;Archétype\nA;\n");
        using FileStream held = new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        int read = 0;

        new TeamArchetypeReader(TestModule.TeamSurvey, Language.French).Read(path, _ => read++, r => Assert.Fail(r.Reason));

        Assert.Equal(1, read);
    }

    [Fact]
    public void A_row_in_another_encoding_is_rejected_and_the_others_are_read()
    {
        byte[] utf8 = Encoding.UTF8.GetBytes("Nom;Archétype;En mes mots\nÉlise;;été\nZoé;;à côté\n");
        byte[] windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes("Hélène;;âgée\n");

        ReadTeam read = ReadTeam.Of([.. utf8, .. windows, .. Encoding.UTF8.GetBytes("Luc;;\n")]);

        Assert.Equal(["Élise", "Zoé", "Luc"], read.Accepted.Select(a => a.Name));
        Assert.Equal(4, Assert.Single(read.Rejected).Line);
        Assert.Contains("UTF-8", read.Rejected[0].Reason);
    }

    [Fact]
    public void Windows_text_whose_capitals_look_like_utf_8_is_windows_text()
    {
        ReadTeam read = ReadTeam.Of(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes("Nom;Archétype;En mes mots\nZoé;;« CAFÉ»\nÉlise;;CAFÉ»\n"));

        Assert.Equal(("windows-1252", 2, 0), (read.Format!.Encoding, read.Accepted.Count, read.Rejected.Count));
    }

    [Fact]
    public void A_table_of_tabs_without_quotation_marks_keeps_those_that_people_wrote()
    {
        ReadTeam read = ReadTeam.Of("Name\tArchetype\tIn my own words\r\nSam\t\tI say \"yes\", often\r\nKim\t\t\"Quoted\" at the start\r\nLee\t\t\"Open\r\n");

        Assert.Equal(["I say \"yes\", often", "\"Quoted\" at the start", "\"Open"], read.Accepted.Select(a => a.OwnWords));
    }

    [Theory]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", false)]
    [InlineData("macintosh", true)]
    public void Utf_16_without_a_mark_and_an_old_Macintoshs_lines_are_read(string encoding, bool isOld)
    {
        string text = "Nom;Archétype\nHélène;Débutant du numérique\n".Replace('\n', isOld ? '\r' : '\n');
        Encoding named = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);

        Assert.Equal("Hélène", Assert.Single(ReadTeam.Of(named.GetBytes(text)).Accepted).Name);
    }

    [Fact]
    public void What_is_told_of_a_file_counts_and_not_what_it_looks_like()
    {
        SurveyReadOptions options = new() { Encoding = Encoding.Latin1, Separator = ',', HeaderRows = 2 };

        ReadTeam read = ReadTeam.Of(Encoding.Latin1.GetBytes("Liste; de; noms\nNom,Archétype\nHélène; Zoé,\n"), options);

        Assert.Equal(("Hélène; Zoé", 3), (Assert.Single(read.Accepted).Name, read.Accepted[0].Line));
    }
}
