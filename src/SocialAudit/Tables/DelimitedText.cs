namespace SocialAudit.Tables;

/// <summary>
/// Rows of a text whose fields stand between separators. It is written for damaged files, where a library's parser gives up or lets one
/// quotation mark without a twin swallow the rest of the file: here the row with the mark is told, and the next line is read as ever.
/// </summary>
/// <param name="text">The text; it is closed with this.</param>
/// <param name="separator">What stands between two fields.</param>
/// <param name="quotes">Whether a field may stand in quotation marks; where not, they are characters like others.</param>
/// <param name="width">How many fields a sound row has; 0 where that is not known.</param>
/// <param name="line">The line that the text begins on.</param>
internal sealed class DelimitedText(TextReader text, char separator, bool quotes, int width, int line = 1) : TableSource
{
    /// <summary>The longest cell that is read, in characters; Excel's holds 32,767.</summary>
    public const int LongestCell = 100_000;

    // Looking for the twin of a mark that has none, over and over, must not take for ever.
    private const long _mostVain = 500_000_000;
    private const int _shortLook = 4096;

    private readonly RecordScanner _scanner = new(text, separator, quotes);
    private readonly CellCache _cache = new();
    private int _line = line;
    private int _length;
    private int _content;
    private long _vain;

    /// <summary>True once a quotation mark was met whose twin is in doubt.</summary>
    public bool HasDoubt { get; private set; }

    /// <inheritdoc/>
    public override TableRow? Read()
    {
        Consume(_length);
        while (_scanner.Has(0) && _scanner[0] is '\r' or '\n')
        {
            Consume(_scanner.LineEnd(0));
        }

        if (!_scanner.Has(0))
        {
            _length = _content = 0;
            return null;
        }

        int longest = _vain > _mostVain ? _shortLook : LongestCell;
        Record record = _scanner.Scan(0, longest, keep: true);
        int start = _line;
        RowProblem problem = Judge(ref record, longest);
        if (record.Next < 0)
        {
            return Skip(record, start);
        }

        _length = record.Next;
        _content = record.End;
        return new TableRow(this, start, problem == RowProblem.None ? Cells(record.Count) : [], problem);
    }

    /// <inheritdoc/>
    public override string RawOf(TableRow row) => _scanner.Text(0, _content);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            text.Dispose();
        }
    }

    /// <summary>What is wrong with a record. Where a mark without a twin swallowed lines, the record is cut after the line with the mark.</summary>
    private RowProblem Judge(ref Record record, int longest)
    {
        if (record is { Problem: RowProblem.None, Bad: < 0 })
        {
            return RowProblem.None;
        }

        bool isMark = quotes && _scanner[record.Bad] == '"';
        if (!isMark)
        {
            return record.Problem;
        }

        HasDoubt = true;
        _vain += record.Seen;
        int next = _scanner.LineEnd(record.Bad);
        bool swallowed = next < record.Seen && (record.Problem == RowProblem.OpenQuote || record.Opens || IsSound(next, longest));
        if (swallowed)
        {
            record = new Record(0, _scanner.WithoutLineEnd(next), next, RowProblem.OpenQuote, -1, next);
        }

        bool isShifted = record.Problem == RowProblem.None && width > 0 && record.Count != width;
        return isShifted ? RowProblem.OpenQuote : record.Problem;
    }

    /// <summary>True when a whole row begins there: as many fields as every other has, or more.</summary>
    private bool IsSound(int from, int longest) =>
        width > 0 && _scanner.Scan(from, longest, keep: false) is { Problem: RowProblem.None, Bad: < 0 } record && record.Count >= width;

    /// <summary>Leaves out a row whose cell is too long: its beginning stays for the report.</summary>
    private TableRow Skip(Record record, int start)
    {
        // The beginning must be kept before it goes by.
        string beginning = _scanner.Text(0, Math.Min(record.Seen, LongestCell));
        _line += _scanner.SkipRecord(record.Bad);
        _length = _content = 0;
        TableRow row = new(new Beginning(beginning + "…"), start, [], RowProblem.TooLong);
        return row.Keep();
    }

    private void Consume(int length)
    {
        _line += _scanner.CountLines(length);
        _scanner.Advance(length);
    }

    private string[] Cells(int count)
    {
        string[] cells = new string[count];
        for (int i = 0; i < count; i++)
        {
            Field field = _scanner.Field(i);
            ReadOnlySpan<char> span = _scanner.Span(field.Start, field.Length);
            cells[i] = field.HasDoubled ? span.ToString().Replace("\"\"", "\"") : _cache.Text(span);
        }

        return cells;
    }

    private sealed class Beginning(string raw) : TableSource
    {
        public override TableRow? Read() => null;

        public override string RawOf(TableRow row) => raw;

        protected override void Dispose(bool disposing)
        {
        }
    }
}
