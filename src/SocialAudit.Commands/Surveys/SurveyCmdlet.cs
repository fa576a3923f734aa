using System.Management.Automation;
using SocialAudit.Surveys;

namespace SocialAudit.Commands.Surveys;

/// <summary>Writes a survey: as a form to fill in on a screen or by hand, as a table, or as the text for an online tool.</summary>
public abstract class SurveyCmdlet : AuditCmdlet
{
    private readonly List<object?> _questions = [];

    /// <summary>The files to write: .html for a form, .csv for a table, .md or .docx to print, .txt to paste into an online tool.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>The organisation's name, shown on the form.</summary>
    [Parameter]
    public string? Name { get; set; }

    /// <summary>The organisation's own questions, added at the end.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ValidateNotNull]
    public object[] Question { get; set; } = [];

    /// <summary>The language of the survey.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LanguageCompleter))]
    public string? Language { get; set; }

    /// <summary>The stable name of the survey.</summary>
    protected abstract string SurveyId { get; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => _questions.AddRange(Question);

    /// <inheritdoc/>
    protected override void EndProcessing() => Try(() =>
    {
        Language language = ResolveLanguage(Language);
        if (WithOwnQuestions(SurveyDefinition.Read(Files, SurveyId), language) is not { } survey)
        {
            // A survey that goes out without a question that was meant to be asked is noticed too late.
            return;
        }

        foreach (string path in Path)
        {
            Try(() => OutputFile(path, language, full => SurveyExport.Write(survey, full, language, Files, Name)));
        }
    });

    /// <summary>The survey with the questions that were given; null where one can't be asked, once each such question is told.</summary>
    private SurveyDefinition? WithOwnQuestions(SurveyDefinition survey, Language language)
    {
        OwnQuestions own = new(survey, language);
        bool isWhole = true;
        int number = 0;
        void Take(object? given, Action act)
        {
            try
            {
                act();
            }
            catch (QuestionFormatException e)
            {
                isWhole = false;
                string shown = TextFolding.Tidy(LanguagePrimitives.ConvertTo<string>(given), 60);
                WriteError(new AuditFailureException("InvalidQuestion", ErrorCategory.InvalidArgument, given ?? nameof(Question), language.Text("ErrorInvalidQuestion", number, shown, e.Message), language.Text("RemedyInvalidQuestion"), e).ToErrorRecord());
            }
        }

        foreach (object? argument in _questions)
        {
            number++;
            Take(argument, () =>
            {
                object?[] questions = [.. OwnQuestionInput.Read(argument, language)];
                for (int i = 0; i < questions.Length; i++, number += i < questions.Length ? 1 : 0)
                {
                    Take(argument, () => own.Add(questions[i]));
                }
            });
        }

        return isWhole ? own.Survey : null;
    }
}
