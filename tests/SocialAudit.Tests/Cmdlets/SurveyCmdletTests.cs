using System.Management.Automation;

namespace SocialAudit.Tests.Cmdlets;

/// <summary>The surveys in every form, and a centre's own questions, as a volunteer asks for them.</summary>
public sealed class SurveyCmdletTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly HostedShell _shell = new("fr-CA");

    public void Dispose()
    {
        _shell.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("New-TeamArchetypeSurvey")]
    [InlineData("New-AccountSurvey")]
    public void One_call_writes_every_form(string cmdlet)
    {
        string[] names = ["a.html", "a.csv", "a.md", "a.docx", "a.txt"];

        IReadOnlyList<PSObject> files = _shell.Output($"param($Path) {cmdlet} -Path $Path -Name \"L’Écluse\"", new object[] { names.Select(_folder.File).ToArray() });

        Assert.Equal(names, files.Select(f => f.Properties["Name"].Value));
        Assert.All(names, name => Assert.True(new FileInfo(_folder.File(name)).Length > 100, name));
        Assert.Contains("L’Écluse", File.ReadAllText(_folder.File("a.txt")));
    }

    [Theory]
    [InlineData("-Question 'Venez-vous en autobus?', @{ Text = @{ fr = 'Trajet?'; en = 'Way?' }; Kind = 'Single'; Choices = 'Court', 'Long'; Header = 'Trajet' }", 2)]
    [InlineData("-Question @{ Text = 'Venez-vous en autobus?' }", 1)]
    public void Own_questions_are_in_every_form(string more, int count)
    {
        _shell.Output($"param($Path) New-TeamArchetypeSurvey $Path {more}", new object[] { new[] { "a.html", "a.csv", "a.md", "a.docx", "a.txt" }.Select(_folder.File).ToArray() });

        string[] headers = File.ReadAllText(_folder.File("a.csv")).TrimEnd().Split(';');
        Assert.Equal(9 + count, headers.Length);
        Assert.Equal("Venez-vous en autobus?", headers[9]);
        Assert.All(["a.html", "a.md", "a.txt"], name => Assert.Contains("Venez-vous en autobus?", System.Net.WebUtility.HtmlDecode(File.ReadAllText(_folder.File(name)))));
    }

    [Theory]
    [InlineData("'{ \"Text\": \"Une?\" }', 'Deux?'")]
    [InlineData("'[ { \"Text\": \"Une?\" }, \"Deux?\" ]'")]
    [InlineData("[pscustomobject] @{ Text = 'Une?'; Help = $null }, [pscustomobject] @{ Text = 'Deux?' }")]
    [InlineData("@{ Text = 'Une?' }, @{ text = 'Deux?'; Required = $true }")]
    [InlineData(",@([pscustomobject] @{ Text = 'Une?' }, 'Deux?')")]
    public void Own_questions_come_down_the_pipeline(string questions)
    {
        _shell.Output($"param($Path) {questions} | New-AccountSurvey $Path", _folder.File("a.csv"));

        Assert.EndsWith(";Une?;Deux?", File.ReadAllText(_folder.File("a.csv")).TrimEnd());
    }

    [Fact]
    public void A_question_that_cannot_be_asked_is_told_and_no_survey_goes_out_without_it()
    {
        ShellResult result = _shell.Invoke("param($Path) New-TeamArchetypeSurvey $Path -Question 'Votre nom', 'Ça va?', @{ Kind = 'Text' }, (Get-Command Get-Command)", _folder.File("a.html"));

        Assert.Equal(["1", "3", "4"], result.Errors.Select(e => e.ErrorDetails.Message.Split(' ')[2]));
        Assert.All(result.Errors, e => Assert.StartsWith("InvalidQuestion", e.FullyQualifiedErrorId));
        Assert.Equal("Votre nom", result.Errors[0].TargetObject.ToString());
        Assert.Contains("Choices", result.Errors[0].ErrorDetails.RecommendedAction);
        Assert.Empty(result.Output);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }
}
