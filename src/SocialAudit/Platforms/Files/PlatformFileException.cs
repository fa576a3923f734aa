namespace SocialAudit.Platforms;

/// <summary>A file is no catalogue of platforms.</summary>
public sealed class PlatformFileException(string errorId, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>A stable word for what is wrong: <c>NotJson</c>, <c>NotACatalogue</c>.</summary>
    public string ErrorId { get; } = errorId;
}
