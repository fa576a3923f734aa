using System.Management.Automation;
using SocialAudit.Accounts;
using SocialAudit.Commands.Surveys;
using SocialAudit.Presence.Declared;
using SocialAudit.Surveys;

namespace SocialAudit.Commands.Presence;

/// <summary>Reads what people told of the organisation's presence from files. Passwords are left out.</summary>
[Cmdlet(VerbsData.Import, "WebPresenceResponse", DefaultParameterSetName = "Path", SupportsShouldProcess = true)]
[OutputType(typeof(WebPresenceResponse))]
public sealed class ImportWebPresenceResponseCommand : QuestionnaireCmdlet<WebPresenceResponse>
{
    /// <inheritdoc/>
    protected override ResponseReader<WebPresenceResponse> MakeReader(Language language, SurveyReadOptions options) =>
        new WebPresenceResponseReader(SurveyDefinition.Read(Files, WebPresenceResponseReader.SurveyId), AccountWords.Read(Files), language) { Options = options };

    /// <inheritdoc/>
    protected override void Accept(WebPresenceResponse response)
    {
        if (response.Withheld)
        {
            WriteWarning(Spoken.Text("WarningWithheld", response.File, response.Line));
        }

        base.Accept(response);
    }
}
