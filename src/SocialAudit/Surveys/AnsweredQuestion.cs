namespace SocialAudit.Surveys;

/// <summary>A question with where its answers stand and what reads them.</summary>
/// <param name="Question">The question.</param>
/// <param name="Choices">What reads its choices; null where it has none.</param>
/// <param name="Column">Its column; -1 where the file has none.</param>
/// <param name="Spread">Its columns where its choices are spread over columns; null where they are not.</param>
internal sealed record AnsweredQuestion(SurveyQuestion Question, ChoiceReader? Choices, int Column, IReadOnlyList<SpreadColumn>? Spread);
