namespace SocialAudit.Accounts;

/// <summary>Something to do about an account.</summary>
public sealed record ActionStep
{
    /// <summary>What it is, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>How to do it, in a sentence or two.</summary>
    public required string Text { get; init; }

    /// <summary>The page that it is done on; null where it takes none.</summary>
    public Uri? Address { get; init; }

    /// <summary>Words that can be sent as they are; null where nobody has to be written to.</summary>
    public string? Message { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Title;
}
