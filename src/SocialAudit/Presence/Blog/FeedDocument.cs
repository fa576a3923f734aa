using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace SocialAudit.Presence.Blog;

/// <summary>The elements of a feed in XML: as they stand where it is well-formed, else as they were meant.</summary>
internal sealed record FeedDocument(XElement Root, bool IsWhole)
{
    /// <summary>The deepest nesting that is read. No feed's own elements go deeper than a dozen; markup inside of posts is text as a rule.</summary>
    public const int Deepest = 200;

    private const int _mostElements = 200_000;

    // How much of what a server says before the feed, such as the warnings of its programs, is passed over.
    private const int _longestPreface = 64 * 1024;

    private static readonly XmlReaderSettings _xml = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true };

    private static readonly Regex _rootTag = new(@"<(?:[\w-]{1,20}:)?(?:rss|feed|RDF)[\s/>]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    private static readonly Regex _page = new(@"<!DOCTYPE\s+html|<html[\s>]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>True for the names that a feed's outermost element has.</summary>
    public static bool IsRoot(string name) =>
        name.Equals("rss", StringComparison.OrdinalIgnoreCase) || name.Equals("feed", StringComparison.OrdinalIgnoreCase) || name.Equals("RDF", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a text; null when it is no feed in XML.</summary>
    public static FeedDocument? Read(string text)
    {
        string head = text.Substring(0, Math.Min(text.Length, _longestPreface));
        if (_rootTag.Match(head) is not { Success: true } root || _page.IsMatch(head.Substring(0, root.Index)))
        {
            return null;
        }

        int declaration = head.LastIndexOf("<?xml ", root.Index, StringComparison.Ordinal);
        string feed = text.Substring(declaration >= 0 ? declaration : root.Index);
        if (Load(feed) is { } whole)
        {
            return IsRoot(whole.Name.LocalName) ? new FeedDocument(whole, true) : null;
        }

        return FeedTree.Build(feed, out bool isWhole) is { } mended ? new FeedDocument(mended, isWhole) : null;
    }

    /// <summary>The root of a well-formed document; null for any other, and for one that nests or grows beyond measure.</summary>
    private static XElement? Load(string text)
    {
        try
        {
            using (XmlReader measure = XmlReader.Create(new StringReader(text), _xml))
            {
                for (int elements = 0; measure.Read(); elements += measure.NodeType == XmlNodeType.Element ? 1 : 0)
                {
                    if (measure.Depth > Deepest || elements > _mostElements)
                    {
                        return null;
                    }
                }
            }

            using XmlReader reader = XmlReader.Create(new StringReader(text), _xml);
            return XDocument.Load(reader).Root;
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
