using System.Management.Automation;
using SocialAudit.Audience;
using SocialAudit.Surveys;

namespace SocialAudit.Commands.Audience;

/// <summary>Sums up the clientele's answers: who it is, where it can be reached, and how sure that is.</summary>
[Cmdlet(VerbsDiagnostic.Measure, "Audience", SupportsShouldProcess = true)]
[OutputType(typeof(AudienceProfile))]
public sealed class MeasureAudienceCommand : AuditCmdlet
{
    private readonly List<AudienceResponse> _responses = [];

    /// <summary>The answers.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Rehydrate(typeof(AudienceResponse))]
    public AudienceResponse? InputObject { get; set; }

    /// <summary>What to split the summary by.</summary>
    [Parameter]
    public AudienceSplit By { get; set; }

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
            throw new AuditFailureException("NoResponses", ErrorCategory.ObjectNotFound, nameof(InputObject), language.Text("ErrorNoResponses"), language.Text("RemedyNoAudienceResponses"));
        }

        AudienceProfile audience = AudienceMeasure.Measure(_responses, SurveyDefinition.Read(Files, AudienceResponseReader.SurveyId), language, By);
        WriteObject(audience);
        WriteCharts(AudienceChart.Draw(audience), ChartPath, language);
    });
}
