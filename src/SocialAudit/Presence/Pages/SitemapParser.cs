using System.IO.Compression;
using SocialAudit.Presence.Blog;
using SocialAudit.Web;

namespace SocialAudit.Presence.Pages;

/// <summary>Reads a sitemap in XML, as an index, as a list of addresses, or as a feed, compressed or not, as they are really written.</summary>
internal sealed class SitemapParser
{
    /// <summary>How many pages of a site are read.</summary>
    public const int MostPages = 5000;

    private const int _mostChildren = 500;

    // How many elements may come before the sitemap's own: a server's warnings.
    private const int _longestPreface = 50;

    private readonly MarkupScanner _scanner;
    private readonly Uri _address;
    private readonly DateTimeOffset _now;
    private readonly List<SitemapPage> _pages = [];
    private string _prefix = "";
    private string? _location;
    private string? _modified;
    private string? _published;

    private SitemapParser(string text, Uri address, DateTimeOffset now) => (_scanner, _address, _now) = (new MarkupScanner(text), address, now);

    /// <summary>Reads a sitemap.</summary>
    /// <param name="answer">The answer that brought it.</param>
    /// <param name="now">A date more than a day after it can't be believed.</param>
    /// <param name="mostBytes">How many bytes of one that is compressed are read.</param>
    /// <returns>Null when it is none.</returns>
    public static SitemapContent? Parse(WebAnswer answer, DateTimeOffset now, int mostBytes)
    {
        byte[] body = Unpack(answer.Body, mostBytes, out bool isCut);
        string text = MarkupText.Decode(body, answer.ContentType).TrimStart();
        bool isWhole = !answer.Truncated && !isCut;
        if (text.StartsWith("http", StringComparison.OrdinalIgnoreCase))
        {
            return ParseList(text, answer.FinalAddress, isWhole);
        }

        SitemapContent? content = new SitemapParser(text, answer.FinalAddress, now).ParseXml();
        content ??= FeedParser.TryParse(answer with { Body = body }, now, out FeedContent feed)
            ? new SitemapContent([.. feed.Entries.Take(MostPages).Select(e => Page(answer.FinalAddress, e.Link, e.Date, e.Date)).OfType<SitemapPage>()], [], feed.IsWhole)
            : null;
        return content is null ? null : content with { IsWhole = content.IsWhole && isWhole };
    }

    private static SitemapContent ParseList(string text, Uri address, bool isWhole)
    {
        using StringReader lines = new(text);
        List<SitemapPage> pages = [];
        while (pages.Count < MostPages && lines.ReadLine() is { } line)
        {
            if (Page(address, line, null, null) is { } page)
            {
                pages.Add(page);
            }
        }

        return new SitemapContent(pages, [], isWhole && lines.Peek() < 0);
    }

    private SitemapContent? ParseXml()
    {
        if (FindRoot() is not { } root)
        {
            return null;
        }

        bool isIndex = root == "sitemapindex";
        string entry = isIndex ? "sitemap" : "url";
        int most = isIndex ? _mostChildren : MostPages;
        bool isClosed = _scanner.IsEmpty;
        string? field = null;
        while (!isClosed && _pages.Count < most && _scanner.Read())
        {
            string local = Local(_scanner.Name);
            switch (_scanner.Token)
            {
                case MarkupToken.Text when field is not null:
                    Fill(field, _scanner.Text);
                    break;
                case MarkupToken.Start when local == entry && IsOwn():
                    Add();
                    break;
                case MarkupToken.Start:
                    field = (IsOwn() && local is "loc" or "lastmod") || local == "publication_date" ? local : null;
                    break;
                case MarkupToken.End:
                    field = null;
                    isClosed = local == root;
                    if (isClosed || (local == entry && IsOwn()))
                    {
                        Add();
                    }

                    break;
            }
        }

        return new SitemapContent(isIndex ? [] : _pages, isIndex ? _pages : [], isClosed);
    }

    /// <summary>Reads up to the sitemap's outermost element and gives its name; null when none comes.</summary>
    private string? FindRoot()
    {
        for (int i = 0; i < _longestPreface && _scanner.Read(); i++)
        {
            string local = Local(_scanner.Name);
            if (_scanner.Token == MarkupToken.Start && local is "urlset" or "sitemapindex")
            {
                _prefix = Prefix(_scanner.Name);
                return local;
            }

            if (_scanner.Token == MarkupToken.Start && local is "html" or "rss" or "feed" or "rdf")
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Adds the entry that was read, if there was one: the pieces of one that breaks off are not added.</summary>
    private void Add()
    {
        if (Page(_address, _location, WrittenDate.Read(_modified, _now), WrittenDate.Read(_published, _now)) is { } page)
        {
            _pages.Add(page);
        }

        (_location, _modified, _published) = (null, null, null);
    }

    private void Fill(string field, string text)
    {
        switch (field)
        {
            case "loc":
                _location = Joined(_location, text);
                break;
            case "lastmod":
                _modified = Joined(_modified, text);
                break;
            default:
                _published = Joined(_published, text);
                break;
        }
    }

    /// <summary>What was read of a value and what follows it; a value longer than any real one grows no further.</summary>
    private static string Joined(string? before, string text) => before?.Length > WebAddress.MaximumLength ? before : before + text;

    private static SitemapPage? Page(Uri sitemap, string? written, DateTimeOffset? modified, DateTimeOffset? published) =>
        string.IsNullOrWhiteSpace(written) || WebAddress.Resolve(sitemap, written) is not { } address ? null : new SitemapPage(WebAddress.WithoutFragment(address), modified, published);

    /// <summary>True for the sitemap's own elements: pictures and videos have a «loc» too, under another prefix.</summary>
    private bool IsOwn() => Prefix(_scanner.Name) == _prefix;

    private static string Prefix(string name) => name.Substring(0, Math.Max(0, name.IndexOf(':')));

    private static string Local(string name) => name.Substring(name.IndexOf(':') + 1).ToLowerInvariant();

    private static byte[] Unpack(byte[] body, int mostBytes, out bool isCut)
    {
        isCut = false;
        if (body.Length < 3 || body[0] != 0x1F || body[1] != 0x8B)
        {
            return body;
        }

        using GZipStream packed = new(new MemoryStream(body), CompressionMode.Decompress);
        using MemoryStream unpacked = new();
        byte[] buffer = new byte[16 * 1024];
        try
        {
            for (int read; (read = packed.Read(buffer, 0, buffer.Length)) > 0;)
            {
                unpacked.Write(buffer, 0, (int)Math.Min(read, mostBytes - unpacked.Length));
                if (unpacked.Length >= mostBytes)
                {
                    isCut = true;
                    break;
                }
            }
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            isCut = true;
        }

        return unpacked.ToArray();
    }
}
