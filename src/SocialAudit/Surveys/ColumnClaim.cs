namespace SocialAudit.Surveys;

/// <summary>That a column seems to answer a question.</summary>
/// <param name="Column">The column.</param>
/// <param name="Question">The question.</param>
/// <param name="Option">The choice that its heading names besides; null for none.</param>
/// <param name="Likeness">How sure that is: 1 for a heading that is the question's own.</param>
internal sealed record ColumnClaim(int Column, SurveyQuestion Question, string? Option, double Likeness);
