namespace SocialAudit.Surveys;

/// <summary>What every form to fill in by hand shares: the order of its questions, what each asks for, and how much room an answer needs.</summary>
internal static class SurveyPaper
{
    /// <summary>The box that is ticked.</summary>
    public const string Box = "☐";

    /// <summary>How many entries have a table of their own on a sheet; who has more takes another sheet.</summary>
    public const int Entries = 3;

    /// <summary>The numbered questions that stand before those asked of each entry, those asked of each, and those after.</summary>
    public static (IReadOnlyList<(int Number, SurveyQuestion Question)> Before, IReadOnlyList<(int Number, SurveyQuestion Question)> Repeated, IReadOnlyList<(int Number, SurveyQuestion Question)> After) Parts(SurveyDefinition survey)
    {
        (int Number, SurveyQuestion Question)[] all = [.. survey.Questions.Select((q, i) => (i + 1, q))];
        (int Number, SurveyQuestion Question)[] before = [.. all.TakeWhile(q => !q.Question.Repeated)];
        return (before, [.. all.Where(q => q.Question.Repeated)], [.. all.Skip(before.Length).Where(q => !q.Question.Repeated)]);
    }

    /// <summary>How many choices may be made, and whether an answer is needed; empty where there is nothing to say.</summary>
    public static string Hint(SurveyQuestion question, Language language)
    {
        List<string> hints = [];
        if (question.Kind == QuestionKind.Single)
        {
            hints.Add(language.Text("PaperOneChoice"));
        }
        else if (question.Kind == QuestionKind.Multiple)
        {
            hints.Add(question.Maximum is { } most ? language.Text("PaperUpTo", most) : language.Text("PaperAnyChoices"));
        }

        if (question.Required)
        {
            hints.Add(language.Text("PaperRequired"));
        }

        return hints.Count == 0 ? "" : $"({string.Join(", ", hints)})";
    }

    /// <summary>True where the answer is chosen, not written.</summary>
    public static bool IsChosen(SurveyQuestion question) => question.Kind is QuestionKind.Single or QuestionKind.Multiple;

    /// <summary>The lines to write an answer on.</summary>
    public static int Lines(SurveyQuestion question) => question.Kind == QuestionKind.Number || question.MaximumLength <= 200 ? 1 : 3;

    /// <summary>How many entries have a table.</summary>
    public static int EntriesOf(SurveyEntry entry) => Math.Min(Entries, entry.Maximum);

    /// <summary>What heads an entry.</summary>
    public static string EntryTitle(SurveyEntry entry, int number, Language language) => entry.Title.In(language).Replace("{0}", number.ToString(language.Culture));
}
