namespace SocialAudit.Plan.Calendar;

/// <summary>A channel on which something is published again and again.</summary>
public sealed record EditorialChannel
{
    /// <summary>The id of the action that asks for it, alone among the channels.</summary>
    public required string ActionId { get; init; }

    /// <summary>The platform's id; null for an action on several.</summary>
    public string? Platform { get; init; }

    /// <summary>The label of who publishes; null when nobody is named yet.</summary>
    public string? Owner { get; init; }

    /// <summary>How often, in times a week: 2, 0.5 for every second week, 12.0 / 52 for once a month. Never more than once on each weekday.</summary>
    public required double TimesPerWeek { get; init; }

    /// <summary>The day from which on it is published.</summary>
    public required DateTime Begins { get; init; }

    /// <summary>The ids of the actions whose video, photo or text this channel passes on: in each week it comes after the first of theirs.</summary>
    public IReadOnlyList<string> Relays { get; init => field = value.ToFixed(); } = [];
}
