using System.Management.Automation;
using SocialAudit.Surveys;

namespace SocialAudit.Commands.Surveys;

/// <summary>Writes a survey: as a form to fill in, or as a table.</summary>
public abstract class SurveyCmdlet : AuditCmdlet
{
    /// <summary>The files to write: .html for a form, .csv for a table, .md or .docx to print, .txt to paste into an online tool.</summary>
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

    /// <summary>The stable name of the survey.</summary>
    protected abstract string SurveyId { get; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Try(() =>
    {
        Language language = ResolveLanguage(Language);
        SurveyDefinition survey = SurveyDefinition.Read(Files, SurveyId);
        foreach (string path in Path)
        {
            Try(() => OutputFile(path, language, full => SurveyExport.Write(survey, full, language, Files, Name)));
        }
    });
}
