using System.Text;
using AngleSharp.Dom;

namespace SocialAudit.Presence.Pages;

/// <summary>
/// Tells where elements stand on a page, in one walk from its top: under which heading, in which part, after which words. Only the way to the
/// elements that are asked for is looked at closely.
/// </summary>
internal sealed class PlaceReader
{
    private const int _longestHeading = 80;
    private const int _longestFakeHeading = 60;

    // A heading in a box of its own governs what follows the box, with a line or two of introduction.
    private const int _introduction = 300;

    private static readonly HashSet<string> _inline =
        new(["a", "abbr", "b", "bdi", "cite", "code", "em", "font", "i", "img", "label", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "svg", "path", "time", "u", "use", "wbr"], StringComparer.Ordinal);

    private readonly HashSet<IElement> _asked;

    // To ask an element for its hash takes longer than to read it: most have another name than those that are asked for.
    private readonly HashSet<string> _askedNames;
    private readonly OpenPath _path = new();
    private readonly PlaceJudge _judge;
    private readonly StringBuilder _line = new();
    private readonly Dictionary<IElement, Place> _places = [];

    private PlaceReader(ParsedPage page, HashSet<IElement> asked)
    {
        _asked = asked;
        _askedNames = new HashSet<string>(asked.Select(e => e.LocalName), StringComparer.Ordinal);
        _judge = new PlaceJudge(page, _path);
    }

    /// <summary>The places of elements of a page.</summary>
    public static IReadOnlyDictionary<IElement, Place> Read(ParsedPage page, HashSet<IElement> asked)
    {
        PlaceReader reader = new(page, asked);
        if (asked.Count > 0 && page.Document.DocumentElement is { } root)
        {
            reader.Walk(root);
        }

        return reader._places;
    }

    private void Walk(IElement root)
    {
        Open(root);
        while (_path.Depth > 0 && _places.Count < _asked.Count)
        {
            OpenElement top = _path.Innermost;
            if (top.Next >= top.Children.Length)
            {
                Close(top);
                continue;
            }

            // By number: to find its neighbour, a node of the library goes through all of its siblings.
            INode node = top.Children[top.Next++];
            if (node is IText text)
            {
                Read(top, text.Data);
            }
            else if (node is IElement element)
            {
                Open(element);
            }
        }
    }

    private void Read(OpenElement within, string text)
    {
        if (within.Name is "script" or "style" or "template")
        {
            return;
        }

        int length = VisibleLength(text);
        if (length == 0)
        {
            _line.Append(' ');
            return;
        }

        within.Length += length;
        if (within.Heading is not null)
        {
            within.AfterHeading += length;
        }

        int begin = Math.Max(0, text.Length - PlaceJudge.LongestLine);
        _line.Append(text, begin, text.Length - begin);
        if (_line.Length > PlaceJudge.LongestLine * 4)
        {
            _line.Remove(0, _line.Length - PlaceJudge.LongestLine);
        }
    }

    /// <summary>How long a text is without the white space around it.</summary>
    private static int VisibleLength(string text)
    {
        int start = 0;
        int end = text.Length;
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end - start;
    }

    private void Open(IElement element)
    {
        OpenElement opened = _path.Open(element, _inline.Contains(element.LocalName));
        if (opened.Name == "br")
        {
            _line.Append(PlaceJudge.LineBreak);
        }
        else if (!opened.IsInline)
        {
            _line.Clear();
        }

        if (_askedNames.Contains(opened.Name) && _asked.Contains(element))
        {
            _places[element] = _judge.Judge(element, LastLine());
        }
    }

    private void Close(OpenElement closed)
    {
        _path.Close();
        if (!closed.IsInline && closed.Name != "br")
        {
            _line.Clear();
        }

        if (_path.Depth == 0)
        {
            return;
        }

        OpenElement parent = _path.Innermost;
        parent.Length += closed.Length;
        parent.Bold += closed.Name is "strong" or "b" ? closed.Length : closed.Bold;
        parent.HasContent |= closed.HasContent;
        if (closed.IsHeading || LooksLikeHeading(closed))
        {
            Head(parent, closed);
        }
        else if (closed.Heading is not null && Passes(closed))
        {
            (parent.Heading, parent.AfterHeading, parent.HasContentAfterHeading) = (closed.Heading, closed.AfterHeading, closed.HasContentAfterHeading);
        }
        else if (parent.Heading is not null)
        {
            parent.AfterHeading += closed.Length;
            parent.HasContentAfterHeading |= closed.HasContent;
        }
    }

    private void Head(OpenElement parent, OpenElement closed)
    {
        string text = closed.Element.Words(_longestHeading);
        if (text.Length == 0)
        {
            return;
        }

        int level = closed.IsHeading ? closed.Name[1] - '0' : OutlineHeading.Lowest;
        OutlineHeading? above = _path.Governing();
        while (above is not null && above.Level >= level)
        {
            above = above.Above;
        }

        (parent.Heading, parent.AfterHeading, parent.HasContentAfterHeading) = (new OutlineHeading(level, text, above), 0, false);
    }

    /// <summary>A short line in bold, a term, a summary: what people write who do not know headings.</summary>
    private static bool LooksLikeHeading(OpenElement closed)
    {
        if (closed.HasContent || closed.Length is < 3 or > _longestFakeHeading)
        {
            return false;
        }

        return closed.Name switch
        {
            "dt" or "summary" or "legend" or "caption" => true,
            "p" or "div" or "td" or "center" => closed.Bold > 0 && closed.Bold >= closed.Length,
            _ => false,
        };
    }

    /// <summary>True when a heading governs what follows the box that it stands in.</summary>
    private static bool Passes(OpenElement closed) => closed.Name switch
    {
        "section" or "article" or "aside" or "nav" or "footer" or "main" or "form" or "body" => false,
        "td" or "tr" or "li" => closed.AfterHeading == 0 && !closed.HasContentAfterHeading,
        _ => closed.AfterHeading <= _introduction && !closed.HasContentAfterHeading,
    };

    private string LastLine() =>
        _line.Length > PlaceJudge.LongestLine ? _line.ToString(_line.Length - PlaceJudge.LongestLine, PlaceJudge.LongestLine) : _line.ToString();
}
