namespace SocialAudit.Tables;

/// <summary>Says what is wrong with a row that can't be read.</summary>
internal static class RowProblemText
{
    /// <summary>What is wrong and what to do, in the user's language.</summary>
    public static string Of(TableRow row, Language language) => row.Problem switch
    {
        RowProblem.OpenQuote => language.Text("RowOpenQuote"),
        RowProblem.TooLong => language.Text("RowTooLong", DelimitedText.LongestCell),
        RowProblem.OtherEncoding => language.Text("RowOtherEncoding"),
        _ => throw new ArgumentException("Nothing is wrong with the row.", nameof(row)),
    };

    /// <summary>What is wrong and what to do, where the row can't be read or says more than there are columns; null otherwise.</summary>
    public static string? Find(TableRow row, int columns, Language language) =>
        row.Problem != RowProblem.None ? Of(row, language)
        : row.SaysMoreThan(columns) ? language.Text("RowTooManyFields", row.Cells.Length, columns)
        : null;

    /// <summary>A stable word for what is wrong.</summary>
    public static string IdOf(TableRow row) => row.Problem.ToString();
}
