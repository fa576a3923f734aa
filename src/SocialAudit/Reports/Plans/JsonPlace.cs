using System.Text;
using System.Text.Json;

namespace SocialAudit.Reports.Plans;

/// <summary>Tells where in a file something went wrong as an editor counts: lines and characters from 1.</summary>
internal sealed class JsonPlace(byte[] bytes)
{
    /// <summary>The line, from 1.</summary>
    public long Line(JsonException e) => (e.LineNumber ?? 0) + 1;

    /// <summary>The character of the line, from 1; the library counts bytes.</summary>
    public int Column(JsonException e)
    {
        int start = StartOf(e.LineNumber ?? 0);
        return Encoding.UTF8.GetCharCount(bytes, start, (int)Math.Min(e.BytePositionInLine ?? 0, bytes.Length - start)) + 1;
    }

    /// <summary>True where the file ends before what it holds does.</summary>
    public bool IsAtEnd(JsonException e)
    {
        int end = bytes.Length;
        while (end > 0 && bytes[end - 1] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            end--;
        }

        return end > 0 && bytes[0] == (byte)'{' && (bytes[end - 1] != (byte)'}' || StartOf(e.LineNumber ?? 0) + (e.BytePositionInLine ?? 0) >= end);
    }

    private int StartOf(long line)
    {
        int start = 0;
        for (int next; line > 0 && (next = Array.IndexOf(bytes, (byte)'\n', start)) >= 0; line--)
        {
            start = next + 1;
        }

        return start;
    }
}
