namespace SocialAudit.Surveys;

/// <summary>The columns of a file of answers: which answers which question of a survey.</summary>
internal sealed class SurveyColumns
{
    private readonly Dictionary<string, AnsweredQuestion> _answered = [];

    /// <summary>The column of each question that the header names, by the question's id; the first where it has several.</summary>
    public required IReadOnlyDictionary<string, int> Questions { get; init; }

    /// <summary>The columns of the questions whose choices are spread over columns, by the question's id.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<SpreadColumn>> Spread { get; init; } = new Dictionary<string, IReadOnlyList<SpreadColumn>>();

    /// <summary>The columns of the time at which the answer was given, the best first.</summary>
    public IReadOnlyList<int> Times { get; init; } = [];

    /// <summary>The order of the numbers of a date.</summary>
    public DateOrder DateOrder { get; init; }

    /// <summary>The columns that are no question of the survey, with their headers, each another.</summary>
    public IReadOnlyList<KeyValuePair<string, int>> Additional { get; init; } = [];

    /// <summary>A question with where its answers stand.</summary>
    public AnsweredQuestion Find(string questionId, SurveyQuestions questions)
    {
        if (!_answered.TryGetValue(questionId, out AnsweredQuestion? answered))
        {
            (SurveyQuestion question, ChoiceReader? choices) = questions.Entry(questionId);
            int column = Questions.TryGetValue(questionId, out int found) ? found : -1;
            _answered[questionId] = answered = new AnsweredQuestion(question, choices, column, Spread.TryGetValue(questionId, out IReadOnlyList<SpreadColumn>? spread) ? spread : null);
        }

        return answered;
    }

    /// <summary>The same columns, with the order of the numbers of a date.</summary>
    public SurveyColumns With(DateOrder order) => new() { Questions = Questions, Spread = Spread, Times = Times, Additional = Additional, DateOrder = order };
}
