using System.Management.Automation;
using SocialAudit.Platforms;

namespace SocialAudit.Commands.Platforms;

/// <summary>Reads platforms from a file: a user's own, Sherlock's or WhatsMyName's.</summary>
[Cmdlet(VerbsData.Import, "SocialPlatform", DefaultParameterSetName = "Path")]
[OutputType(typeof(Platform))]
public sealed class ImportSocialPlatformCommand : AuditCmdlet
{
    private Language _language = SocialAudit.Language.English;

    /// <summary>The files to read; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "Path")]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>The files to read, their names taken as they are.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "LiteralPath")]
    [Alias("PSPath", "FullName")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>The language of the messages.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LanguageCompleter))]
    public string? Language { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        try
        {
            _language = ResolveLanguage(Language);
        }
        catch (AuditFailureException failure)
        {
            ThrowTerminatingError(failure.ToErrorRecord());
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        bool isLiteral = ParameterSetName == "LiteralPath";
        foreach (string path in isLiteral ? LiteralPath : Path)
        {
            Try(() =>
            {
                foreach (string file in InputFiles.Resolve(SessionState, path, isLiteral, _language))
                {
                    Try(() => Read(file));
                }
            });
        }
    }

    private void Read(string file)
    {
        int read = 0;
        int refused = 0;
        try
        {
            new PlatformFileReader(_language).Read(
                file,
                platform =>
                {
                    read++;
                    WriteObject(platform);
                },
                problem =>
                {
                    refused++;
                    Refuse(problem);
                });
            WriteVerbose(_language.Text("VerbosePlatformFile", file, read, refused));
        }
        catch (PlatformFileException e)
        {
            throw new AuditFailureException(e.ErrorId, ErrorCategory.InvalidData, file, _language.Text("ErrorFileOf", file, e.Message), _language.Text("RemedyNotACatalogue"), e);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw InputFiles.NotFound(file, _language, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new AuditFailureException("CannotRead", ErrorCategory.ReadError, file, _language.Text("ErrorCannotRead", file, e.Message), null, e);
        }
    }

    private void Refuse(PlatformFileProblem problem) => WriteError(new AuditFailureException(
        "InvalidPlatform", ErrorCategory.InvalidData, problem, _language.Text("ErrorPlatformEntry", System.IO.Path.GetFileName(problem.File), problem.Entry, problem.Reason.TrimEnd('.')), _language.Text("RemedyPlatformEntry")).ToErrorRecord());
}
