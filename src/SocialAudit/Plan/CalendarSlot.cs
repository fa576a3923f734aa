namespace SocialAudit.Plan;

/// <summary>One day on which something is published on a channel.</summary>
public sealed record CalendarSlot
{
    /// <summary>The day.</summary>
    public required DateTime Date { get; init; }

    /// <summary>The id of the action that asks for it.</summary>
    public required string ActionId { get; init; }

    /// <summary>The platform's id; null for an action on several.</summary>
    public string? Platform { get; init; }

    /// <summary>The platform's name; null for an action on several.</summary>
    public string? PlatformName { get; init; }

    /// <summary>What is published, in words.</summary>
    public required string Title { get; init; }

    /// <summary>The label of who publishes it: P1; null when nobody is named yet.</summary>
    public string? Owner { get; init; }

    /// <summary>The name of who publishes it; null unless the team was measured with names.</summary>
    public string? OwnerName { get; init; }

    /// <summary>The day on which it would have been but for a holiday or a closing day; null when it was not moved.</summary>
    public DateTime? MovedFrom { get; init; }

    /// <summary>The holiday or the closing day that moved it, in words; null when it was not moved.</summary>
    public string? MovedFor { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Date:yyyy-MM-dd} {Title}";
}
