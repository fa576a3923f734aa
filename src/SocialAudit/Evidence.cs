namespace SocialAudit;

/// <summary>What a finding rests on: the address that was asked, what came back and when, and the words or link that decided.</summary>
public sealed record Evidence
{
    /// <summary>The address that was asked, as a person would open it.</summary>
    public required string Address { get; init; }

    /// <summary>The HTTP status of the answer; null when there was none.</summary>
    public int? Status { get; init; }

    /// <summary>When it was asked.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The words or the link that decided, as found; null when the status alone did.</summary>
    public string? Detail { get; init; }
}
