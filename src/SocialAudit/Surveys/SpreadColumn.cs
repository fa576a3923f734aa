namespace SocialAudit.Surveys;

/// <summary>A column of one choice, where a question's choices are spread over columns.</summary>
/// <param name="Column">The column.</param>
/// <param name="Choice">The choice that it stands for; null where its heading names none that is known.</param>
/// <param name="Option">What its heading says.</param>
internal sealed record SpreadColumn(int Column, SurveyChoice? Choice, string Option);
