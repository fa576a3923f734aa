namespace SocialAudit.Surveys;

/// <summary>What one person answered to a questionnaire that is none of ours: the cells of a row, by the headings of their columns.</summary>
public sealed record SurveyResponse
{
    /// <summary>The headings, each another, in the file's order; the same list for every response of a file.</summary>
    public required IReadOnlyList<string> Questions { get; init; }

    /// <summary>The answers, one for each heading; empty where nothing was answered.</summary>
    public required IReadOnlyList<string> Answers { get; init; }

    /// <summary>When the answer was given; null where the file does not say.</summary>
    public DateTimeOffset? AnsweredOn { get; init; }

    /// <summary>False for an answer that was begun and not sent; null where the tool does not say.</summary>
    public bool? IsFinished { get; init; }

    /// <summary>The file that the answer came in.</summary>
    public required string File { get; init; }

    /// <summary>The line of the file, from 1; in a workbook, the row.</summary>
    public required int Line { get; init; }

    /// <summary>What was found out about the file.</summary>
    public required AnswerFileFormat Detected { get; init; }
}
