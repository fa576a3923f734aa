using System.Globalization;

namespace SocialAudit.Surveys;

/// <summary>The rows of headings of a file of answers: how many they are, and what heads each column.</summary>
internal static class AnswerHeader
{
    private const int _mostRows = 5;

    /// <summary>How many of the first rows are headings. Survey tools write up to three: a title, the questions, and the choices that are spread over columns.</summary>
    public static int CountRows(IReadOnlyList<string[]> rows)
    {
        if (rows.Count == 0)
        {
            return 0;
        }

        int width = rows.Max(r => r.Length);
        HashSet<int> named = [];
        int count = 0;
        do
        {
            if (!IsTitle(rows[count], width))
            {
                named.UnionWith(Said(rows[count]));
            }

            count++;
        }
        while (count < Math.Min(_mostRows, rows.Count) && IsHeading(rows[count], named, width));
        return count;
    }

    /// <summary>What heads each column.</summary>
    public static IReadOnlyList<AnswerHeading> Of(IReadOnlyList<string[]> rows)
    {
        int width = rows.Max(r => r.Length);
        string[][] levels = [.. rows.Where((r, i) => i == rows.Count - 1 || !IsTitle(r, width))];
        string[] carried = new string[levels.Length];
        AnswerHeading[] headings = new AnswerHeading[width];
        for (int column = 0; column < width; column++)
        {
            headings[column] = new AnswerHeading(Parts(levels, column, carried));
        }

        return headings;
    }

    /// <summary>True when a tool says under the questions that it is the answers that follow.</summary>
    public static bool HasAnswerWords(IReadOnlyList<string[]> rows) => rows.Skip(1).Any(r => r.Any(c => AnswerWords.IsAnswerWord(TextFolding.Fold(c))));

    private static List<string> Parts(string[][] levels, int column, string[] carried)
    {
        List<string> parts = [];
        for (int level = 0; level < levels.Length; level++)
        {
            string own = column < levels[level].Length ? TextFolding.Tidy(levels[level][column], int.MaxValue) : "";
            bool hasBelow = levels.Skip(level + 1).Any(l => column < l.Length && l[column].Trim().Length > 0);
            if (own.Length > 0)
            {
                carried[level] = AnswerWords.IsGroup(TextFolding.Fold(own)) ? "" : own;
                own = hasBelow ? carried[level] : own;
            }
            else if (hasBelow)
            {
                // What heads several columns stands above the first of them.
                own = carried[level] ?? "";
            }

            if (own.Length > 0 && (parts.Count == 0 || !AnswerWords.IsAnswerWord(TextFolding.Fold(own))) && (parts.Count == 0 || parts[parts.Count - 1] != own))
            {
                parts.Add(own);
            }
        }

        return parts;
    }

    /// <summary>A title stands alone above a table.</summary>
    private static bool IsTitle(string[] row, int width) => width > 2 && row.Length > 0 && row[0].Trim().Length > 0 && row.Skip(1).All(string.IsNullOrWhiteSpace);

    private static bool IsHeading(string[] row, HashSet<int> named, int width)
    {
        int[] said = [.. Said(row)];
        int answers = said.Count(i => AnswerWords.IsAnswerWord(TextFolding.Fold(row[i])));
        int unnamed = said.Count(i => !named.Contains(i));
        bool isData = said.Count(i => IsFigure(row[i])) * 5 > said.Length;
        return (answers > 0 && (unnamed > 0 || answers * 2 >= said.Length)) || (unnamed > 0 && (unnamed * 5 >= width || named.Count == 0) && !isData);
    }

    private static IEnumerable<int> Said(string[] row) => Enumerable.Range(0, row.Length).Where(i => row[i].Trim().Length > 0);

    /// <summary>True for a number or a date: a heading is neither.</summary>
    private static bool IsFigure(string cell) =>
        double.TryParse(cell.Trim().Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out _) || AnswerTime.LooksLikeDate(cell);
}
