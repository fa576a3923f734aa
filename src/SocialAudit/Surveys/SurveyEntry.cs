namespace SocialAudit.Surveys;

/// <summary>A thing of which a person may tell several, with the same questions for each: an account. Each is a row of the file of answers.</summary>
public sealed record SurveyEntry
{
    /// <summary>What heads each, with <c>{0}</c> where its number goes: Account {0}.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>What to tell of, and what to leave out.</summary>
    public required LocalizedText Introduction { get; init; }

    /// <summary>The words of the button that makes room for one more.</summary>
    public required LocalizedText Add { get; init; }

    /// <summary>The words of the button that takes one away, with <c>{0}</c> where its number goes.</summary>
    public required LocalizedText Remove { get; init; }

    /// <summary>What is asked before one is taken away that was filled in, with <c>{0}</c> where its number goes.</summary>
    public required LocalizedText RemoveConfirm { get; init; }

    /// <summary>The most that a form takes.</summary>
    public int Maximum { get; init; } = 50;
}
