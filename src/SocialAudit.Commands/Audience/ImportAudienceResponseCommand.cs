using System.Management.Automation;
using SocialAudit.Audience;
using SocialAudit.Commands.Surveys;
using SocialAudit.Surveys;

namespace SocialAudit.Commands.Audience;

/// <summary>Reads the clientele's answers from files. Columns in which survey tools name people are left out.</summary>
[Cmdlet(VerbsData.Import, "AudienceResponse", DefaultParameterSetName = "Path", SupportsShouldProcess = true)]
[OutputType(typeof(AudienceResponse))]
public sealed class ImportAudienceResponseCommand : QuestionnaireCmdlet<AudienceResponse>
{
    private AudienceResponseReader? _reader;

    /// <inheritdoc/>
    protected override ResponseReader<AudienceResponse> MakeReader(Language language, SurveyReadOptions options) =>
        _reader = new AudienceResponseReader(SurveyDefinition.Read(Files, AudienceResponseReader.SurveyId), NamingColumns.Read(Files), language) { Options = options };

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (_reader!.LeftOut.Count > 0)
        {
            WriteWarning(Spoken.Text("WarningNamingColumns", string.Join(", ", _reader.LeftOut)));
        }

        base.EndProcessing();
    }
}
