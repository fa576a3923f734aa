using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using SocialAudit.Presence.Contact;

namespace SocialAudit.Presence.Pages;

/// <summary>
/// The text of a page as a reader sees it, a line a block, and the element that each piece of it stands in. What is written backwards or
/// hidden from machines only (Cloudflare's e-mail protection) reads as it does in a browser.
/// </summary>
internal sealed class PageText
{
    private static readonly HashSet<string> _hidden = new(["script", "style", "template", "noscript", "svg", "select", "textarea", "iframe", "object"], StringComparer.Ordinal);

    private static readonly HashSet<string> _inline = new(
        ["a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "font", "i", "img", "label", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "u", "wbr"], StringComparer.Ordinal);

    private static readonly TieredRegex _backwardsClass = new(
        @"\.([\w-]{1,60})\s*\{[^{}]{0,300}bidi-override", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private readonly StringBuilder _text = new();
    private readonly List<int> _offsets = [];
    private readonly List<IElement> _owners = [];
    private readonly List<IElement> _properties = [];
    private readonly List<int> _headings = [];
    private readonly List<(IElement Element, int Offset)> _links = [];
    private Dictionary<IElement, int>? _linkOffsets;
    private readonly HashSet<string> _backwards;

    private PageText(IDocument document)
    {
        _backwards = BackwardsClasses(document);
        if (document.Body is { } body)
        {
            Walk(body);
        }

        Text = _text.ToString();
        _text.Clear();
    }

    /// <summary>The text; runs of white space are one space, no line is empty.</summary>
    public string Text { get; }

    /// <summary>The elements that microdata describes, in the page's order.</summary>
    public IReadOnlyList<IElement> Properties => _properties;

    public static PageText Of(IDocument document) => new(document);

    /// <summary>The element that a place of the text stands in; null for a page without text.</summary>
    public IElement? ElementAt(int offset)
    {
        int found = _offsets.BinarySearch(offset);
        int index = found >= 0 ? found : ~found - 1;
        return index < 0 ? null : _owners[index];
    }

    /// <summary>Where the words of a link or a form begin; -1 for one that no reader sees.</summary>
    public int OffsetOf(IElement link)
    {
        // Hardly any page is asked, and to hash its links takes as long as to read them.
        _linkOffsets ??= _links.ToDictionary(l => l.Element, l => l.Offset);
        return _linkOffsets.TryGetValue(link, out int offset) ? offset : -1;
    }

    /// <summary>The lines of the headings, in the page's order.</summary>
    public IEnumerable<string> Headings => _headings.Select(LineAt);

    /// <summary>The line of the heading that a place of the text stands under; empty under none.</summary>
    public string HeadingAt(int offset)
    {
        int found = _headings.BinarySearch(offset);
        int index = found >= 0 ? found : ~found - 1;
        return index < 0 ? "" : LineAt(_headings[index]);
    }

    /// <summary>Where the line of a place of the text begins.</summary>
    public int LineStart(int offset) => offset <= 0 ? 0 : Text.LastIndexOf('\n', Math.Min(offset, Text.Length) - 1) + 1;

    /// <summary>Where the line of a place of the text ends.</summary>
    public int LineEnd(int offset) => Text.IndexOf('\n', Math.Min(offset, Text.Length)) is var end and >= 0 ? end : Text.Length;

    /// <summary>The whole line that a place of the text stands in.</summary>
    public string LineAt(int offset)
    {
        int start = LineStart(offset);
        return Text.Substring(start, LineEnd(offset) - start);
    }

    private void Walk(IElement root)
    {
        // A stack of our own: a hostile page nests deeper than the thread's stack goes.
        Stack<INode?> open = new();
        open.Push(root);
        while (open.Count > 0)
        {
            // Nothing stands for the end of a block.
            if (open.Pop() is not { } node)
            {
                EndLine();
                continue;
            }

            if (node is IText words)
            {
                Append(words.Data, words.ParentElement ?? root);
                continue;
            }

            if (node is not IElement element || _hidden.Contains(element.LocalName))
            {
                continue;
            }

            bool isInline = _inline.Contains(element.LocalName);
            if (!isInline)
            {
                EndLine();
            }

            if (element.LocalName is ['h', >= '1' and <= '6'])
            {
                _headings.Add(_text.Length);
            }
            else if (element.LocalName is "a" or "form")
            {
                _links.Add((element, _text.Length));
            }

            if (element.Attributes.Length > 0 && !ReadAttributes(element, isInline))
            {
                continue;
            }

            if (!isInline)
            {
                open.Push(null);
            }

            // By number: to find its neighbour, a node of the library goes through all of its siblings.
            for (int i = node.ChildNodes.Length - 1; i >= 0; i--)
            {
                open.Push(node.ChildNodes[i]);
            }
        }
    }

    /// <summary>False when the element's own children are not to be read: a reader sees something else in their place, or nothing.</summary>
    private bool ReadAttributes(IElement element, bool isInline)
    {
        if (element.HasAttribute("itemprop"))
        {
            _properties.Add(element);
        }

        if (element.GetAttribute("data-cfemail") is { } hidden && CloudflareEmail.Decode(hidden) is { } email)
        {
            Append(email, element);
            return false;
        }

        if (!isInline)
        {
            return true;
        }

        string style = element.GetAttribute("style") ?? "";
        if (element.LocalName != "a" && (element.HasAttribute("hidden") || style.Replace(" ", "").Contains("display:none")))
        {
            // Put between the letters of an address to lead machines astray.
            return false;
        }

        if (style.Contains("bidi-override") || (element.LocalName == "bdo" && element.GetAttribute("dir") is "rtl") || IsBackwards(element))
        {
            char[] letters = element.TextContent.ToCharArray();
            Array.Reverse(letters);
            Append(new string(letters), element);
            return false;
        }

        AppendPictureOfAt(element);
        return true;
    }

    /// <summary>The @ of an address may be a picture or an icon.</summary>
    private void AppendPictureOfAt(IElement element)
    {
        bool isAt = element.LocalName switch
        {
            "img" => (element.GetAttribute("alt") ?? "").Trim().ToLowerInvariant() is "@" or "at" or "arobase" or "arobas",
            "i" or "span" => element.ChildNodes.Length == 0 && (element.ClassName ?? "").Contains("fa-at"),
            _ => false,
        };
        if (isAt && _text.Length > 0 && char.IsLetterOrDigit(_text[_text.Length - 1]))
        {
            Append("@", element);
        }
    }

    private bool IsBackwards(IElement element) => _backwards.Count > 0 && element.ClassList.Any(_backwards.Contains);

    private void Append(string words, IElement owner)
    {
        _offsets.Add(_text.Length);
        _owners.Add(owner);

        // What reads as it is written is taken in one piece.
        int start = 0;
        for (int i = 0; i < words.Length; i++)
        {
            char c = words[i];
            if (c > ' ' ? c < '\u00AD' || !IsSpecial(c) : !IsSpace(c) || (c == ' ' && i > start && words[i - 1] != ' '))
            {
                continue;
            }

            _text.Append(words, start, i - start);
            start = i + 1;
            if (IsSpace(c))
            {
                if (_text.Length > 0 && _text[_text.Length - 1] is not (' ' or '\n'))
                {
                    _text.Append(' ');
                }
            }
            else if (c is '\uFF20' or '\uFE6B')
            {
                _text.Append('@');
            }
        }

        _text.Append(words, start, words.Length - start);
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';

    /// <summary>True for what no reader sees, and for other forms of the @.</summary>
    private static bool IsSpecial(char c) => c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\uFF20' or '\uFE6B';

    private void EndLine()
    {
        if (_text.Length > 0 && _text[_text.Length - 1] == ' ')
        {
            _text.Length--;
        }

        if (_text.Length > 0 && _text[_text.Length - 1] != '\n')
        {
            _text.Append('\n');
        }
    }

    private static HashSet<string> BackwardsClasses(IDocument document)
    {
        HashSet<string> classes = new(StringComparer.Ordinal);
        for (int i = 0; document.Head is { } head && i < head.ChildNodes.Length; i++)
        {
            if (head.ChildNodes[i] is IElement { LocalName: "style" } style && style.TextContent is var rules && rules.Contains("bidi-override"))
            {
                try
                {
                    classes.UnionWith(_backwardsClass.Matches(rules).Cast<Match>().Take(20).Select(m => m.Groups[1].Value));
                }
                catch (RegexMatchTimeoutException)
                {
                    // Rules made to keep us busy: the text reads as it is written.
                }
            }
        }

        return classes;
    }
}
