namespace SocialAudit.Presence;

/// <summary>How a resource of an organisation is used, and why the audit thinks so (article, part A).</summary>
public sealed record ResourceDiagnosis
{
    /// <summary>The resource, an id of the platform catalogue: <c>website</c>, <c>blog</c>, <c>facebook</c>.</summary>
    public required string Resource { get; init; }

    /// <summary>Its name in the language of the audit.</summary>
    public required string Name { get; init; }

    /// <summary>How it is used.</summary>
    public required ResourceState State { get; init; }

    /// <summary>The state and its reason in a sentence, in the language of the audit.</summary>
    public required string Reason { get; init; }

    /// <summary>The check whose finding is behind it; null where a profile is.</summary>
    public string? Check { get; init; }

    /// <summary>The finding's own words, or the profile's address.</summary>
    public string? Basis { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {State}";
}
