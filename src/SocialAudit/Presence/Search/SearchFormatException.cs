namespace SocialAudit.Presence.Search;

/// <summary>A file that shows no results, with what to do about it.</summary>
public sealed class SearchFormatException(string errorId, string message, string remedy) : Exception(message)
{
    /// <summary>A stable word for the problem: <c>ConsentPage</c>, <c>CaptchaPage</c>, <c>NoResult</c>, <c>NotSearchPage</c>, <c>EmptyFile</c>, <c>TooLarge</c>, <c>UnknownColumns</c>, <c>UnknownFormat</c>.</summary>
    public string ErrorId { get; } = errorId;

    /// <summary>What to do, in the language of the audit.</summary>
    public string Remedy { get; } = remedy;
}
