using System.Management.Automation;
using SocialAudit.Platforms;

namespace SocialAudit.Commands.Platforms;

/// <summary>Reads platforms from a file: a user's own, Sherlock's or WhatsMyName's.</summary>
[Cmdlet(VerbsData.Import, "SocialPlatform", DefaultParameterSetName = "Path")]
[OutputType(typeof(Platform))]
public sealed class ImportSocialPlatformCommand : FileCmdlet
{
    /// <inheritdoc/>
    protected override void ReadFile(string file)
    {
        int read = 0;
        int refused = 0;
        try
        {
            new PlatformFileReader(Spoken).Read(
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
            WriteVerbose(Spoken.Text("VerbosePlatformFile", file, read, refused));
        }
        catch (PlatformFileException e)
        {
            throw new AuditFailureException(e.ErrorId, ErrorCategory.InvalidData, file, Spoken.Text("ErrorFileOf", file, e.Message), Spoken.Text("RemedyNotACatalogue"), e);
        }
    }

    private void Refuse(PlatformFileProblem problem) => WriteError(new AuditFailureException(
        "InvalidPlatform", ErrorCategory.InvalidData, problem, Spoken.Text("ErrorPlatformEntry", System.IO.Path.GetFileName(problem.File), problem.Entry, problem.Reason.TrimEnd('.')), Spoken.Text("RemedyPlatformEntry")).ToErrorRecord());
}
