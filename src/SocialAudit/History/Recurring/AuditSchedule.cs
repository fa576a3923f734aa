using System.Text.Json.Serialization;

namespace SocialAudit.History.Recurring;

/// <summary>An audit that recurs: when, of whom, where it is kept, and who is told. It holds no password and no webhook's address.</summary>
public sealed record AuditSchedule
{
    /// <summary>The schedule's name: small letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>What starts it.</summary>
    public required ScheduleKind Kind { get; init; }

    /// <summary>The time of day, local.</summary>
    public required TimeSpan At { get; init; }

    /// <summary>The day of the month, 1 to 28; null for one that runs weekly.</summary>
    public int? Day { get; init; }

    /// <summary>The day of the week; null for one that runs monthly.</summary>
    public DayOfWeek? DayOfWeek { get; init; }

    /// <summary>How much later than <see cref="At"/> it may start, in minutes, so that not all computers ask at once.</summary>
    public int JitterMinutes { get; init; }

    /// <summary>The folder of its script, settings and log.</summary>
    public required string Folder { get; init; }

    /// <summary>The full path of the table of organisations; null for one organisation.</summary>
    public string? Path { get; init; }

    /// <summary>The organisation's name; null for a table.</summary>
    public string? Name { get; init; }

    /// <summary>The organisation's site; null for a table, or without one.</summary>
    public string? Website { get; init; }

    /// <summary>The store; null, in settings that somebody changed, for the one that is used where none is named.</summary>
    public string? Store { get; init; }

    /// <summary>The language of findings and summary; null, in settings that somebody changed, for the one that the run finds.</summary>
    public string? Language { get; init; }

    /// <summary>After how many months the store is thinned; 0 for never.</summary>
    public int ThinAfterMonths { get; init; }

    /// <summary>When a summary is sent.</summary>
    public SummaryWhen When { get; init; }

    /// <summary>Where the summary is mailed; null for nowhere.</summary>
    public MailSettings? Mail { get; init; }

    /// <summary>What kind of room the summary is posted to; null for none.</summary>
    public WebhookForm? Webhook { get; init; }

    /// <summary>What was written for it, or would be.</summary>
    [JsonIgnore]
    public IReadOnlyList<ScheduleText> Texts { get; init => field = value.ToFixed(); } = [];

    /// <inheritdoc/>
    public override string ToString() => Id;
}
