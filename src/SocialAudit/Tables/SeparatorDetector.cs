namespace SocialAudit.Tables;

/// <summary>Finds what stands between two fields: what gives the rows the same number of them.</summary>
internal static class SeparatorDetector
{
    private const int _mostRows = 200;

    // The commonest first.
    private static readonly char[] _separators = [',', ';', '\t', '|'];

    /// <summary>Looks at the beginning of a text.</summary>
    /// <param name="sample">The beginning.</param>
    /// <param name="known">The separator, where it is told; null to find it.</param>
    public static FoundSeparator Find(string sample, char? known)
    {
        Trial best = new(known ?? ',', true, 0, 0, false);
        foreach (char separator in known is { } told ? [told] : _separators)
        {
            Trial trial = Try(sample, separator, quotes: true);

            // A table copied or downloaded as tabs has no quotation marks but those that people wrote.
            Trial plain = separator == '\t' && trial.HasDoubt && HasOnlyPeoplesMarks(sample) ? Try(sample, separator, quotes: false) : trial;
            trial = plain.Score >= trial.Score ? plain : trial;
            best = trial.IsBetterThan(best) ? trial : best;
        }

        return new FoundSeparator(best.Separator, best.Quotes, best.Width);
    }

    private static Trial Try(string sample, char separator, bool quotes)
    {
        List<int> widths = [];
        using DelimitedText rows = new(new StringReader(sample), separator, quotes, width: 0);
        while (widths.Count < _mostRows && rows.Read() is { } row)
        {
            widths.Add(row.Problem == RowProblem.None ? row.Cells.Length : 0);
        }

        if (widths.Count == 0)
        {
            return new Trial(separator, quotes, 1, 0, rows.HasDoubt);
        }

        int width = widths.GroupBy(w => w).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key > 1 && g.Key == widths[0]).ThenByDescending(g => g.Key).First().Key;
        // A row with a field too many is a slip where the headings are as many as the other rows.
        double steady = widths.Sum(w => w == width ? 1 : w > width && widths[0] == width ? 0.5 : 0) / widths.Count;

        // A title may stand above the headings; the headings themselves are as many as the cells below, and something is below them.
        bool isHeaded = widths.Take(Math.Max(1, Math.Min(3, widths.Count - 1))).Any(w => w >= width);

        // Two fields in every row may be chance: the more there are, the less it is.
        double score = steady + (widths[0] == width ? 0.25 : 0) + (0.1 * (Math.Min(width, 7) - 2));
        return new Trial(separator, quotes, width, width < 2 || !isHeaded ? 0 : score, rows.HasDoubt);
    }

    /// <summary>True when more marks stand in the fields than around them.</summary>
    private static bool HasOnlyPeoplesMarks(string sample)
    {
        int around = 0;
        int inside = 0;
        using DelimitedText rows = new(new StringReader(sample), '\t', quotes: false, width: 0);
        for (int i = 0; i < _mostRows && rows.Read() is { } row; i++)
        {
            foreach (string cell in row.Cells.Where(c => c.Contains('"')))
            {
                bool isAround = cell.Length > 1 && cell[0] == '"' && cell[cell.Length - 1] == '"';
                around += isAround ? 1 : 0;
                inside += isAround ? 0 : 1;
            }
        }

        return inside > around;
    }

    private sealed record Trial(char Separator, bool Quotes, int Width, double Score, bool HasDoubt)
    {
        public bool IsBetterThan(Trial other) => Score > other.Score;
    }
}
