using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace SocialAudit.Surveys;

/// <summary>
/// Reads a file of answers as survey tools and spreadsheets write it: finds the encoding and the separator by itself, and gives
/// each row with its line. The file may be open in another program.
/// </summary>
internal sealed class AnswerFile : IDisposable
{
    /// <summary>The longest cell that is read, in characters.</summary>
    public const int LongestCell = 100_000;

    // The separators that spreadsheets and survey tools use, the commonest first.
    private static readonly char[] _separators = [',', ';', '\t'];

    private readonly TextReader _text;
    private readonly CsvParser _parser;
    private readonly int _skippedLines;

    private AnswerFile(TextReader text, CsvParser parser, int skippedLines)
    {
        _text = text;
        _parser = parser;
        _skippedLines = skippedLines;
    }

    /// <summary>The name of the encoding that the file is in.</summary>
    public required string Encoding { get; init; }

    /// <summary>What stands between two fields.</summary>
    public required char Separator { get; init; }

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">What is said of it beforehand; null for nothing.</param>
    /// <exception cref="IOException">It can't be read.</exception>
    public static AnswerFile Open(string path, SurveyReadOptions? options = null)
    {
        Encoding encoding;
        string first;
        int skippedLines;
        using (FileStream look = Share(path))
        {
            encoding = options?.Encoding ?? DetectEncoding(look);
            look.Position = 0;
            (first, skippedLines) = FirstLine(new StreamReader(look, encoding));
        }

        char separator = options?.Separator ?? (skippedLines == 1 ? first[4] : DetectSeparator(first));
        StreamReader text = new(Share(path), encoding, detectEncodingFromByteOrderMarks: true);
        if (skippedLines == 1)
        {
            text.ReadLine();
        }

        CsvParser parser = new(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator.ToString(),
            BadDataFound = null,
            MaxFieldSize = LongestCell,
            IgnoreBlankLines = true,
        });
        return new AnswerFile(text, parser, skippedLines) { Encoding = encoding.WebName, Separator = separator };
    }

    /// <summary>Reads the next row; null at the end.</summary>
    /// <exception cref="InvalidDataException">A cell is longer than any answer; what follows can't be trusted.</exception>
    public AnswerRow? Read()
    {
        try
        {
            if (!_parser.Read())
            {
                return null;
            }
        }
        catch (MaxFieldSizeException e)
        {
            throw new InvalidDataException(e.Message, e);
        }

        string raw = _parser.RawRecord.TrimEnd('\r', '\n');

        // A quotation mark without its twin swallows the rows that follow it: they must not pass for one answer.
        bool isOpen = raw.IndexOf('\n') >= 0 && raw.Count(c => c == '"') % 2 != 0;
        int lines = (isOpen ? _parser.RawRecord : raw).Count(c => c == '\n');
        return new AnswerRow(_parser.RawRow - lines + _skippedLines, _parser.Record ?? [], raw, isOpen);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _parser.Dispose();
        _text.Dispose();
    }

    private static FileStream Share(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    /// <summary>A byte-order mark decides; without one, what is valid UTF-8 is UTF-8, and the rest is what Windows writes in the West.</summary>
    private static Encoding DetectEncoding(Stream stream)
    {
        byte[] mark = new byte[4];
        int length = stream.Read(mark, 0, mark.Length);
        if (length >= 2 && ((mark[0] == 0xFF && mark[1] == 0xFE) || (mark[0] == 0xFE && mark[1] == 0xFF)))
        {
            return mark[0] == 0xFF ? System.Text.Encoding.Unicode : System.Text.Encoding.BigEndianUnicode;
        }

        stream.Position = 0;
        using StreamReader strict = new(stream, new UTF8Encoding(false, throwOnInvalidBytes: true), false, 64 * 1024, leaveOpen: true);
        try
        {
            char[] buffer = new char[64 * 1024];
            while (strict.Read(buffer, 0, buffer.Length) > 0)
            {
                // Reading is the test.
            }

            return new UTF8Encoding(true);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        }
    }

    private static (string Line, int Skipped) FirstLine(StreamReader text)
    {
        string line = text.ReadLine() ?? "";

        // Excel's own way of saying what the separator is.
        return line.Length == 5 && line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) ? (line, 1) : (line, 0);
    }

    private static char DetectSeparator(string header)
    {
        int Outside(char separator)
        {
            bool quoted = false;
            int count = 0;
            foreach (char c in header)
            {
                quoted ^= c == '"';
                count += !quoted && c == separator ? 1 : 0;
            }

            return count;
        }

        return _separators.OrderByDescending(Outside).First();
    }
}
