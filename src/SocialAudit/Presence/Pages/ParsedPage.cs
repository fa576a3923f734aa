using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SocialAudit.Web;

namespace SocialAudit.Presence.Pages;

/// <summary>
/// The markup of a page while it is read. It is let go as soon as the extractors have taken what they look for: a document in memory
/// is many times larger than its page.
/// </summary>
internal sealed class ParsedPage : IDisposable
{
    private static readonly IBrowsingContext _browser = BrowsingContext.New(Configuration.Default);

    // Comments, and where each element stood in the source, are asked for by nobody.
    private static readonly HtmlParser _parser = new(new HtmlParserOptions { SkipComments = true, DisableElementPositionTracking = true });

    // Where a page says at the latest in which characters it is written, in bytes.
    private const int _declaration = 1024;
    private static readonly TieredRegex _utf8 = new(@"charset\s*=\s*[""']?utf-?8\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // How far one looks into a page for the zeros of wide letters, in bytes.
    private const int _start = 200;

    private readonly Lazy<PageText> _words;
    private readonly Lazy<Dictionary<string, List<IElement>>> _elements;
    private readonly Lazy<IReadOnlyList<JsonElement>> _structuredData;
    private readonly Lazy<List<(IElement Element, Uri Target)>> _links;
    private readonly Lazy<List<(IElement Element, Uri Source)>> _scripts;

    private char[]? _source;

    private ParsedPage(PageRole role, WebAnswer answer, IDocument document, char[]? source, bool isCutShort)
    {
        _source = source;
        Role = role;
        Document = document;
        Answer = answer with { Body = [] };
        _words = new Lazy<PageText>(() => PageText.Of(document));
        _elements = new Lazy<Dictionary<string, List<IElement>>>(() => Index(document));
        _links = new Lazy<List<(IElement Element, Uri Target)>>(() => Resolve("a", "href"));
        _scripts = new Lazy<List<(IElement Element, Uri Source)>>(() => Resolve("script", "src"));
        _structuredData = new Lazy<IReadOnlyList<JsonElement>>(() => [.. Pages.StructuredData.Nodes(Elements("script"))]);
        IsWhole = !answer.Truncated && !isCutShort && Text.Any(char.IsLetterOrDigit);
        Base = Elements("base").Select(b => WebAddress.Resolve(answer.FinalAddress, b.GetAttribute("href"))).FirstOrDefault(b => b is not null) ?? answer.FinalAddress;
    }

    public PageRole Role { get; }

    /// <summary>The answer that brought the page, without its body.</summary>
    public WebAnswer Answer { get; }

    public IDocument Document { get; }

    /// <summary>The address that the page's links are relative to.</summary>
    public Uri Base { get; }

    /// <summary>What a reader sees, a line a block.</summary>
    public string Text => Words.Text;

    /// <summary>The text, and where each piece of it stands.</summary>
    public PageText Words => _words.Value;

    /// <summary>
    /// True when what a reader would see was read whole. A page without a word is drawn by a script, or is broken: it proves nothing.
    /// </summary>
    public bool IsWhole { get; }

    /// <summary>True when an answer is a web page.</summary>
    public static bool IsPage(WebAnswer answer) =>
        answer.IsSuccess && (answer.ContentType is null || answer.ContentType.IndexOf("html", StringComparison.OrdinalIgnoreCase) >= 0);

    public static async Task<ParsedPage> ParseAsync(PageRole role, WebAnswer answer, CancellationToken cancel)
    {
        // No script runs, nothing else is loaded: the parser only reads what came.
        int length = MarkupDepth.ReadableLength(answer.Body);
        bool isCutShort = length < answer.Body.Length;
        if (!IsUtf8(answer))
        {
            return new ParsedPage(role, answer, await OpenAsync(answer, length, cancel).ConfigureAwait(false), source: null, isCutShort);
        }

        // Borrowed: a page's letters are as long as the page, and a roster reads thousands of pages.
        char[] source = ArrayPool<char>.Shared.Rent(Math.Max(1, length));
        int letters = Encoding.UTF8.GetChars(answer.Body, 0, length, source, 0);
        return new ParsedPage(role, answer, letters == 0 ? _parser.ParseDocument("") : _parser.ParseDocument(source, letters), source, isCutShort);
    }

    /// <summary>The page's elements of a name, in the page's order. One walk finds those of every name: a selector each would walk the page each time.</summary>
    public IReadOnlyList<IElement> Elements(string localName) => _elements.Value.TryGetValue(localName, out List<IElement>? found) ? found : [];

    /// <summary>Every object of the page's JSON-LD.</summary>
    public IReadOnlyList<JsonElement> StructuredData => _structuredData.Value;

    /// <summary>The links of the page to other web pages, in the page's order.</summary>
    public IReadOnlyList<(IElement Element, Uri Target)> Links() => _links.Value;

    /// <summary>The scripts that the page loads, in the page's order.</summary>
    public IReadOnlyList<(IElement Element, Uri Source)> Scripts() => _scripts.Value;

    public void Dispose()
    {
        Document.Dispose();
        if (_source is not null)
        {
            ArrayPool<char>.Shared.Return(_source);
            _source = null;
        }
    }

    /// <summary>True where there is no doubt of the characters: most pages need no more than that.</summary>
    private static bool IsUtf8(WebAnswer answer)
    {
        bool isTold = answer.ContentType?.IndexOf("charset", StringComparison.OrdinalIgnoreCase) >= 0;
        return _utf8.IsMatch(isTold ? answer.ContentType! : Encoding.ASCII.GetString(answer.Body, 0, Math.Min(answer.Body.Length, _declaration)))
            && !(answer.Body.Length > 1 && answer.Body[0] >= 0xFE);
    }

    /// <summary>Reads a page whose characters are to be found out, as a browser does.</summary>
    private static Task<IDocument> OpenAsync(WebAnswer answer, int length, CancellationToken cancel) => _browser.OpenAsync(
        response =>
        {
            response.Address(answer.FinalAddress).Content(new MemoryStream(answer.Body, 0, length));
            if (answer.ContentType is not null && !IsWide(answer))
            {
                response.Header("Content-Type", answer.ContentType);
            }
        },
        cancel);

    /// <summary>True when the server claims two or four bytes a letter and the page has one: read so, it would be a page of other words, that lacks everything.</summary>
    private static bool IsWide(WebAnswer answer) =>
        (answer.ContentType!.IndexOf("utf-16", StringComparison.OrdinalIgnoreCase) >= 0 || answer.ContentType.IndexOf("utf-32", StringComparison.OrdinalIgnoreCase) >= 0)
        && answer.Body.Take(_start).All(b => b is not 0 and < 0xFE);

    private List<(IElement Element, Uri Address)> Resolve(string localName, string attribute)
    {
        List<(IElement Element, Uri Address)> addresses = [];
        foreach (IElement element in Elements(localName))
        {
            if (WebAddress.Resolve(Base, element.GetAttribute(attribute)) is { } address)
            {
                addresses.Add((element, address));
            }
        }

        return addresses;
    }

    private static Dictionary<string, List<IElement>> Index(IDocument document)
    {
        Dictionary<string, List<IElement>> index = new(StringComparer.Ordinal);
        Stack<INode> open = new();
        open.Push(document);
        while (open.Count > 0)
        {
            INode node = open.Pop();
            for (int i = node.ChildNodes.Length - 1; i >= 0; i--)
            {
                open.Push(node.ChildNodes[i]);
            }

            if (node is not IElement element)
            {
                continue;
            }

            if (!index.TryGetValue(element.LocalName, out List<IElement>? same))
            {
                index[element.LocalName] = same = [];
            }

            same.Add(element);
        }

        return index;
    }
}
