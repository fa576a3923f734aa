using System.Management.Automation;
using SocialAudit.Surveys;
using SocialAudit.Team;

namespace SocialAudit.Commands.Team;

/// <summary>Sums up the team's answers: how it stands to technology, and who could look after the organisation's media.</summary>
[Cmdlet(VerbsDiagnostic.Measure, "TeamArchetype", SupportsShouldProcess = true)]
[OutputType(typeof(TeamProfile))]
public sealed class MeasureTeamArchetypeCommand : AuditCmdlet
{
    private readonly List<TeamArchetypeResponse> _responses = [];

    /// <summary>The answers.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Rehydrate(typeof(TeamArchetypeResponse))]
    public TeamArchetypeResponse? InputObject { get; set; }

    /// <summary>Lets the people's names into the summary, and so into plans.</summary>
    [Parameter]
    public SwitchParameter IncludeName { get; set; }

    /// <summary>Files to draw the summary in, besides: .svg for a drawing, .html for a page.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] ChartPath { get; set; } = [];

    /// <summary>The language of the summary.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LanguageCompleter))]
    public string? Language { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => _responses.Add(InputObject!);

    /// <inheritdoc/>
    protected override void EndProcessing() => Try(() =>
    {
        Language language = ResolveLanguage(Language);
        if (_responses.Count == 0)
        {
            // That nobody answered does not mean that nobody can.
            throw new AuditFailureException("NoResponses", ErrorCategory.ObjectNotFound, nameof(InputObject), language.Text("ErrorNoResponses"), language.Text("RemedyNoResponses"));
        }

        foreach (IGrouping<string, TeamArchetypeResponse> person in _responses.GroupBy(r => TextFolding.Fold(r.Name)).Where(g => g.Count() > 1))
        {
            WriteWarning(language.Text("WarningTwice", person.First().Name, string.Join("; ", person.Select(r => language.Text("PlaceInFile", r.File, r.Line)))));
        }

        if (!TeamLabels.AreDistinct(_responses))
        {
            WriteWarning(language.Text("WarningLabels"));
        }

        TeamProfile team = TeamMeasure.Measure(_responses, SurveyDefinition.Read(Files, TeamArchetypeReader.SurveyId), language, IncludeName);
        WriteObject(team);
        WriteCharts(TeamChart.Draw(team), ChartPath, language);
    });
}
