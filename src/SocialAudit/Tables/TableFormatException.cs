namespace SocialAudit.Tables;

/// <summary>A table, or a row of it, is not what it should be; the message says why and what to do, in the user's language.</summary>
public sealed class TableFormatException(string errorId, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>A stable word for what is wrong: <c>EmptyFile</c>, <c>UnknownColumns</c>, <c>UnknownChoice</c>, …</summary>
    public string ErrorId { get; } = errorId;
}
