namespace SocialAudit.Audience;

/// <summary>How many of those who answered a question made one choice. Numbers are missing where fewer than five answered.</summary>
public sealed record AudienceFigure
{
    /// <summary>The id of the question: <c>networks</c>.</summary>
    public required string Question { get; init; }

    /// <summary>The question in a word or two, in the language asked.</summary>
    public required string Heading { get; init; }

    /// <summary>The part of the clientele that it is about, in the language asked; null for all of it.</summary>
    public string? Segment { get; init; }

    /// <summary>The id of the choice; of a network, its id in the catalogue of platforms.</summary>
    public required string Id { get; init; }

    /// <summary>The choice as people read it, in the language asked.</summary>
    public required string Name { get; init; }

    /// <summary>How many people answered the question.</summary>
    public required int Answers { get; init; }

    /// <summary>How many of them made the choice; null where too few answered to say.</summary>
    public int? Count { get; init; }

    /// <summary>Their share, from 0 to 1; null where too few answered to say.</summary>
    public double? Share { get; init; }

    /// <summary>The lower end of the 95 % interval around the share, from 0 to 1; null without a share.</summary>
    public double? Low { get; init; }

    /// <summary>The upper end of the 95 % interval around the share, from 0 to 1; null without a share.</summary>
    public double? High { get; init; }

    /// <summary>Of a network, how many use it every day; null for others, and where fewer than five use it.</summary>
    public int? Daily { get; init; }

    /// <summary>Of a network, how many use it once or a few times a week; null for others, and where fewer than five use it.</summary>
    public int? Weekly { get; init; }

    /// <summary>Of a network, how many use it less often; null for others, and where fewer than five use it.</summary>
    public int? Rarely { get; init; }

    /// <summary>The numbers in words, in the language asked: 62% (44–77%), 18 of 29; or that they are too few to say.</summary>
    public required string Words { get; init; }

    /// <summary>Of a network, how often it is used in words, in the language asked: every day 8, every week 17, less often 3; null where that is not told.</summary>
    public string? Often { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Words}";
}
