namespace SocialAudit.Tests.Host;

public sealed class HostQuestionTests : IDisposable
{
    private const string _questions = """
        [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High')]
        param([Parameter(Mandatory)][string] $Name, [Parameter(Mandatory)][int[]] $Years, [Parameter(Mandatory)][securestring] $Key)
        "$Name|$Years|$($Key.Length)"
        if ($PSCmdlet.ShouldProcess('la page')) { 'done' } else { 'left alone' }
        """;

    private readonly ScriptFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("y", "done")]
    [InlineData("No", "left alone")]
    [InlineData("", "done")]
    public async Task QuestionsAreAnsweredFromRedirectedInput(string confirmation, string outcome)
    {
        string script = _folder.Add("questions.ps1", _questions);

        HostResult result = await HostProcess.RunAsync([script], $"Centre Été\n2025\n2026\n\nsecret\n{confirmation}\n");

        Assert.Equal(["Centre Été|2025 2026|6", outcome], result.OutputLines);
        Assert.Contains("Name:", result.Error);
        Assert.Contains("la page", result.Error);
        Assert.DoesNotContain("secret", result.Error);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task AnAnswerThatIsNoChoiceIsAnErrorAndNothingIsDone()
    {
        string script = _folder.Add("questions.ps1", _questions);

        HostResult result = await HostProcess.RunAsync(["-Culture", "fr-CA", script], "Centre\n2026\n\nsecret\npeut-être\ny\n");

        Assert.Equal(["Centre|2026|6"], result.OutputLines);
        Assert.Contains("«\u00A0peut-être\u00A0» n’est pas une réponse possible", result.Error);
    }

    [Fact]
    public async Task InputThatEndsBeforeTheAnswerEndsTheScript()
    {
        string script = _folder.Add("questions.ps1", _questions);

        HostResult result = await HostProcess.RunAsync([script], "Centre\n");

        Assert.Equal("", result.Output);
        Assert.Contains("Years", result.Error);
        Assert.Equal(1, result.ExitCode);
    }
}
