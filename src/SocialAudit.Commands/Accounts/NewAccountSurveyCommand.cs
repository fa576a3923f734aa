using System.Management.Automation;
using SocialAudit.Accounts;
using SocialAudit.Commands.Surveys;

namespace SocialAudit.Commands.Accounts;

/// <summary>Writes the survey of the organisation's accounts, for everybody who is or was in the team: as a form to fill in, or as a table.</summary>
[Cmdlet(VerbsCommon.New, "AccountSurvey", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class NewAccountSurveyCommand : SurveyCmdlet
{
    /// <inheritdoc/>
    protected override string SurveyId => AccountResponseReader.SurveyId;
}
