using CsvHelper;

namespace SocialAudit.Surveys;

/// <summary>Keeps the rows that could not be read, as they were, with file, line and reason.</summary>
public static class RejectFile
{
    /// <summary>Writes the rejected rows as a CSV file for this language's spreadsheets; formulas in them stay text.</summary>
    /// <exception cref="IOException">The file can't be written.</exception>
    public static void Write(string path, IReadOnlyCollection<RejectedRow> rows, Language language) => AtomicFile.Write(path, stream =>
    {
        using StreamWriter text = new(stream, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 4096, leaveOpen: true);
        using CsvWriter csv = new(text, CsvFormat.ForSpreadsheet(language));
        foreach (string header in (string[])["ColumnFile", "ColumnLine", "ColumnReason", "ColumnRow"])
        {
            csv.WriteField(language.Text(header));
        }

        csv.NextRecord();
        foreach (RejectedRow row in rows)
        {
            csv.WriteField(row.File);
            csv.WriteField(row.Line);
            csv.WriteField(row.Reason);
            csv.WriteField(row.Row);
            csv.NextRecord();
        }
    });
}
