using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using SocialAudit.Tables;

namespace SocialAudit.History.Recurring;

/// <summary>The table of organisations, as a spreadsheet saves it.</summary>
public static class Roster
{
    private const int _mostRows = 100_000;
    private const long _longest = 64 * 1024 * 1024;
    private static readonly char[] _separators = [',', ';', '\t'];

    /// <summary>Each organisation's cells, by the names in the first line.</summary>
    /// <exception cref="RecurringException">The file can't be read, or has no column Name.</exception>
    public static IReadOnlyList<IReadOnlyList<KeyValuePair<string, string>>> Read(string path)
    {
        try
        {
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            if (stream.Length > _longest || EncodingDetector.Find(stream).Encoding is not { } encoding)
            {
                throw new RecurringException(RecurringProblem.BadRoster, path);
            }

            stream.Position = 0;
            string text = new StreamReader(stream, encoding).ReadToEnd();
            return Rows(text) ?? throw new RecurringException(RecurringProblem.BadRoster, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CsvHelperException or ArgumentException or NotSupportedException)
        {
            throw new RecurringException(RecurringProblem.BadRoster, path, e);
        }
    }

    private static List<IReadOnlyList<KeyValuePair<string, string>>>? Rows(string text)
    {
        // The first line has only names in it: what is most often between them separates all cells.
        int end = text.IndexOf('\n');
        string first = end < 0 ? text : text.Substring(0, end);
        char separator = _separators.OrderByDescending(s => first.Count(c => c == s)).First();
        CsvConfiguration format = new(CultureInfo.InvariantCulture) { Delimiter = separator.ToString(), BadDataFound = null, MissingFieldFound = null };
        using CsvReader reader = new(new StringReader(text), format);
        if (!reader.Read() || !reader.ReadHeader())
        {
            return null;
        }

        string[] names = [.. reader.HeaderRecord!.Select(n => n.Trim().TrimStart('\uFEFF'))];
        if (!names.Contains("Name", StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }

        List<IReadOnlyList<KeyValuePair<string, string>>> rows = [];
        while (rows.Count < _mostRows && reader.Read())
        {
            KeyValuePair<string, string>[] row =
            [
                .. names.Select((name, i) => new KeyValuePair<string, string>(name, reader.GetField(i) ?? ""))
                    .Where(cell => cell.Key.Length > 0).GroupBy(cell => cell.Key, StringComparer.OrdinalIgnoreCase).Select(g => g.First()),
            ];
            if (row.Any(cell => cell.Value.Trim().Length > 0))
            {
                rows.Add(row);
            }
        }

        return rows;
    }
}
