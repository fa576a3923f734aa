namespace SocialAudit.Surveys;

/// <summary>A question of a survey.</summary>
public sealed record SurveyQuestion
{
    /// <summary>The stable name of the question.</summary>
    public required string Id { get; init; }

    /// <summary>How it is answered.</summary>
    public required QuestionKind Kind { get; init; }

    /// <summary>The question in full.</summary>
    public required LocalizedText Text { get; init; }

    /// <summary>What heads its column in a CSV file: a word or two.</summary>
    public required LocalizedText Header { get; init; }

    /// <summary>A sentence that helps to answer; null where none is needed.</summary>
    public LocalizedText? Help { get; init; }

    /// <summary>What can be chosen; empty for text and numbers.</summary>
    public IReadOnlyList<SurveyChoice> Choices { get; init; } = [];

    /// <summary>Other headings under which tables that people already keep say the same.</summary>
    public IReadOnlyList<string> Synonyms { get; init; } = [];

    /// <summary>True when it is asked anew for each thing that the survey's <see cref="SurveyDefinition.Entry"/> names; such questions stand together.</summary>
    public bool Repeated { get; init; }

    /// <summary>True when there is no answer without it.</summary>
    public bool Required { get; init; }

    /// <summary>The most choices, for <see cref="QuestionKind.Multiple"/>; the largest number, for <see cref="QuestionKind.Number"/>; null for no limit.</summary>
    public double? Maximum { get; init; }

    /// <summary>The longest text, in characters.</summary>
    public int MaximumLength { get; init; } = 200;
}
