namespace SocialAudit.Surveys;

/// <summary>A file, or a row of it, is not an answer to the survey; the message says why and what to do, in the user's language.</summary>
public sealed class ResponseFormatException(string errorId, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>A stable word for what is wrong: <c>EmptyFile</c>, <c>UnknownColumns</c>, <c>UnknownChoice</c>, …</summary>
    public string ErrorId { get; } = errorId;
}
