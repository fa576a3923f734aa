namespace SocialAudit.Surveys;

/// <summary>Says what is wrong with a row that can't be read.</summary>
internal static class ProblemText
{
    /// <summary>What is wrong and what to do, in the user's language.</summary>
    public static string Of(AnswerRow row, Language language) => row.Problem switch
    {
        RowProblem.OpenQuote => language.Text("RowOpenQuote"),
        RowProblem.TooLong => language.Text("RowTooLong", DelimitedText.LongestCell),
        RowProblem.OtherEncoding => language.Text("RowOtherEncoding"),
        _ => throw new ArgumentException("Nothing is wrong with the row.", nameof(row)),
    };

    /// <summary>A stable word for what is wrong.</summary>
    public static string IdOf(AnswerRow row) => row.Problem.ToString();
}
