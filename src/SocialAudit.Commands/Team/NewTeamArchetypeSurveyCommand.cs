using System.Management.Automation;
using SocialAudit.Commands.Surveys;
using SocialAudit.Team;

namespace SocialAudit.Commands.Team;

/// <summary>Writes the team's survey: as a form to fill in, or as a table.</summary>
[Cmdlet(VerbsCommon.New, "TeamArchetypeSurvey", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class NewTeamArchetypeSurveyCommand : SurveyCmdlet
{
    /// <inheritdoc/>
    protected override string SurveyId => TeamArchetypeReader.SurveyId;
}
