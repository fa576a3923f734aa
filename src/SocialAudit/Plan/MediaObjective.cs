namespace SocialAudit.Plan;

/// <summary>What an organisation wants of its media: one of the article's six objectives, one that centres often add, or one of its own.</summary>
public sealed record MediaObjective
{
    /// <summary>The stable name: <c>Visibility</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The objective in words.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>True for the article's own.</summary>
    public bool Article { get; init; }

    /// <summary>The platforms that serve it, the best first: ids of the catalogue.</summary>
    public required IReadOnlyList<string> Channels { get; init => field = value.ToFixed(); }

    /// <summary>How to see whether it is reached, and where to read it.</summary>
    public required IReadOnlyList<IndicatorDefinition> Indicators { get; init => field = value.ToFixed(); }

    /// <summary>The ids of objectives that can't be wanted at the same time.</summary>
    public IReadOnlyList<string> ConflictsWith { get; init => field = value.ToFixed(); } = [];

    /// <summary>True when it goes by this name, but for case and accents.</summary>
    public bool IsCalled(string name) => Name.All.Values.Append(Id).Any(n => TextFolding.Fold(n) == TextFolding.Fold(name));

    /// <summary>The same with its texts in one language.</summary>
    public MediaObjective In(Language language) => this with
    {
        Name = Name.Only(language),
        Indicators = [.. Indicators.Select(i => i with { Name = i.Name.Only(language), Source = i.Source.Only(language) })],
    };

    /// <inheritdoc/>
    public override string ToString() => Name.ToString();
}
