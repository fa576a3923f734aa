using System.Globalization;

namespace SocialAudit.Surveys;

/// <summary>
/// Reads the choices of a question out of a cell: known choices first, the longest before the shorter, since a choice may itself hold
/// what stands between two. What was read is remembered: many people answer alike.
/// </summary>
internal sealed class ChoiceReader
{
    private const int _mostRemembered = 5000;
    private const int _mostRecent = 256;
    private static readonly char[] _between = [' ', '\u00A0', '\u202F', '|', ';', ',', '\r', '\n', '\t', ':', '.'];

    private readonly SurveyQuestion _question;
    private readonly List<(string[] Words, SurveyChoice Choice)> _names = [];
    private readonly SurveyChoice? _other;
    private readonly Dictionary<string, ChosenAnswer> _remembered = [];
    private readonly (string? Cell, ChosenAnswer Answer)[] _recent = new (string?, ChosenAnswer)[_mostRecent];

    /// <summary>Makes a reader for a question.</summary>
    public ChoiceReader(SurveyQuestion question)
    {
        _question = question;
        _other = question.Choices.FirstOrDefault(c => c.Other);
        foreach (SurveyChoice choice in question.Choices)
        {
            foreach (string name in choice.Text.All.Values.Append(choice.Id))
            {
                _names.Add(([.. Tokens(name).Select(t => t.Word)], choice));
            }
        }

        _names.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
    }

    /// <summary>The choice that a heading names, which has a column of its own; null for none.</summary>
    public SurveyChoice? Find(string heading)
    {
        List<(string Word, int Start, int End)> tokens = Tokens(heading);
        SurveyChoice? exact = _names.FirstOrDefault(n => n.Words.Length == tokens.Count && Begins(tokens, 0, n.Words)).Choice;
        return exact ?? (tokens.Count > 0 && tokens[0].Word is "other" or "autre" or "autres" ? _other : null);
    }

    /// <summary>The choices of a cell that is not empty.</summary>
    public ChosenAnswer Read(string cell)
    {
        ref (string? Cell, ChosenAnswer Answer) recent = ref _recent[(cell.Length + (cell[0] * 7) + (cell[cell.Length / 2] * 31)) & (_mostRecent - 1)];
        if (cell == recent.Cell)
        {
            return recent.Answer;
        }

        if (!_remembered.TryGetValue(cell, out ChosenAnswer? answer))
        {
            answer = ReadAnew(cell);
            if (_remembered.Count < _mostRemembered && cell.Length < 500)
            {
                _remembered[cell] = answer;
            }
        }

        recent = (cell, answer);
        return answer;
    }

    private ChosenAnswer ReadAnew(string cell)
    {
        List<string> chosen = [];
        List<(string Word, int Start, int End)> tokens = Tokens(cell);
        int next = 0;
        int place = 0;
        while (next < tokens.Count)
        {
            (string[] words, SurveyChoice? choice) = _names.FirstOrDefault(n => n.Words.Length > 0 && Begins(tokens, next, n.Words));
            if (choice is null or { Other: true })
            {
                string rest = cell.Substring(choice is null ? place : tokens[next + words.Length - 1].End).Trim(_between);
                return Rest(chosen, rest, choice);
            }

            if (!chosen.Contains(choice.Id))
            {
                chosen.Add(choice.Id);
            }

            next += words.Length;
            place = tokens[next - 1].End;
        }

        string end = cell.Substring(place).Trim(_between).Trim('!', '?', ')', '(', '"', '*', '-');
        return end.Length > 0 ? Rest(chosen, end, null) : new ChosenAnswer(chosen.ToArray(), null, null);
    }

    /// <summary>What is left of a cell: in one's own words where the question allows, else nothing that is known.</summary>
    private ChosenAnswer Rest(List<string> chosen, string rest, SurveyChoice? choice)
    {
        if (choice is null && _other is null)
        {
            return new ChosenAnswer(chosen.ToArray(), null, rest);
        }

        if (!chosen.Contains(_other!.Id))
        {
            chosen.Add(_other.Id);
        }

        return new ChosenAnswer(chosen.ToArray(), rest.Length == 0 ? null : TextFolding.Tidy(rest, _question.MaximumLength), null);
    }

    private static bool Begins(List<(string Word, int Start, int End)> tokens, int from, string[] words)
    {
        if (tokens.Count - from < words.Length)
        {
            return false;
        }

        for (int i = 0; i < words.Length; i++)
        {
            if (tokens[from + i].Word != words[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The words of a text, folded, with their places.</summary>
    private static List<(string Word, int Start, int End)> Tokens(string text)
    {
        List<(string Word, int Start, int End)> tokens = [];
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool isIn = i < text.Length && (char.IsLetterOrDigit(text[i]) || (start >= 0 && CharUnicodeInfo.GetUnicodeCategory(text[i]) == UnicodeCategory.NonSpacingMark));
            if (isIn && start < 0)
            {
                start = i;
            }
            else if (!isIn && start >= 0)
            {
                tokens.Add((TextFolding.Fold(text.Substring(start, i - start)), start, i));
                start = -1;
            }
        }

        return tokens;
    }
}
