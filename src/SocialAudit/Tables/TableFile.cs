using System.Text;

namespace SocialAudit.Tables;

/// <summary>
/// Reads a table as spreadsheets and survey tools write it, as a text or as a workbook: finds the encoding and the separator by itself,
/// and gives each row with its line. The file may be open in another program.
/// </summary>
internal sealed class TableFile : IDisposable
{
    /// <summary>The longest cell that is read, in characters.</summary>
    public const int LongestCell = DelimitedText.LongestCell;

    private const int _sample = 256 * 1024;
    private const int _mostKept = 1000;
    private const long _mostKeptCharacters = 2_000_000;

    private readonly TableSource _source;
    private readonly bool _isMixed;
    private readonly Queue<TableRow> _kept = new();
    private bool _isKeptAll;

    private TableFile(TableSource source, bool isMixed = false)
    {
        _source = source;
        _isMixed = isMixed;
    }

    /// <summary>The name of the encoding that the file is in; null for a workbook.</summary>
    public string? Encoding { get; private init; }

    /// <summary>What stands between two fields; null for a workbook.</summary>
    public char? Separator { get; private init; }

    /// <summary>The sheet of the workbook; null for a text.</summary>
    public string? Sheet { get; private init; }

    /// <summary>True when <see cref="Peek"/> gives all rows that there are.</summary>
    public bool IsShort { get; private set; }

    /// <summary>All rows of a file, one after the other.</summary>
    /// <exception cref="IOException">It can't be read.</exception>
    /// <exception cref="TableFormatException">It is no text and no workbook.</exception>
    public static IEnumerable<TableRow> ReadAll(string path, Language language, Encoding? encoding = null, char? separator = null)
    {
        using TableFile file = Open(path, language, encoding, separator);
        while (file.Read() is { } row)
        {
            yield return row;
        }
    }

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="language">The language of messages.</param>
    /// <param name="encoding">The encoding of a text; null to find it.</param>
    /// <param name="separator">What stands between two fields of a text; null to find it.</param>
    /// <exception cref="IOException">It can't be read.</exception>
    /// <exception cref="TableFormatException">It is no text and no workbook.</exception>
    public static TableFile Open(string path, Language language, Encoding? encoding = null, char? separator = null)
    {
        FileStream stream = Share(path);
        byte[] start = new byte[4];
        int length = stream.Read(start, 0, start.Length);
        stream.Position = 0;
        if (length == start.Length && WorkbookRows.IsPackage(start))
        {
            WorkbookRows workbook = WorkbookRows.Open(stream, language);
            return new TableFile(workbook) { Sheet = workbook.Sheet };
        }

        try
        {
            return OpenText(stream, language, encoding, separator);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>Reads the next row; null at the end.</summary>
    public TableRow? Read()
    {
        TableRow? row = _kept.Count > 0 ? _kept.Dequeue() : _source.Read();
        return row is not null && _isMixed && row.Problem == RowProblem.None && IsOtherEncoding(row) ? row.With(RowProblem.OtherEncoding) : row;
    }

    /// <summary>The first rows, to look at: they are read again.</summary>
    public IReadOnlyCollection<TableRow> Peek()
    {
        long characters = 0;
        while (!_isKeptAll && _kept.Count < _mostKept && characters < _mostKeptCharacters)
        {
            if (_source.Read() is not { } row)
            {
                IsShort = true;
                break;
            }

            _kept.Enqueue(row.Keep());
            characters += row.Raw.Length;
        }

        _isKeptAll = true;
        return _kept;
    }

    /// <inheritdoc/>
    public void Dispose() => _source.Dispose();

    private static FileStream Share(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 64 * 1024, FileOptions.SequentialScan);

    private static TableFile OpenText(FileStream stream, Language language, Encoding? known, char? between)
    {
        FoundEncoding found = known is { } told ? new FoundEncoding(told, false) : EncodingDetector.Find(stream);
        Encoding encoding = found.Encoding ?? throw new TableFormatException("BinaryFile", language.Text("FileBinary"));
        stream.Position = 0;
        StreamReader look = new(stream, encoding, detectEncodingFromByteOrderMarks: true, 64 * 1024, leaveOpen: true);
        char[] sample = new char[_sample];
        int length = look.ReadBlock(sample, 0, sample.Length);
        string beginning = new(sample, 0, length);
        string? named = Named(beginning);
        int lines = named is null ? 0 : 1;
        beginning = beginning.Substring(named?.Length ?? 0);
        FoundSeparator separator = SeparatorDetector.Find(length < sample.Length ? beginning : Whole(beginning), between ?? named?[4]);

        stream.Position = 0;
        StreamReader text = new(stream, encoding, detectEncodingFromByteOrderMarks: true, 64 * 1024);
        if (named is not null)
        {
            text.ReadLine();
        }

        return new TableFile(new DelimitedText(text, separator.Separator, separator.Quotes, separator.Width, lines + 1), found.IsMixed) { Encoding = encoding.WebName, Separator = separator.Separator };
    }

    /// <summary>Excel's own way of saying what the separator is: a first line, with its end.</summary>
    private static string? Named(string text)
    {
        bool isNamed = text.Length >= 5 && text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text[4] is not ('\r' or '\n');
        int end = isNamed ? text.IndexOfAny(['\r', '\n'], 5) : -1;
        return !isNamed || (end < 0 ? text.Trim().Length : end) > 6 ? null
            : end < 0 ? text : text.Substring(0, end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1));
    }

    /// <summary>The lines that are whole.</summary>
    private static string Whole(string text) => text.LastIndexOfAny(['\r', '\n']) is var end and > 0 ? text.Substring(0, end) : text;

    /// <summary>What another encoding leaves: the sign for a byte that can't be, or UTF-8's é in Windows' alphabet.</summary>
    private bool IsOtherEncoding(TableRow row) =>
        Encoding == "utf-8" ? row.Raw.Contains('\uFFFD') : row.Raw.Contains('Ã') && row.Cells.Any(c => c.IndexOf('Ã') is var i and >= 0 && i + 1 < c.Length && !char.IsLetter(c[i + 1]) | c[i + 1] is 'ª' or 'º' or 'Š' or 'Ž' or 'š' or 'ž' or 'Œ' or 'œ' or 'Ÿ' or 'ƒ');
}
