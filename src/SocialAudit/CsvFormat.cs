using System.Globalization;
using CsvHelper.Configuration;

namespace SocialAudit;

/// <summary>How CSV files are written, so that a spreadsheet opens them well and executes nothing.</summary>
internal static class CsvFormat
{
    /// <summary>For a language's spreadsheets: its separator, its numbers, and a cell that begins like a formula kept as text.</summary>
    public static CsvConfiguration ForSpreadsheet(Language language) => new(language.Culture)
    {
        Delimiter = language.FieldSeparator,
        InjectionOptions = InjectionOptions.Escape,
        InjectionCharacters = ['=', '+', '-', '@', '\t', '\r', '\n'],
        NewLine = "\r\n",
    };

    /// <summary>For a language's spreadsheets, with texts that need no guard because they are ours: a template's headers.</summary>
    public static CsvConfiguration ForTemplate(Language language) => new(CultureInfo.InvariantCulture) { Delimiter = language.FieldSeparator, NewLine = "\r\n" };
}
