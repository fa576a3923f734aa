using System.Management.Automation;
using SocialAudit.Commands.Surveys;
using SocialAudit.Surveys;
using SocialAudit.Team;

namespace SocialAudit.Commands.Team;

/// <summary>Reads the team's answers from files.</summary>
[Cmdlet(VerbsData.Import, "TeamArchetypeResponse", DefaultParameterSetName = "Path", SupportsShouldProcess = true)]
[OutputType(typeof(TeamArchetypeResponse))]
public sealed class ImportTeamArchetypeResponseCommand : QuestionnaireCmdlet<TeamArchetypeResponse>
{
    /// <inheritdoc/>
    protected override ResponseReader<TeamArchetypeResponse> MakeReader(Language language, SurveyReadOptions options) =>
        new TeamArchetypeReader(SurveyDefinition.Read(Files, TeamArchetypeReader.SurveyId), language) { Options = options };
}
