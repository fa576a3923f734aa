namespace SocialAudit.Surveys;

/// <summary>The questions of a survey, ready to find by id or by heading and to read answers with.</summary>
internal sealed class SurveyQuestions
{
    private readonly Dictionary<string, (SurveyQuestion Question, ChoiceReader? Choices)> _questions = [];
    private readonly Dictionary<string, List<SurveyQuestion>> _names = [];

    /// <summary>Makes the questions of a survey ready.</summary>
    public SurveyQuestions(SurveyDefinition survey, Language language)
    {
        Survey = survey;
        Language = language;
        foreach (SurveyQuestion question in survey.Questions)
        {
            _questions[question.Id] = (question, question.Choices.Count > 0 ? new ChoiceReader(question) : null);
            foreach (string name in Names(question).Select(TextFolding.Fold).Distinct())
            {
                if (!_names.TryGetValue(name, out List<SurveyQuestion>? same))
                {
                    _names[name] = same = [];
                }

                same.Add(question);
            }
        }
    }

    /// <summary>The survey.</summary>
    public SurveyDefinition Survey { get; }

    /// <summary>The language of messages.</summary>
    public Language Language { get; }

    /// <summary>The question of an id.</summary>
    /// <exception cref="KeyNotFoundException">The survey has no such question.</exception>
    public SurveyQuestion this[string id] => Entry(id).Question;

    /// <summary>What reads the choices of a question; null where it has none.</summary>
    public ChoiceReader? Choices(string id) => Entry(id).Choices;

    /// <summary>A question with what reads its choices.</summary>
    /// <exception cref="KeyNotFoundException">The survey has no such question.</exception>
    public (SurveyQuestion Question, ChoiceReader? Choices) Entry(string id) =>
        _questions.TryGetValue(id, out (SurveyQuestion Question, ChoiceReader? Choices) found) ? found : (Survey.Question(id), null);

    /// <summary>The questions that a heading names exactly.</summary>
    public IReadOnlyList<SurveyQuestion> Named(string heading) => _names.TryGetValue(TextFolding.Fold(heading), out List<SurveyQuestion>? found) ? found : [];

    /// <summary>The questions that a heading comes near, the nearest first, with how near.</summary>
    public IReadOnlyList<(SurveyQuestion Question, double Likeness)> Near(string heading)
    {
        string folded = TextFolding.Fold(heading);
        return [.. _names.SelectMany(n => n.Value, (n, q) => (Question: q, Likeness: HeadingLikeness.Of(folded, n.Key)))
            .Where(n => n.Likeness >= HeadingLikeness.Threshold - HeadingLikeness.Margin)
            .GroupBy(n => n.Question, (q, same) => (q, same.Max(s => s.Likeness)))
            .OrderByDescending(n => n.Item2)];
    }

    /// <summary>Everything that a column may be headed with to hold a question's answers.</summary>
    public static IEnumerable<string> Names(SurveyQuestion question) =>
        question.Header.All.Values.Concat(question.Text.All.Values).Concat(question.Synonyms).Append(question.Id);
}
