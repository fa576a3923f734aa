namespace SocialAudit.Plan.Calendar;

/// <summary>A holiday on its day.</summary>
public sealed record Holiday
{
    /// <summary>The day.</summary>
    public required DateTime Date { get; init; }

    /// <summary>The stable name, the same every year: <c>Patriots</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The name in words, as it stands within a sentence.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>What makes it a holiday.</summary>
    public required HolidayKind Kind { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Date:yyyy-MM-dd} {Name}";
}
