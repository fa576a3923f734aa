using System.Text;
using AngleSharp.Dom;

namespace SocialAudit.Presence.Pages;

/// <summary>
/// Tells where elements stand on a page, in one walk from its top: under which heading, in which part, after which words. Only the way to the
/// elements that are asked for is looked at closely.
/// </summary>
internal sealed class PlaceReader
{
    // What stands further before an element says nothing of it.
    private const int _longestLine = 160;
    private const int _longestHeading = 80;
    private const int _longestFakeHeading = 60;

    // A heading in a box of its own governs what follows the box, with a line or two of introduction.
    private const int _introduction = 300;
    private const int _longestWords = 40;

    // What stands further around an element says nothing of it, and a page made to be deep must not keep us busy.
    private const int _farthest = 100;

    // Between the words that credit a site's maker and the link to them.
    private const int _farthestCredit = 60;

    private static readonly HashSet<string> _inline =
        new(["a", "abbr", "b", "bdi", "cite", "code", "em", "font", "i", "img", "label", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "svg", "path", "time", "u", "use", "wbr"], StringComparer.Ordinal);

    // What hand-made pages call theirs.
    private static readonly HashSet<string> _landmarks = new(
        ["footer", "header", "sidebar", "site-footer", "site_footer", "site-header", "site_header", "colophon", "masthead", "pied", "pied-de-page", "piedpage", "entete", "en-tete", "bas", "topbar", "navbar"],
        StringComparer.OrdinalIgnoreCase);

    private readonly ISet<IElement> _asked;
    private readonly List<OpenElement> _open = [];
    private readonly StringBuilder _line = new();
    private readonly Dictionary<IElement, Place> _places = [];
    private readonly bool _isPlainPage;
    private readonly bool _isAboutOthers;

    private PlaceReader(ParsedPage page, ISet<IElement> asked)
    {
        _asked = asked;
        string body = $" {page.Document.Body?.ClassName} ";
        _isPlainPage = page.Role is PageRole.Contact or PageRole.About || (body.Contains(" page ") && !body.Contains(" blog ") && !body.Contains(" single "));
        string name = Uri.UnescapeDataString(page.Answer.FinalAddress.Segments.Last()).Replace('-', ' ').Replace('_', ' ');
        _isAboutOthers = page.Role is not (PageRole.Home or PageRole.Contact) && PlaceWords.IsOthersHeading(name);
    }

    /// <summary>The places of elements of a page.</summary>
    public static IReadOnlyDictionary<IElement, Place> Read(ParsedPage page, ISet<IElement> asked)
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
        while (_open.Count > 0 && _places.Count < _asked.Count)
        {
            OpenElement top = _open[_open.Count - 1];
            if (top.Next >= top.Element.ChildNodes.Length)
            {
                Close(top);
                continue;
            }

            // By number: to find its neighbour, a node of the library goes through all of its siblings.
            INode node = top.Element.ChildNodes[top.Next++];
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
        if (within.Element.LocalName is "script" or "style" or "template")
        {
            return;
        }

        string words = text.Trim();
        within.Length += words.Length;
        if (within.Heading is not null)
        {
            within.AfterHeading += words.Length;
        }

        // A line break in the source is a space to a reader.
        string kept = text.Length > _longestLine ? text.Substring(text.Length - _longestLine) : text;
        _line.Append(kept.Replace('\n', ' ').Replace('\r', ' '));
        if (_line.Length > _longestLine * 4)
        {
            _line.Remove(0, _line.Length - _longestLine);
        }
    }

    private void Open(IElement element)
    {
        if (element.LocalName == "br")
        {
            _line.Append('\n');
        }
        else if (!_inline.Contains(element.LocalName))
        {
            _line.Clear();
        }

        _open.Add(new OpenElement(element) { HasContent = element.LocalName is "a" or "img" or "iframe" or "button" });
        if (_asked.Contains(element))
        {
            _places[element] = Judge(element);
        }
    }

    private void Close(OpenElement closed)
    {
        _open.RemoveAt(_open.Count - 1);
        string name = closed.Element.LocalName;
        if (!_inline.Contains(name) && name != "br")
        {
            _line.Clear();
        }

        if (_open.Count == 0)
        {
            return;
        }

        OpenElement parent = _open[_open.Count - 1];
        parent.Length += closed.Length;
        parent.Bold += name is "strong" or "b" ? closed.Length : closed.Bold;
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
        string text = TextFolding.Tidy(closed.Element.TextContent, _longestHeading);
        if (text.Length == 0)
        {
            return;
        }

        int level = closed.IsHeading ? closed.Element.LocalName[1] - '0' : OutlineHeading.Lowest;
        OutlineHeading? above = Governing();
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

        return closed.Element.LocalName switch
        {
            "dt" or "summary" or "legend" or "caption" => true,
            "p" or "div" or "td" or "center" => closed.Bold > 0 && closed.Bold >= closed.Length,
            _ => false,
        };
    }

    /// <summary>True when a heading governs what follows the box that it stands in.</summary>
    private static bool Passes(OpenElement closed) => closed.Element.LocalName switch
    {
        "section" or "article" or "aside" or "nav" or "footer" or "main" or "form" or "body" => false,
        "td" or "tr" or "li" => closed.AfterHeading == 0 && !closed.HasContentAfterHeading,
        _ => closed.AfterHeading <= _introduction && !closed.HasContentAfterHeading,
    };

    /// <summary>The heading that the place stands under which is read now, within its part of the page.</summary>
    private OutlineHeading? Governing()
    {
        for (int i = _open.Count - 1; i >= Math.Max(0, _open.Count - _farthest); i--)
        {
            OpenElement around = _open[i];
            if (around.Heading is { } heading)
            {
                return heading;
            }

            if (IsLandmark(i))
            {
                return null;
            }
        }

        return null;
    }

    private Place Judge(IElement element)
    {
        string line = TextFolding.Tidy(LastLine(), _longestLine);
        if (IsCredit(element))
        {
            return new Place(PageZone.Credit, line, null);
        }

        bool isFrame = false;
        bool isPost = false;
        bool isPage = _isPlainPage;
        bool isLandmark = false;
        for (int i = _open.Count - 1; i >= Math.Max(0, _open.Count - _farthest) && _open[i].Element.LocalName is not ("body" or "html"); i--)
        {
            OpenElement around = _open[i];
            if (!isFrame && !isLandmark && around.IsCredits)
            {
                return new Place(PageZone.Credit, line, null);
            }

            if (!isLandmark && around.IsOthers)
            {
                return new Place(PageZone.Others, line, null);
            }

            isLandmark |= IsLandmark(i);
            isPage |= around.IsPage;
            isPost |= around.IsPost || (around.Element.LocalName == "article" && around.Element.Id is null or "");
            isFrame |= !around.IsPost && around.IsFrame;
        }

        OutlineHeading? governing = Governing();
        for (OutlineHeading? heading = governing; heading is not null; heading = heading.Above)
        {
            if (PlaceWords.IsOthersHeading(heading.Text))
            {
                return new Place(PageZone.Others, line, heading.Text);
            }
        }

        // What looks like a side block within a post is the post's: buttons to share it, a word on its author.
        bool isInPost = isPost && !isPage;
        if (isLandmark || (isFrame && !isInPost))
        {
            return new Place(PageZone.Frame, line, null);
        }

        return governing is not null && PlaceWords.IsOurHeading(governing.Text) ? new Place(PageZone.Frame, line, governing.Text)
            : isInPost ? new Place(PageZone.Post, line, null)
            : new Place(_isAboutOthers ? PageZone.Others : PageZone.Main, line, null);
    }

    /// <summary>True for a header, footer, menu or side column of the page; one within a post or a section is that one's own.</summary>
    private bool IsLandmark(int place)
    {
        OpenElement around = _open[place];
        return around.IsLandmark ??= around.Element.LocalName switch
        {
            "nav" or "aside" => true,
            "footer" => !IsWithin(place, "article"),
            "header" => !IsWithin(place, "article") && !IsWithin(place, "section") && !IsWithin(place, "main"),
            _ => around.Element.Id is { Length: > 0 } id && _landmarks.Contains(id),
        };
    }

    private bool IsWithin(int place, string localName)
    {
        for (int i = place - 1; i >= Math.Max(0, place - _farthest); i--)
        {
            if (_open[i].Element.LocalName == localName)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A short line such as «Site réalisé par …» that leads to the element.</summary>
    private bool IsCredit(IElement element)
    {
        string before = LastLine();
        string line = before + " " + TextFolding.Tidy(element.TextContent, _longestWords);
        int end = PlaceWords.EndOfCredit(line);
        if (end < 0 || end > before.Length)
        {
            return end >= 0;
        }

        string between = before.Substring(end);
        return between.Length <= _farthestCredit && between.Trim().IndexOf('\n') < 0 && !PlaceWords.SayOurs(between);
    }

    private string LastLine() => _line.Length > _longestLine ? _line.ToString(_line.Length - _longestLine, _longestLine) : _line.ToString();
}
