namespace SocialAudit.Reports.Plans;

/// <summary>A file is no plan, or what goes with a plan can't be used; message and remedy are in the user's language.</summary>
public sealed class PlanFormatException(string errorId, string message, string remedy, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>A stable word for what is wrong: <c>NotJson</c>, <c>CutShort</c>, <c>NewerVersion</c>, …</summary>
    public string ErrorId { get; } = errorId;

    /// <summary>What to do about it, in a sentence.</summary>
    public string Remedy { get; } = remedy;
}
