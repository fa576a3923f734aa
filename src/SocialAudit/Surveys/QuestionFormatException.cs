namespace SocialAudit.Surveys;

/// <summary>A question of one's own that can't be asked as it was given; the message says why, in the language asked.</summary>
public sealed class QuestionFormatException(string message, Exception? inner = null) : Exception(message, inner);
