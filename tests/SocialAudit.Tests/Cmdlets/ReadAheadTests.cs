using System.Globalization;
using System.Management.Automation;

namespace SocialAudit.Tests.Cmdlets;

/// <summary>Answers are read ahead of the pipeline: whatever ends the pipeline ends the reading, and whatever ends the reading is told after what was read.</summary>
public sealed class ReadAheadTests : IDisposable
{
    // Far more than is read ahead.
    private const int _many = 5_000;

    private readonly TemporaryFolder _folder = new();
    private readonly HostedShell _shell = new();
    private readonly string _file;

    public ReadAheadTests() => _file = _folder.Write("answers.csv", "Question;Number\n" + string.Concat(Enumerable.Range(1, _many).Select(n => string.Create(CultureInfo.InvariantCulture, $"Yes;{n}\n"))));

    public void Dispose()
    {
        _shell.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void All_come_out_in_the_files_order() =>
        Assert.Equal(Enumerable.Range(1, _many), _shell.Output("param($Path) Import-SurveyResponse $Path | ForEach-Object { [int] $_.Number }", _file).Select(o => (int)o.BaseObject));

    [Fact]
    public void A_pipeline_that_ends_early_lets_go_of_the_file()
    {
        ShellResult result = _shell.Invoke("param($Path) Import-SurveyResponse $Path | ForEach-Object { if ($_.Number -eq '3') { throw 'enough' } $_ }", _file);

        Assert.Equal("enough", Assert.Single(result.Errors).Exception.Message);
        Assert.Equal(2, result.Output.Count);
        File.Delete(_file);
    }

    [Fact]
    public void Rows_that_are_refused_are_told_and_the_rest_is_read()
    {
        File.AppendAllText(_file, "Yes;1;2;3\nYes;last\n");

        ShellResult result = _shell.Invoke("param($Path) Import-SurveyResponse $Path", _file);

        ErrorRecord error = Assert.Single(result.Errors);
        Assert.StartsWith("RejectedRow", error.FullyQualifiedErrorId);
        Assert.Equal(_many + 1, result.Output.Count);
        Assert.Equal("last", result.Output[^1].Properties["Number"].Value);
    }

    [Fact]
    public void A_response_has_a_property_for_each_question_and_keeps_it_through_a_file()
    {
        PSObject response = _shell.Output("param($Path) Import-SurveyResponse $Path", _file)[0];
        PSObject kept = (PSObject)PSSerializer.Deserialize(PSSerializer.Serialize(response));

        Assert.Equal(["Question", "Number"], response.Properties.Take(2).Select(p => p.Name));
        Assert.Equal("Yes", kept.Properties["Question"].Value);
        Assert.Equal("Deserialized.SocialAudit.Surveys.SurveyResponse", kept.TypeNames[0]);
    }
}
