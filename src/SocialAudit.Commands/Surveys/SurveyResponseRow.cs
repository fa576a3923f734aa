using SocialAudit.Surveys;

namespace SocialAudit.Commands.Surveys;

/// <summary>
/// One response to a questionnaire that is none of ours. Each file's responses are of a type of their own, derived from this one, that has
/// a property for each question, named as the question is.
/// </summary>
public abstract class SurveyResponseRow
{
    private SurveyResponse? _response;

    /// <summary>When the answer was given; null where the file does not say.</summary>
    public DateTimeOffset? AnsweredOn => _response!.AnsweredOn;

    /// <summary>False for an answer that was begun and not sent; null where the tool does not say.</summary>
    public bool? IsFinished => _response!.IsFinished;

    /// <summary>The file that the answer came in.</summary>
    public string File => _response!.File;

    /// <summary>The line of the file, from 1; in a workbook, the row.</summary>
    public int Line => _response!.Line;

    /// <summary>What was found out about the file.</summary>
    public AnswerFileFormat Detected => _response!.Detected;

    /// <summary>The answer to a question, by the question's place from 0; empty where nothing was answered.</summary>
    protected string Answer(int question) => _response!.Answers[question];

    internal SurveyResponseRow Of(SurveyResponse response)
    {
        _response = response;
        return this;
    }
}
