namespace SocialAudit.Tables;

/// <summary>
/// Finds records in a text without holding more of it than the record at hand. Places count from the beginning of what is not yet read.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="separator">What stands between two fields.</param>
/// <param name="quotes">Whether a field may stand in quotation marks.</param>
internal sealed class RecordScanner(TextReader text, char separator, bool quotes)
{
    // More than any tool's widest row.
    private const int _longestRecord = 4_000_000;

    private char[] _buffer = new char[64 * 1024];
    private Field[] _fields = new Field[64];
    private int _start;
    private int _end;
    private bool _isAtEnd;

    /// <summary>The character at a place that <see cref="Has"/> told of.</summary>
    public char this[int place] => _buffer[_start + place];

    /// <summary>True when there is a character at a place; reads on where needed.</summary>
    public bool Has(int place)
    {
        while (_start + place >= _end)
        {
            if (!Fill())
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A field of the record that was kept.</summary>
    public Field Field(int index) => _fields[index];

    /// <summary>The characters at a place.</summary>
    public ReadOnlySpan<char> Span(int from, int length) => _buffer.AsSpan(_start + from, length);

    /// <summary>The text at a place.</summary>
    public string Text(int from, int length) => new(_buffer, _start + from, length);

    /// <summary>Leaves characters behind.</summary>
    public void Advance(int length) => _start += length;

    /// <summary>Finds the record that begins at a place.</summary>
    /// <param name="from">The place.</param>
    /// <param name="longest">The most characters of a field.</param>
    /// <param name="keep">Whether its fields are wanted.</param>
    public Record Scan(int from, int longest, bool keep)
    {
        int place = from;
        int bad = -1;
        bool opens = false;
        for (int count = 0; ; count++)
        {
            int start = place;
            bool doubled = false;
            bool quoted = quotes && Has(place) && this[place] == '"';
            if (quoted)
            {
                bool stray = false;
                place = TwinOf(start, longest, ref doubled, ref stray, ref opens);
                if (place < 0)
                {
                    int seen = _end - _start;
                    return _isAtEnd && seen - start <= longest
                        ? new Record(count, WithoutLineEnd(seen), seen, RowProblem.OpenQuote, start, seen)
                        : new Record(count, seen, -1, RowProblem.TooLong, start, seen);
                }

                bad = stray && bad < 0 ? start : bad;
            }
            else
            {
                place = FieldEnd(start, longest);
            }

            if (place < 0 || place - start > longest + 2 || place - from > _longestRecord)
            {
                return new Record(count, _end - _start, -1, RowProblem.TooLong, start, _end - _start);
            }

            if (keep)
            {
                Keep(count, quoted ? new Field(start + 1, place - start - 2, doubled) : new Field(start, place - start, false));
            }

            if (!Has(place))
            {
                return new Record(count + 1, place, place, RowProblem.None, bad, place, opens);
            }

            if (this[place] != separator)
            {
                int next = LineEnd(place);
                return new Record(count + 1, place, next, RowProblem.None, bad, next, opens);
            }

            place++;
        }
    }

    /// <summary>Leaves a record behind whose end is far.</summary>
    /// <param name="from">Where its long field begins.</param>
    /// <returns>How many lines it took.</returns>
    public int SkipRecord(int from)
    {
        int lines = CountLines(from);
        bool inQuotes = quotes && this[from] == '"';
        int place = inQuotes ? from + 1 : from;
        while (Has(place))
        {
            char c = this[place];
            if (c is '\r' or '\n')
            {
                place = LineEnd(place);
                lines++;
                if (!inQuotes)
                {
                    break;
                }
            }
            else if (inQuotes && c == '"')
            {
                bool isLast = !Has(place + 1) || this[place + 1] == separator || this[place + 1] is '\r' or '\n';
                inQuotes = !isLast;
                place += !isLast && this[place + 1] == '"' ? 2 : 1;
            }
            else
            {
                place++;
            }

            if (place > 32 * 1024)
            {
                Advance(place);
                place = 0;
            }
        }

        Advance(place);
        return lines;
    }

    /// <summary>Where the line after a place begins, or the text ends.</summary>
    public int LineEnd(int place)
    {
        while (true)
        {
            int found = _buffer.AsSpan(_start + place, _end - _start - place).IndexOfAny('\r', '\n');
            if (found >= 0)
            {
                place += found;
                return this[place] == '\r' && Has(place + 1) && this[place + 1] == '\n' ? place + 2 : place + 1;
            }

            place = _end - _start;
            if (place > _longestRecord || !Fill())
            {
                return place;
            }
        }
    }

    /// <summary>How many lines end in the next characters.</summary>
    public int CountLines(int length)
    {
        int lines = 0;
        ReadOnlySpan<char> rest = Span(0, length);
        for (int found = rest.IndexOfAny('\r', '\n'); found >= 0; found = rest.IndexOfAny('\r', '\n'))
        {
            lines++;
            bool isPair = rest[found] == '\r' && found + 1 < rest.Length && rest[found + 1] == '\n';
            rest = rest.Slice(found + (isPair ? 2 : 1));
        }

        return lines;
    }

    /// <summary>Where the content of a line ends whose end is at a place.</summary>
    public int WithoutLineEnd(int place)
    {
        while (place > 0 && this[place - 1] is '\r' or '\n')
        {
            place--;
        }

        return place;
    }

    /// <summary>Where a quoted field ends: behind the mark that a separator or the end of the line follows; -1 where none does.</summary>
    private int TwinOf(int start, int longest, ref bool doubled, ref bool stray, ref bool opens)
    {
        int place = start + 1;
        while (true)
        {
            int found = _buffer.AsSpan(_start + place, _end - _start - place).IndexOf('"');
            if (found < 0)
            {
                place = _end - _start;
                if (place - start > longest || !Fill())
                {
                    return -1;
                }

                continue;
            }

            place += found + 1;
            if (place - start > longest + 2)
            {
                return -1;
            }

            if (!Has(place))
            {
                return place;
            }

            char next = this[place];
            if (next == separator || next is '\r' or '\n')
            {
                return place;
            }

            // Marks inside a text that nobody doubled: they belong to it.
            doubled |= next == '"';
            stray |= next != '"';
            opens |= next != '"' && place - 2 > start && (this[place - 2] == separator || this[place - 2] is '\r' or '\n');
            place += next == '"' ? 1 : 0;
        }
    }

    private int FieldEnd(int start, int longest)
    {
        int place = start;
        while (true)
        {
            int found = _buffer.AsSpan(_start + place, _end - _start - place).IndexOfAny(separator, '\r', '\n');
            if (found >= 0)
            {
                return place + found;
            }

            place = _end - _start;
            if (place - start > longest)
            {
                return -1;
            }

            if (!Fill())
            {
                return place;
            }
        }
    }

    private void Keep(int index, Field field)
    {
        if (index == _fields.Length)
        {
            Array.Resize(ref _fields, index * 2);
        }

        _fields[index] = field;
    }

    private bool Fill()
    {
        if (_isAtEnd)
        {
            return false;
        }

        if (_end == _buffer.Length)
        {
            if (_start >= _buffer.Length / 2)
            {
                Array.Copy(_buffer, _start, _buffer, 0, _end - _start);
                _end -= _start;
                _start = 0;
            }
            else
            {
                Array.Resize(ref _buffer, _buffer.Length * 2);
            }
        }

        int read = text.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _isAtEnd = read == 0;
        return read > 0;
    }
}
