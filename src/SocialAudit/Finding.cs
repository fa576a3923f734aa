namespace SocialAudit;

/// <summary>One claim about an organisation's web presence, with its verdict, the reason and the evidence.</summary>
public sealed record Finding
{
    /// <summary>The check that made the claim, stable in every language: <c>Site.Reachable</c>, <c>Contact.Email</c>, …</summary>
    public required string Check { get; init; }

    /// <summary>How the claim is known.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The claim in a sentence, in the language of the audit.</summary>
    public required string Message { get; init; }

    /// <summary>A stable word for why the verdict is what it is (<c>Timeout</c>, <c>Http403</c>, <c>NoLink</c>, …); null when the message says it all.</summary>
    public string? Reason { get; init; }

    /// <summary>What was found, for scripts: a title, an address, a date in ISO 8601, a number; null when nothing was.</summary>
    public string? Value { get; init; }

    /// <summary>What the claim rests on, in the order in which it was gathered.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init => field = value.ToFixed(); } = [];
}
