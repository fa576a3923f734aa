using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;

namespace SocialAudit.Tables;

/// <summary>Rows of a workbook of Excel: of its first sheet that is shown and holds something.</summary>
internal sealed class WorkbookRows : TableSource
{
    // Strings are kept in memory as long as the workbook is read.
    private const long _mostStrings = 512L * 1024 * 1024;

    private readonly Stream _stream;
    private readonly IExcelDataReader _reader;
    private readonly Language _language;
    private TableRow? _first;
    private int _line;

    static WorkbookRows() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private WorkbookRows(Stream stream, IExcelDataReader reader, Language language)
    {
        _stream = stream;
        _reader = reader;
        _language = language;
    }

    /// <summary>The name of the sheet.</summary>
    public string Sheet => _reader.Name;

    /// <summary>True when bytes begin a workbook, or another package of that kind.</summary>
    public static bool IsPackage(byte[] start) => IsZip(start) || (start[0] == 0xD0 && start[1] == 0xCF && start[2] == 0x11 && start[3] == 0xE0);

    private static bool IsZip(byte[] start) => start[0] == 'P' && start[1] == 'K' && start[2] is 3 or 5 && start[3] is 4 or 6;

    /// <summary>Opens a workbook.</summary>
    /// <exception cref="TableFormatException">It is damaged, locked, or no workbook.</exception>
    public static WorkbookRows Open(Stream stream, Language language)
    {
        try
        {
            CheckPackage(stream, language);
            WorkbookRows rows = new(stream, ExcelReaderFactory.CreateReader(stream, new ExcelReaderConfiguration { LeaveOpen = true }), language);
            rows.FindSheet();
            return rows;
        }
        catch (Exception e)
        {
            stream.Dispose();
            throw e is ExcelDataReader.Exceptions.InvalidPasswordException ? new TableFormatException("LockedWorkbook", language.Text("FileLockedWorkbook"), e) : Damaged(e, language);
        }
    }

    /// <inheritdoc/>
    public override TableRow? Read()
    {
        if (_first is { } first)
        {
            _first = null;
            return first;
        }

        try
        {
            return ReadRow();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw new TableFormatException("DamagedWorkbook", _language.Text("FileDamagedAfter", _line), e);
        }
    }

    /// <inheritdoc/>
    public override string RawOf(TableRow row) =>
        string.Join(_language.FieldSeparator, row.Cells.Select(c => c.IndexOfAny(['"', '\r', '\n']) >= 0 || c.Contains(_language.FieldSeparator) ? $"\"{c.Replace("\"", "\"\"")}\"" : c));

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _reader.Dispose();
            _stream.Dispose();
        }
    }

    /// <summary>The parser may fail in any way on a file that somebody cut or wrote to harm: all of them mean the same to the user.</summary>
    private static Exception Damaged(Exception e, Language language) => e switch
    {
        TableFormatException or OutOfMemoryException => e,
        _ => new TableFormatException("DamagedWorkbook", language.Text("FileDamaged"), e),
    };

    private static void CheckPackage(Stream stream, Language language)
    {
        byte[] start = new byte[4];
        _ = stream.Read(start, 0, start.Length);
        stream.Position = 0;
        if (!IsZip(start))
        {
            return;
        }

        using ZipArchive package = new(stream, ZipArchiveMode.Read, leaveOpen: true);
        if (!package.Entries.Any(e => e.FullName.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)))
        {
            throw new TableFormatException("NotAWorkbook", language.Text("FileNotAWorkbook"));
        }

        if (package.Entries.Any(e => e.Length > _mostStrings && !e.FullName.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase)))
        {
            throw new TableFormatException("DamagedWorkbook", language.Text("FileDamaged"));
        }

        stream.Position = 0;
    }

    private void FindSheet()
    {
        do
        {
            _line = 0;
            if (_reader.VisibleState == "visible" && ReadRow() is { } row)
            {
                _first = row;
                return;
            }
        }
        while (_reader.NextResult());
    }

    private TableRow? ReadRow()
    {
        while (_reader.Read())
        {
            _line++;
            string[] cells = new string[_reader.FieldCount];
            bool says = false;
            for (int i = 0; i < cells.Length; i++)
            {
                cells[i] = Text(_reader.GetValue(i));
                says |= cells[i].Length > 0;
            }

            if (says)
            {
                return new TableRow(this, _line, cells, cells.Any(c => c.Length > DelimitedText.LongestCell) ? RowProblem.TooLong : RowProblem.None);
            }
        }

        return null;
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        double number => number.ToString(Math.Abs(number) < 1e15 && number == Math.Truncate(number) ? "0" : "R", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
