using System.Management.Automation;
using System.Text.Json;
using SocialAudit.Surveys;
using SocialAudit.Tests.Cmdlets;

namespace SocialAudit.Tests.Surveys;

/// <summary>Real exports of survey tools, where they are present beside the checkout: every record and every column is read, without help.</summary>
public sealed class RealSurveysTests(ITestOutputHelper output) : IDisposable
{
    private static readonly string _folder = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "data"));
    private readonly HostedShell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public async Task Every_record_and_column_of_real_exports_is_read()
    {
        string labels = Path.Combine(_folder, "surveys", "surveys.json");
        if (!File.Exists(labels))
        {
            Assert.Skip("The real exports are not on this machine.");
        }

        LabelledSurvey[] surveys = JsonSerializer.Deserialize<LabelledSurvey[]>(await File.ReadAllTextAsync(labels, TestContext.Current.CancellationToken), JsonSerializerOptions.Web)!;
        Assert.All(surveys, survey =>
        {
            ShellResult result = _shell.Invoke("param($Path) Import-SurveyResponse -LiteralPath $Path -Verbose", Path.Combine(_folder, survey.File));
            output.WriteLine(string.Join('\n', result.Verbose));

            Assert.Empty(result.Errors);
            Assert.Equal(survey.DataRows, result.Output.Count);
            AnswerFileFormat found = Found(result.Output[0]);
            Assert.Equal((survey.Columns, survey.HeaderRows, survey.Delimiter?[0]), (found.Columns, found.HeaderRows, found.Separator));
            Assert.Equal(survey.Columns, result.Output[0].Properties.Select(p => p.Name).Except(SurveyResponseReader.Reserved).Count());
            Assert.StartsWith(NameOf(survey.Encoding), found.Encoding ?? "xlsx");
        });
    }

    /// <summary>What was detected, out of the module's own load context.</summary>
    private static AnswerFileFormat Found(PSObject response)
    {
        PSObject detected = PSObject.AsPSObject(response.Properties["Detected"].Value);
        return new AnswerFileFormat
        {
            Columns = (int)detected.Properties["Columns"].Value,
            HeaderRows = (int)detected.Properties["HeaderRows"].Value,
            Separator = (char?)detected.Properties["Separator"].Value,
            Encoding = (string?)detected.Properties["Encoding"].Value,
        };
    }

    private static string NameOf(string encoding) => encoding.Split(' ')[0] switch { "cp1252" => "windows-1252", "mac_roman" => "macintosh", string other => other };
}
