using System.Management.Automation;
using SocialAudit.Commands.Surveys;
using SocialAudit.Presence.Declared;

namespace SocialAudit.Commands.Presence;

/// <summary>Writes the survey of what only people know of the organisation's presence: as a form to fill in, or as a table.</summary>
[Cmdlet(VerbsCommon.New, "WebPresenceSurvey", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class NewWebPresenceSurveyCommand : SurveyCmdlet
{
    /// <inheritdoc/>
    protected override string SurveyId => WebPresenceResponseReader.SurveyId;
}
