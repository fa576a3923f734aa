using System.Management.Automation;
using SocialAudit.Commands.Surveys;
using SocialAudit.Surveys;
using SocialAudit.Team;

namespace SocialAudit.Commands.Team;

/// <summary>Reads the team's answers from CSV files.</summary>
[Cmdlet(VerbsData.Import, "TeamArchetypeResponse", DefaultParameterSetName = "Path", SupportsShouldProcess = true)]
[OutputType(typeof(TeamArchetypeResponse))]
public sealed class ImportTeamArchetypeResponseCommand : ResponseCmdlet
{
    private TeamArchetypeReader? _reader;

    /// <inheritdoc/>
    protected override void Prepare(Language language) => _reader = new TeamArchetypeReader(SurveyDefinition.Read(Files, TeamArchetypeReader.SurveyId), language);

    /// <inheritdoc/>
    protected override AnswerFileFormat ReadFile(string file) => _reader!.Read(file, WriteObject, Reject);
}
