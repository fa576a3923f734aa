using System.Management.Automation;

namespace SocialAudit.Tests.Cmdlets;

/// <summary>The team's survey, its answers and their summary, as a volunteer runs them.</summary>
public sealed class TeamCmdletTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly HostedShell _shell = new("fr-CA");

    private static string Answers => Repository.PathOf("examples", "town", "reponses", "*.csv");

    public void Dispose()
    {
        _shell.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void The_survey_is_written_as_a_form_and_as_a_table()
    {
        IReadOnlyList<PSObject> files = _shell.Output("param($Path) New-TeamArchetypeSurvey -Path $Path -Name \"L’Écluse\"", new object[] { new[] { _folder.File("sondage.html"), _folder.File("sondage.csv") } });

        Assert.Equal(["sondage.html", "sondage.csv"], files.Select(f => f.Properties["Name"].Value));
        Assert.Contains("L’Écluse", System.Net.WebUtility.HtmlDecode(File.ReadAllText(_folder.File("sondage.html"))));
        Assert.StartsWith("Nom;Rôle;", File.ReadAllText(_folder.File("sondage.csv")));
    }

    [Fact]
    public void The_empty_table_filled_in_is_read_back()
    {
        _shell.Output("param($Path) New-TeamArchetypeSurvey $Path -Language en", _folder.File("survey.csv"));
        File.AppendAllText(_folder.File("survey.csv"), "Sam,,,Savvy technologist,,Social media,Yes,No,2\r\n");

        Assert.Equal("Sam", _shell.Single("param($Path) Import-TeamArchetypeResponse $Path", _folder.File("survey.csv")).Properties["Name"].Value);
    }

    [Theory]
    [InlineData("New-TeamArchetypeSurvey", "sondage.pdf", "UnknownFormat")]
    [InlineData("Import-TeamArchetypeResponse", "nulle-part.csv", "FileNotFound")]
    public void A_file_that_cannot_be_had_is_an_error_for_that_file(string cmdlet, string name, string errorId)
    {
        string path = _folder.File(name);

        ErrorRecord error = _shell.Error($"param($Path) {cmdlet} $Path", path);

        Assert.Equal(errorId, error.FullyQualifiedErrorId.Split(',')[0]);
        Assert.Equal(path, error.TargetObject);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void WhatIf_writes_nothing()
    {
        Assert.Empty(_shell.Output("param($Path) New-TeamArchetypeSurvey $Path -WhatIf", _folder.File("sondage.html")));
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void The_staffs_answers_come_in_whichever_way_each_file_was_saved()
    {
        IReadOnlyList<PSObject> answers = _shell.Output("param($Path) Import-TeamArchetypeResponse $Path", Answers);

        Assert.Equal(7, answers.Count);
        Assert.Equal(["P1", "P2", "P3", "P4", "P5", "P6", "P7"], answers.Select(a => a.Properties["Id"].Value));
        Assert.Contains(answers, a => (string)a.Properties["Name"].Value == "Normand Gagné");
    }

    [Fact]
    public void A_row_that_cannot_be_read_is_told_with_file_and_line_and_kept()
    {
        string file = _folder.Write("réponses.csv", "Nom;Archétype;Heures par semaine\r\nA;;1\r\nB;;beaucoup\r\nC;;2\r\n");

        ShellResult result = _shell.Invoke("param($Path, $Rejects) Import-TeamArchetypeResponse $Path -RejectPath $Rejects", file, _folder.File("rejets.csv"));

        Assert.Equal(["A", "C"], result.Output.Select(o => o.Properties["Name"].Value));
        ErrorRecord error = Assert.Single(result.Errors);
        Assert.StartsWith("RejectedRow", error.FullyQualifiedErrorId);
        Assert.Contains("ligne 3", error.ErrorDetails.Message);
        Assert.Contains("B;;beaucoup", File.ReadAllText(_folder.File("rejets.csv")));
        Assert.Single(result.Warnings);
    }

    [Theory]
    [InlineData("", "EmptyFile")]
    [InlineData("Produit;Prix\r\nPomme;2\r\n", "UnknownColumns")]
    public void A_file_of_something_else_is_one_error_and_the_next_file_is_read(string content, string errorId)
    {
        string wrong = _folder.Write("a.csv", content);
        string right = _folder.Write("b.csv", "Nom;Archétype\r\nB;\r\n");

        ShellResult result = _shell.Invoke("param($Path) $Path | Import-TeamArchetypeResponse", new object[] { new[] { wrong, right } });

        Assert.Equal(errorId, Assert.Single(result.Errors).FullyQualifiedErrorId.Split(',')[0]);
        Assert.Equal("B", Assert.Single(result.Output).Properties["Name"].Value);
    }

    [Fact]
    public void No_answer_is_an_error_and_not_a_team_that_can_do_nothing() =>
        Assert.StartsWith("NoResponses", _shell.Error("@() | Measure-TeamArchetype").FullyQualifiedErrorId);

    [Fact]
    public void A_person_who_answered_twice_is_told()
    {
        string twice = _folder.Write("deux.csv", "Nom;Archétype\r\nMaude;\r\nmaude;\r\n");

        Assert.Contains("plus d’une fois", Assert.Single(_shell.Invoke("param($Path) Import-TeamArchetypeResponse $Path -WarningAction SilentlyContinue | Measure-TeamArchetype", twice).Warnings));
    }

    [Fact]
    public void Answers_of_two_imports_are_measured_together_and_the_new_labels_are_told()
    {
        string first = _folder.Write("a.csv", "Nom;Archétype\r\nMaude;\r\n");
        string second = _folder.Write("b.csv", "Nom;Archétype\r\nSolange;\r\n");

        ShellResult result = _shell.Invoke("param($A, $B) @(Import-TeamArchetypeResponse $B) + @(Import-TeamArchetypeResponse $A) | Measure-TeamArchetype -IncludeName | ForEach-Object { $_.Members }", first, second);

        Assert.Equal(["P1 Maude", "P2 Solange"], result.Output.Select(m => $"{m.Properties["Id"].Value} {m.Properties["Name"].Value}").Order());
        Assert.Contains("étiquettes", Assert.Single(result.Warnings));
    }

    [Fact]
    public void The_summary_is_drawn_where_it_is_asked_to_and_still_comes_out()
    {
        PSObject team = _shell.Single("param($Path, $Charts) Import-TeamArchetypeResponse $Path | Measure-TeamArchetype -ChartPath $Charts", Answers, new[] { _folder.File("équipe.svg"), _folder.File("équipe.html") });

        Assert.Equal(7, team.Properties["Responses"].Value);
        Assert.StartsWith("<?xml", File.ReadAllText(_folder.File("équipe.svg")));
        Assert.Contains("<svg", File.ReadAllText(_folder.File("équipe.html")));
    }

    [Fact]
    public void WhatIf_draws_nothing_and_a_drawing_that_cannot_be_made_is_told_beside_the_summary()
    {
        const string measure = "param($Path, $Chart) Import-TeamArchetypeResponse $Path | Measure-TeamArchetype -ChartPath $Chart";
        Assert.Single(_shell.Output(measure + " -WhatIf", Answers, _folder.File("a.svg")));
        Assert.Empty(Directory.GetFiles(_folder.Path));

        ShellResult result = _shell.Invoke(measure, Answers, _folder.File("a.png"));

        Assert.Single(result.Output);
        Assert.StartsWith("UnknownFormat", Assert.Single(result.Errors).FullyQualifiedErrorId);
    }

    [Fact]
    public void The_summary_names_nobody_until_it_is_asked_to()
    {
        string Labels(string more) => string.Join(' ', _shell.Output($"param($Path) (Import-TeamArchetypeResponse $Path | Measure-TeamArchetype {more}).Members | ForEach-Object {{ $_.Label }}", Answers));

        Assert.DoesNotContain("Maude", Labels(""));
        Assert.Contains("Maude Lacasse", Labels("-IncludeName"));
    }

    [Theory]
    [InlineData("-Language en", "looks after communications")]
    [InlineData("", "s’occupe des communications")]
    public void The_summary_speaks_the_language_asked(string more, string words) =>
        Assert.Contains(words, string.Join(' ', _shell.Output($"param($Path) (Import-TeamArchetypeResponse $Path | Measure-TeamArchetype {more}).Advice", Answers)));

    [Fact]
    public void A_language_that_is_not_spoken_is_an_error_with_those_that_are()
    {
        ErrorRecord error = _shell.Error("param($Path) New-TeamArchetypeSurvey $Path -Language klingon", _folder.File("a.html"));

        Assert.Equal(("UnknownLanguage", "klingon"), (error.FullyQualifiedErrorId.Split(',')[0], error.TargetObject));
        Assert.Contains("fr, en", error.ErrorDetails.RecommendedAction);
    }
}
