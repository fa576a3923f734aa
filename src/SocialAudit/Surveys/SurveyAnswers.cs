using System.Globalization;
using SocialAudit.Tables;

namespace SocialAudit.Surveys;

/// <summary>The answers of one row, question by question, read with the survey's own choices.</summary>
internal sealed class SurveyAnswers(SurveyQuestions questions, SurveyColumns columns, string[] cells)
{
    private static readonly IReadOnlyDictionary<string, string> _nothing = new Dictionary<string, string>();
    private static readonly char[] _space = [' ', '\u00A0', '\t', '\r', '\n'];

    private Language Language => questions.Language;

    /// <summary>When the answer was given; null where the file does not say.</summary>
    /// <exception cref="TableFormatException">It is a date in another order than the file's.</exception>
    public DateTimeOffset? Time
    {
        get
        {
            foreach (int column in columns.Times)
            {
                if (CellAt(column) is { Length: > 0 } cell)
                {
                    return AnswerTime.Read(cell, columns.DateOrder, Language) ?? (AnswerTime.LooksLikeDate(cell)
                        ? throw new TableFormatException("DateOrder", Language.Text("RowDateOrder", TextFolding.Tidy(cell, 40), Language.Text($"DateOrder{columns.DateOrder}")))
                        : null);
                }
            }

            return null;
        }
    }

    /// <summary>What stands in the columns that are no question of the survey, by their headers: a centre's own questions. No empty cell.</summary>
    public IReadOnlyDictionary<string, string> Additional
    {
        get
        {
            Dictionary<string, string>? additional = null;
            foreach (KeyValuePair<string, int> column in columns.Additional)
            {
                if (CellAt(column.Value) is { Length: > 0 } cell)
                {
                    additional ??= [];
                    additional[column.Key] = cell;
                }
            }

            return additional ?? _nothing;
        }
    }

    /// <summary>A text, tidied and cut at the question's length; null where there is none.</summary>
    public string? Text(string questionId)
    {
        AnsweredQuestion answered = columns.Find(questionId, questions);
        string cell = CellAt(answered.Column);
        return cell.Length == 0 ? null : TextFolding.Tidy(cell, answered.Question.MaximumLength);
    }

    /// <summary>A number; null where there is none.</summary>
    /// <exception cref="TableFormatException">It is no number, or out of range.</exception>
    public double? Number(string questionId)
    {
        AnsweredQuestion answered = columns.Find(questionId, questions);
        string cell = CellAt(answered.Column);
        if (cell.Length == 0)
        {
            return null;
        }

        // A decimal comma or point, a spare «h» or «heures»: people write as they speak.
        string figure = char.IsDigit(cell[cell.Length - 1]) ? cell : cell.TrimEnd(' ', '\u00A0', 'h', 'H', 'e', 'u', 'r', 's', 'o', '.');
        SurveyQuestion question = answered.Question;
        if (!double.TryParse(figure.IndexOf(',') < 0 ? figure : figure.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number))
        {
            throw new TableFormatException("InvalidNumber", Language.Text("RowInvalidNumber", question.Header.In(Language), TextFolding.Tidy(cell, 60)));
        }

        return number <= (question.Maximum ?? double.MaxValue)
            ? number
            : throw new TableFormatException("NumberOutOfRange", Language.Text("RowNumberOutOfRange", question.Header.In(Language), TextFolding.Tidy(cell, 60), question.Maximum));
    }

    /// <summary>The ids of the choices that were made; empty where none was.</summary>
    /// <exception cref="TableFormatException">A choice is not one of the survey's, or there are too many.</exception>
    public IReadOnlyList<string> Choices(string questionId) => Chosen(questionId).Ids;

    /// <summary>The choices that were made, as the values of an enumeration that has one for each id.</summary>
    /// <exception cref="TableFormatException">A choice is not one of the survey's, or there are too many.</exception>
    public IReadOnlyList<T> Choices<T>(string questionId)
        where T : struct, Enum
    {
        ChosenAnswer answer = Chosen(questionId);

        // To the runtime an array of one enumeration passes for an array of another: the type must be the very same.
        if (answer.Values?.GetType() != typeof(T[]))
        {
            T[] values = [.. answer.Ids.Select(id => (T)Enum.Parse(typeof(T), id, ignoreCase: true))];
            answer.Values = values;
        }

        return (T[])answer.Values!;
    }

    /// <summary>What was written in one's own words besides the choices; null for nothing.</summary>
    /// <exception cref="TableFormatException">A choice is not one of the survey's, or there are too many.</exception>
    public string? Other(string questionId) => Chosen(questionId).Other;

    private ChosenAnswer Chosen(string questionId)
    {
        (SurveyQuestion question, ChoiceReader? reader, int column, IReadOnlyList<SpreadColumn>? spread) = columns.Find(questionId, questions);
        string cell = CellAt(column);
        if (cell.Length == 0 && spread is null)
        {
            return ChosenAnswer.None;
        }

        ChosenAnswer answer = spread is null ? reader!.Read(cell) : Joined(reader!, spread);
        if (answer.Unknown is { } unknown)
        {
            throw new TableFormatException("UnknownChoice", Language.Text(
                "RowUnknownChoice", question.Header.In(Language), TextFolding.Tidy(unknown, 60), string.Join(", ", question.Choices.Select(c => c.Text.In(Language)))));
        }

        int most = question.Kind == QuestionKind.Single ? 1 : (int)(question.Maximum ?? question.Choices.Count);
        return answer.Ids.Length <= most
            ? answer
            : throw new TableFormatException("TooManyChoices", Language.Text("RowTooManyChoices", question.Header.In(Language), answer.Ids.Length, most));
    }

    /// <summary>The choices of the columns that are ticked; a cell may also say the choice, or something of one's own.</summary>
    private ChosenAnswer Joined(ChoiceReader reader, IReadOnlyList<SpreadColumn> spread)
    {
        List<string> ids = [];
        string? other = null;
        string? unknown = null;
        foreach (SpreadColumn column in spread)
        {
            string cell = CellAt(column.Column);
            string folded = cell.Length is > 0 and < 40 ? TextFolding.Fold(cell) : cell;
            if (cell.Length == 0 || AnswerWords.IsUnticked(folded))
            {
                continue;
            }

            bool isTicked = AnswerWords.IsTicked(folded);
            ChosenAnswer chosen = column.Choice is { } choice && (isTicked || choice.Other || reader.Find(cell) == choice)
                ? new ChosenAnswer([choice.Id], choice.Other && !isTicked ? cell : null, null)
                : reader.Read(isTicked ? column.Option : cell);
            ids.AddRange(chosen.Ids.Except(ids));
            other ??= chosen.Other;
            unknown ??= chosen.Unknown;
        }

        return new ChosenAnswer(ids.ToArray(), other, unknown);
    }

    private string CellAt(int column)
    {
        if (column < 0 || column >= cells.Length)
        {
            return "";
        }

        string cell = cells[column];
        return cell.Length > 0 && (char.IsWhiteSpace(cell[0]) || char.IsWhiteSpace(cell[cell.Length - 1])) ? cell.Trim(_space) : cell;
    }
}
