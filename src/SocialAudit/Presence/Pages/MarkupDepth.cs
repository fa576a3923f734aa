using System.Text;

namespace SocialAudit.Presence.Pages;

/// <summary>
/// Finds where the elements of a page begin to nest deeper than any real page does. Reading on would take a time that grows with
/// the square of the depth; browsers give up on such depths too.
/// </summary>
internal static class MarkupDepth
{
    /// <summary>The deepest nesting that is read.</summary>
    public const int Deepest = 1000;

    // Elements without an end, and those whose end may be left out: their number says nothing of the depth.
    private static readonly HashSet<string> _uncounted = new(
        [
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "html", "head", "body",
            "p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "rb", "rt", "rp", "path", "frame",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>How many bytes of a page may be read: all, or those before it becomes too deep.</summary>
    public static int ReadableLength(byte[] page)
    {
        if (!HasMore(page, Deepest))
        {
            return page.Length;
        }

        int depth = 0;
        StringBuilder name = new();
        for (int i = Array.IndexOf(page, (byte)'<'); i >= 0; i = Array.IndexOf(page, (byte)'<', i + 1))
        {
            int start = i;
            bool isEnd = Next(page, ref i) == '/';
            int letter = isEnd ? Next(page, ref i) : i < page.Length ? page[i] : -1;
            name.Clear();
            while (letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') && name.Length < 20)
            {
                name.Append((char)letter);
                letter = Next(page, ref i);
            }

            if (name.Length == 0 || _uncounted.Contains(name.ToString()))
            {
                i = Math.Max(start, i - 1);
                continue;
            }

            depth = Math.Max(0, depth + (isEnd ? -1 : 1));
            if (depth > Deepest)
            {
                return start;
            }

            i = Math.Max(start, i - 1);
        }

        return page.Length;
    }

    /// <summary>True when a page has more elements than a number: most have not even as many as may nest.</summary>
    private static bool HasMore(byte[] page, int elements)
    {
        for (int i = Array.IndexOf(page, (byte)'<'); i >= 0; i = Array.IndexOf(page, (byte)'<', i + 1))
        {
            if (--elements < 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The next byte; the zeros between the letters of UTF-16 are passed over.</summary>
    private static int Next(byte[] page, ref int i)
    {
        do
        {
            i++;
        }
        while (i < page.Length && page[i] == 0);

        return i < page.Length ? page[i] : -1;
    }
}
