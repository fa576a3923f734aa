namespace SocialAudit.Plan;

/// <summary>What a rule is, for people: when it applies, what it proposes, and where it comes from.</summary>
public sealed record PlanRule
{
    /// <summary>The stable name: the article's part, or T for today's rules, and a word: <c>A.Blog</c>.</summary>
    public required string Id { get; init; }

    /// <summary>When it applies, in a sentence.</summary>
    public required LocalizedText Applies { get; init; }

    /// <summary>What it proposes, in a sentence.</summary>
    public required LocalizedText Proposes { get; init; }

    /// <summary>Where it comes from: the article's part, or another source.</summary>
    public required LocalizedText Source { get; init; }

    /// <summary>The same with its texts in one language.</summary>
    public PlanRule In(Language language) => this with { Applies = Applies.Only(language), Proposes = Proposes.Only(language), Source = Source.Only(language) };

    /// <inheritdoc/>
    public override string ToString() => Id;
}
