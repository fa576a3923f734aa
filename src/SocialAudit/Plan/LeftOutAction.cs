namespace SocialAudit.Plan;

/// <summary>An action that does not fit, and what it would take.</summary>
public sealed record LeftOutAction
{
    /// <summary>The action.</summary>
    public required PlanAction Action { get; init; }

    /// <summary>A stable word for the reason: <c>HoursExceeded</c>, <c>NobodyFree</c>, <c>NobodyFit</c>.</summary>
    public required string Reason { get; init; }

    /// <summary>The reason and what it would take, in a sentence.</summary>
    public required string Message { get; init; }

    /// <summary>The action in words.</summary>
    public string Title => Action.Title;
}
