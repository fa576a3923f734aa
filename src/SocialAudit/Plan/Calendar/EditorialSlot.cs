namespace SocialAudit.Plan.Calendar;

/// <summary>A day on which something is published on a channel.</summary>
public sealed record EditorialSlot
{
    /// <summary>The day; never a closed one.</summary>
    public required DateTime Date { get; init; }

    /// <summary>The id of the channel's action.</summary>
    public required string ActionId { get; init; }

    /// <summary>The platform's id; null for an action on several.</summary>
    public string? Platform { get; init; }

    /// <summary>The label of who publishes; null when nobody is named yet.</summary>
    public string? Owner { get; init; }

    /// <summary>The day on which it would have been; null when it was not moved.</summary>
    public DateTime? MovedFrom { get; init; }

    /// <summary>The holiday or the closing that moved it, be it by moving what it passes on; null when it was not moved.</summary>
    public DayOff? MovedFor { get; init; }
}
