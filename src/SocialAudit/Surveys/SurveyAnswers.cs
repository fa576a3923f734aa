using System.Globalization;

namespace SocialAudit.Surveys;

/// <summary>The answers of one row, question by question, read with the survey's own choices.</summary>
internal sealed class SurveyAnswers(SurveyDefinition survey, SurveyColumns columns, string[] cells, Language language)
{
    /// <summary>When the answer was given; null where the file does not say.</summary>
    public DateTimeOffset? Time => columns.Time is { } column && CellAt(column) is { Length: > 0 } cell ? AnswerTime.Read(cell, language) : null;

    /// <summary>What stands in the columns that are no question of the survey, by their headers: a centre's own questions. No empty cell.</summary>
    public IReadOnlyDictionary<string, string> Additional
    {
        get
        {
            Dictionary<string, string> additional = [];
            foreach (KeyValuePair<string, int> column in columns.Additional)
            {
                if (CellAt(column.Value) is { Length: > 0 } cell)
                {
                    additional[column.Key] = cell;
                }
            }

            return additional;
        }
    }

    /// <summary>A text, tidied and cut at the question's length; null where there is none.</summary>
    public string? Text(string questionId)
    {
        string cell = Cell(questionId);
        return cell.Length == 0 ? null : TextFolding.Tidy(cell, survey.Question(questionId).MaximumLength);
    }

    /// <summary>A number; null where there is none.</summary>
    /// <exception cref="ResponseFormatException">It is no number, or out of range.</exception>
    public double? Number(string questionId)
    {
        string cell = Cell(questionId);
        if (cell.Length == 0)
        {
            return null;
        }

        // A decimal comma or point, a spare «h» or «heures»: people write as they speak.
        string figure = cell.Replace(',', '.').TrimEnd(' ', '\u00A0', 'h', 'H', 'e', 'u', 'r', 's', 'o', '.');
        SurveyQuestion question = survey.Question(questionId);
        if (!double.TryParse(figure, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number))
        {
            throw new ResponseFormatException("InvalidNumber", language.Text("RowInvalidNumber", question.Header.In(language), cell));
        }

        return number <= (question.Maximum ?? double.MaxValue)
            ? number
            : throw new ResponseFormatException("NumberOutOfRange", language.Text("RowNumberOutOfRange", question.Header.In(language), cell, question.Maximum));
    }

    /// <summary>The ids of the choices that were made; empty where none was.</summary>
    /// <exception cref="ResponseFormatException">A choice is not one of the survey's, or there are too many.</exception>
    public IReadOnlyList<string> Choices(string questionId)
    {
        SurveyQuestion question = survey.Question(questionId);
        List<string> chosen = [];
        string rest = Cell(questionId);
        while (rest.Length > 0)
        {
            (SurveyChoice Choice, int Length) match = Longest(question, rest);
            if (match.Choice is null)
            {
                throw new ResponseFormatException("UnknownChoice", language.Text(
                    "RowUnknownChoice", question.Header.In(language), TextFolding.Tidy(rest, 60), string.Join(", ", question.Choices.Select(c => c.Text.In(language)))));
            }

            if (!chosen.Contains(match.Choice.Id))
            {
                chosen.Add(match.Choice.Id);
            }

            rest = rest.Substring(match.Length).TrimStart(' ', '\u00A0', '|', ';', ',', '\r', '\n', '\t');
        }

        int most = question.Kind == QuestionKind.Single ? 1 : (int)(question.Maximum ?? question.Choices.Count);
        if (chosen.Count > most)
        {
            throw new ResponseFormatException("TooManyChoices", language.Text("RowTooManyChoices", question.Header.In(language), chosen.Count, most));
        }

        return chosen;
    }

    /// <summary>The longest choice that a cell begins with: a choice may itself hold the separator.</summary>
    private static (SurveyChoice Choice, int Length) Longest(SurveyQuestion question, string cell) =>
        question.Choices
            .SelectMany(c => c.Text.All.Values.Append(c.Id).Select(text => (Choice: c, Length: PrefixLength(cell, text))))
            .OrderByDescending(m => m.Length)
            .FirstOrDefault(m => m.Length > 0);

    /// <summary>How many characters at a cell's start say the same as a text, but for case, accents and punctuation; 0 when they don't.</summary>
    private static int PrefixLength(string cell, string text)
    {
        string wanted = TextFolding.Fold(text);
        for (int length = cell.Length; length > 0; length--)
        {
            bool atEnd = length == cell.Length || !char.IsLetterOrDigit(cell[length]);
            if (atEnd && length <= text.Length + 8 && char.IsLetterOrDigit(cell[length - 1]) && TextFolding.Fold(cell.Substring(0, length)) == wanted)
            {
                return length;
            }
        }

        return 0;
    }

    private string Cell(string questionId) => columns.Questions.TryGetValue(questionId, out int column) ? CellAt(column) : "";

    private string CellAt(int column) => column < cells.Length ? cells[column].Trim(' ', '\u00A0', '\t', '\r', '\n') : "";
}
