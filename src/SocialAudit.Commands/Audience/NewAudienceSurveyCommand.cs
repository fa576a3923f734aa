using System.Management.Automation;
using SocialAudit.Audience;
using SocialAudit.Commands.Surveys;

namespace SocialAudit.Commands.Audience;

/// <summary>Writes the clientele's survey, which asks no name: as a form to fill in, or as a table.</summary>
[Cmdlet(VerbsCommon.New, "AudienceSurvey", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class NewAudienceSurveyCommand : SurveyCmdlet
{
    /// <inheritdoc/>
    protected override string SurveyId => AudienceResponseReader.SurveyId;
}
