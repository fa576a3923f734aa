namespace SocialAudit.Surveys;

/// <summary>A row of a file of answers.</summary>
/// <param name="Line">The line that it begins on, from 1.</param>
/// <param name="Cells">Its cells.</param>
/// <param name="Raw">The row as it stands in the file.</param>
/// <param name="IsOpen">True when a quotation mark is never closed, so that the rows that follow are part of it.</param>
internal sealed record AnswerRow(int Line, string[] Cells, string Raw, bool IsOpen);
