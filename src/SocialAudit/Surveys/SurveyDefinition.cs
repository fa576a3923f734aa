namespace SocialAudit.Surveys;

/// <summary>A survey: what it asks, in every language.</summary>
public sealed record SurveyDefinition
{
    /// <summary>What stands between two choices in one cell.</summary>
    public const string ChoiceSeparator = " | ";

    /// <summary>The stable name of the survey.</summary>
    public required string Id { get; init; }

    /// <summary>The title.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Why it is asked, and that no answer is a wrong one.</summary>
    public required LocalizedText Introduction { get; init; }

    /// <summary>Who will see the answers.</summary>
    public required LocalizedText Privacy { get; init; }

    /// <summary>Whose idea the questions rest on.</summary>
    public required LocalizedText Source { get; init; }

    /// <summary>What the repeated questions are asked of, each in turn; null where no question is repeated.</summary>
    public SurveyEntry? Entry { get; init; }

    /// <summary>The questions, in order.</summary>
    public required IReadOnlyList<SurveyQuestion> Questions { get; init; }

    /// <summary>Reads a survey that ships with the module.</summary>
    /// <exception cref="InvalidDataException">The file is missing or broken.</exception>
    public static SurveyDefinition Read(ModuleFiles files, string id) => files.ReadData<SurveyDefinition>($"surveys/{id}.json");

    /// <summary>The question of an id.</summary>
    /// <exception cref="KeyNotFoundException">The survey has no such question.</exception>
    public SurveyQuestion Question(string id) =>
        Questions.FirstOrDefault(q => q.Id == id) ?? throw new KeyNotFoundException($"The survey '{Id}' has no question '{id}'.");
}
