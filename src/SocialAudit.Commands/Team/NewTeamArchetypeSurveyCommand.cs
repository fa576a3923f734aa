using System.Management.Automation;
using SocialAudit.Surveys;
using SocialAudit.Team;

namespace SocialAudit.Commands.Team;

/// <summary>Writes the team's survey: as a form to fill in, or as a table.</summary>
[Cmdlet(VerbsCommon.New, "TeamArchetypeSurvey", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class NewTeamArchetypeSurveyCommand : AuditCmdlet
{
    /// <summary>The files to write: .html for a form, .csv for a table.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>The organisation's name, shown on the form.</summary>
    [Parameter]
    public string? Name { get; set; }

    /// <summary>The language of the survey.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LanguageCompleter))]
    public string? Language { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Try(() =>
    {
        Language language = ResolveLanguage(Language);
        SurveyDefinition survey = SurveyDefinition.Read(Files, TeamArchetypeReader.SurveyId);
        foreach (string path in Path)
        {
            Try(() => OutputFile(path, language, full => SurveyExport.Write(survey, full, language, Files, Name)));
        }
    });
}
