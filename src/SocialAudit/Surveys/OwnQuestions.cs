using SocialAudit.Tables;

namespace SocialAudit.Surveys;

/// <summary>
/// Adds a centre's own questions to the end of a survey. Each is given as a text, or by the names <c>Text</c>, <c>Kind</c>, <c>Choices</c>, <c>Id</c>,
/// <c>Header</c>, <c>Help</c>, <c>Required</c>, <c>Maximum</c> and <c>MaximumLength</c>. Their answers come back under their headers, beside those of the survey.
/// </summary>
public sealed class OwnQuestions(SurveyDefinition survey, Language language)
{
    /// <summary>The most that a survey takes: a longer one is a survey of its own.</summary>
    public const int Most = 30;

    private readonly OwnQuestionReader _reader = new(language);
    private readonly List<SurveyQuestion> _own = [];
    private readonly ColumnFinder _finder = new(new SurveyQuestions(survey, language), new SurveyReadOptions());

    /// <summary>The survey with the questions that were added so far.</summary>
    public SurveyDefinition Survey => _own.Count == 0 ? survey : survey with { Questions = [.. survey.Questions, .. _own] };

    /// <summary>Adds a question.</summary>
    /// <param name="given">A string, or a dictionary whose values are strings, truths, numbers, dictionaries and lists of these.</param>
    /// <exception cref="QuestionFormatException">It can't be asked so.</exception>
    public void Add(object? given)
    {
        if (_own.Count == Most)
        {
            throw new QuestionFormatException(language.Text("OwnTooMany", Most));
        }

        SurveyQuestion question = _reader.Read(given);
        IEnumerable<SurveyQuestion> others = survey.Questions.Concat(_own);
        HashSet<string> names = [.. Names(question).Select(TextFolding.Fold)];

        // Its answers have a column of their own: it must not be taken for another question's.
        if (others.FirstOrDefault(o => Names(o).Any(n => names.Contains(TextFolding.Fold(n)))) is { } taken)
        {
            throw new QuestionFormatException(language.Text("OwnTaken", taken.Text.In(language)));
        }

        foreach (string name in question.Header.All.Values.Concat(question.Text.All.Values).Distinct())
        {
            if (!ComesBack(name))
            {
                throw new QuestionFormatException(language.Text("OwnMistaken", name));
            }
        }

        _own.Add(question);
    }

    /// <summary>True where the import would give the answers of a column of this heading back as they are: it is no question of the survey, however worded, and nothing that tools write of themselves.</summary>
    private bool ComesBack(string heading)
    {
        AnswerHeading[] headings = [.. survey.Questions.Select(q => new AnswerHeading([q.Header.In(language)])), new AnswerHeading([heading])];
        try
        {
            return _finder.Find(headings).Additional.Any(a => a.Value == headings.Length - 1);
        }
        catch (TableFormatException)
        {
            return false;
        }
    }

    private static IEnumerable<string> Names(SurveyQuestion question) =>
        question.Header.All.Values.Concat(question.Text.All.Values).Concat(question.Synonyms).Append(question.Id);
}
