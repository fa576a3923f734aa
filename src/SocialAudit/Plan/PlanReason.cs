namespace SocialAudit.Plan;

/// <summary>Why an action is in the plan.</summary>
public sealed record PlanReason
{
    /// <summary>The rule that asks for it: <c>A.Blog</c>, <c>C.Cause</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>What the rule says, in a sentence.</summary>
    public required string Text { get; init; }

    /// <summary>Where the rule comes from, in words: the article's part, or another source.</summary>
    public string? Source { get; init; }

    /// <summary>The check whose finding made the rule speak; null where an answer or a choice did.</summary>
    public string? Check { get; init; }

    /// <summary>The finding, the answer or the choice that made the rule speak; null where the rule always speaks.</summary>
    public string? Basis { get; init; }

    /// <summary>What the finding rests on; empty where an answer or a choice made the rule speak.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init => field = value.ToFixed(); } = [];

    /// <inheritdoc/>
    public override string ToString() => Basis is null ? Text : $"{Text} ({Basis})";
}
