using System.Management.Automation;

namespace SocialAudit.Tests.Cmdlets;

/// <summary>Any questionnaire's answers, as a volunteer imports them.</summary>
public sealed class SurveyResponseCmdletTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly HostedShell _shell = new("fr-CA");

    public void Dispose()
    {
        _shell.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_response_has_a_property_for_each_column_and_what_was_detected()
    {
        string file = _folder.Write("a.csv", "Horodateur;Votre nom;Local;local;;File\r\n25/10/2026 09:30;Léa;2;3;x;y\r\n");

        PSObject response = _shell.Single("param($Path) Import-SurveyResponse $Path", file);

        Assert.Equal("SocialAudit.Surveys.SurveyResponse", response.TypeNames[0]);
        Assert.Equal(["Horodateur", "Votre nom", "Local", "local (2)", "Colonne 5", "File (2)", "AnsweredOn", "IsFinished", "File", "Line", "Detected"], response.Properties.Select(p => p.Name));
        Assert.Equal(("Léa", 2, new DateTime(2026, 10, 25, 9, 30, 0)), ((string)response.Properties["Votre nom"].Value, (int)response.Properties["Line"].Value, ((DateTimeOffset)response.Properties["AnsweredOn"].Value).DateTime));
        Assert.Equal("utf-8, ;, GoogleForms, DayMonthYear", response.Properties["Detected"].Value.ToString());
    }

    [Fact]
    public void An_answer_that_was_never_sent_says_that_it_is_not_finished()
    {
        string file = _folder.Write("a.csv", "id,submitdate,lastpage,Q1\n1,2026-10-05 09:12:44,3,oui\n2,,1,non\n");

        Assert.Equal([true, false], _shell.Output("param($Path) Import-SurveyResponse $Path | ForEach-Object { $_.IsFinished }", file).Select(o => (bool)o.BaseObject));
    }

    [Fact]
    public void Rows_that_cannot_be_read_go_to_the_reject_file_and_formulas_in_them_stay_texts()
    {
        string file = _folder.Write("a.csv", "A,B\n1,2\n=cmd,2,3\n\"open,2\n4,5\n");

        ShellResult result = _shell.Invoke("param($Path, $Rejects) Import-SurveyResponse $Path -RejectPath $Rejects", file, _folder.File("r.csv"));

        Assert.Equal(["1", "4"], result.Output.Select(o => o.Properties["A"].Value));
        Assert.Equal([3, 4], result.Errors.Select(e => (int)PSObject.AsPSObject(e.TargetObject).Properties["Line"].Value));
        Assert.Contains("'=cmd", File.ReadAllText(_folder.File("r.csv")));
    }

    [Fact]
    public void What_was_found_is_said_and_a_parameter_says_otherwise()
    {
        string file = _folder.Write("a.csv", "Titre\nDate;Nom\n03/04/2026;\"A\"\n");

        ShellResult found = _shell.Invoke("param($Path) Import-SurveyResponse $Path -Verbose", file);
        PSObject told = _shell.Single("param($Path) Import-SurveyResponse $Path -HeaderRow 2 -DateOrder MonthDayYear -Delimiter ';' -Encoding windows-1252", file);

        Assert.Contains("encodage utf-8, séparateur ;", Assert.Single(found.Verbose));
        Assert.Equal(3, ((DateTimeOffset)told.Properties["AnsweredOn"].Value).Month);
    }

    [Fact]
    public void An_encoding_that_there_is_none_ends_the_command() =>
        Assert.StartsWith("UnknownEncoding", _shell.Error("Import-SurveyResponse a.csv -Encoding klingon").FullyQualifiedErrorId);

    [Fact]
    public void The_questionnaires_take_a_map_and_the_latest_answer()
    {
        string file = _folder.Write("a.csv", "Qui;Archétype;Heures par semaine\nLéa;;1\nLéa;;2\n");

        ShellResult both = _shell.Invoke("param($Path) Import-TeamArchetypeResponse $Path -Map @{ name = 'Qui' }", file);
        PSObject latest = _shell.Single("param($Path) Import-TeamArchetypeResponse $Path -Map @{ name = 'Qui' } -Latest", file);

        Assert.Equal(2, both.Output.Count);
        Assert.Contains("ligne 3", Assert.Single(both.Warnings));
        Assert.Equal(2.0, latest.Properties["HoursPerWeek"].Value);
    }
}
