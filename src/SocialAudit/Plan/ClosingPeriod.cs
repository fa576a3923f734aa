namespace SocialAudit.Plan;

/// <summary>Days on which the organisation is closed, and nothing is asked of anybody.</summary>
public sealed record ClosingPeriod
{
    /// <summary>The first day.</summary>
    public required DateTime From { get; init; }

    /// <summary>The last day, itself included.</summary>
    public required DateTime To { get; init; }

    /// <summary>What it is, in words: the summer closing; null when not said.</summary>
    public string? Name { get; init; }

    /// <summary>True on a day of it.</summary>
    public bool Contains(DateTime day) => day.Date >= From.Date && day.Date <= To.Date;

    /// <inheritdoc/>
    public override string ToString() => From.Date == To.Date ? $"{From:yyyy-MM-dd}" : $"{From:yyyy-MM-dd}/{To:yyyy-MM-dd}";
}
