using System.Xml;
using System.Xml.Linq;

namespace SocialAudit.Presence.Blog;

/// <summary>Builds the tree of a feed from pieces of which some are missing or out of place.</summary>
internal sealed class FeedTree
{
    private const int _mostElements = 200_000;

    private readonly List<(string Name, XElement Element)> _open = [];
    private readonly Dictionary<string, string> _declared = new(StringComparer.Ordinal);
    private XElement? _root;
    private string _rootPrefix = "";
    private int _elements;

    // How many elements are open that lie too deep to be kept.
    private int _tooDeep;

    /// <summary>Builds the tree of a feed.</summary>
    /// <param name="text">A feed that is not well-formed.</param>
    /// <param name="isWhole">False when it breaks off.</param>
    /// <returns>Null when no element of a feed begins in it.</returns>
    public static XElement? Build(string text, out bool isWhole)
    {
        FeedTree tree = new();
        MarkupScanner scanner = new(text);
        bool isClosed = false;
        while (!isClosed && tree._elements < _mostElements && scanner.Read())
        {
            isClosed = tree.Add(scanner);
        }

        isWhole = isClosed;
        if (!isClosed)
        {
            tree.DropPieces();
        }

        return tree._root;
    }

    /// <summary>Adds what was read; true when the feed ends with it.</summary>
    private bool Add(MarkupScanner scanner)
    {
        switch (scanner.Token)
        {
            case MarkupToken.Start:
                Open(scanner);
                return false;
            case MarkupToken.End:
                Close(scanner.Name);
                return _root is not null && _open.Count == 0;
            default:
                if (_tooDeep == 0 && _open.Count > 0)
                {
                    // A node of its own: adding to the text that is there would copy it each time.
                    _open[_open.Count - 1].Element.Add(new XText(scanner.Text));
                }

                return false;
        }
    }

    private void Open(MarkupScanner scanner)
    {
        string local = Local(scanner.Name);
        if (_root is null && !FeedDocument.IsRoot(local))
        {
            return;
        }

        if (IsEntry(scanner.Name))
        {
            // An entry stands in no other, nor in anything else than the feed: what is still open was never closed.
            int keep = 1 + (_open.Count > 1 && Local(_open[1].Name) is "channel" or "items" ? 1 : 0);
            CloseDownTo(Math.Min(keep, _open.Count));
        }

        if (_open.Count >= FeedDocument.Deepest)
        {
            _tooDeep += scanner.IsEmpty ? 0 : 1;
            return;
        }

        IReadOnlyDictionary<string, string> attributes = scanner.Attributes();
        foreach (KeyValuePair<string, string> declaration in attributes.Where(a => a.Key.StartsWith("xmlns:", StringComparison.Ordinal) && a.Value.Length > 0))
        {
            _declared[declaration.Key.Substring(6)] = declaration.Value;
        }

        XElement element = new(XName.Get(XmlConvert.EncodeLocalName(local), Vocabulary(scanner.Name)));
        foreach (KeyValuePair<string, string> attribute in attributes.Where(a => !a.Key.StartsWith("xmlns", StringComparison.Ordinal)))
        {
            element.SetAttributeValue(XmlConvert.EncodeLocalName(Local(attribute.Key)), attribute.Value);
        }

        _elements++;
        if (_open.Count > 0)
        {
            _open[_open.Count - 1].Element.Add(element);
        }

        if (_root is null)
        {
            (_root, _rootPrefix) = (element, Prefix(scanner.Name));
        }

        if (!scanner.IsEmpty)
        {
            _open.Add((scanner.Name, element));
        }
    }

    private void Close(string name)
    {
        if (_tooDeep > 0)
        {
            _tooDeep--;
            return;
        }

        for (int i = _open.Count - 1; i >= 0; i--)
        {
            if (string.Equals(_open[i].Name, name, StringComparison.OrdinalIgnoreCase))
            {
                CloseDownTo(i);
                return;
            }

            // The end of what was never opened in an entry ends nothing outside of it.
            if (IsEntry(_open[i].Name) && Local(name) is not "channel" && !FeedDocument.IsRoot(Local(name)))
            {
                return;
            }
        }
    }

    private void CloseDownTo(int count)
    {
        _tooDeep = 0;
        _open.RemoveRange(count, _open.Count - count);
    }

    /// <summary>Where the feed breaks off, takes away the element that was being written: half a date is another date.</summary>
    private void DropPieces()
    {
        int entry = _open.FindIndex(o => IsEntry(o.Name));
        int piece = entry >= 0 ? entry + 1 : _open.FindIndex(o => Local(o.Name) is not "channel" && !FeedDocument.IsRoot(Local(o.Name)));
        if (piece >= 0 && piece < _open.Count)
        {
            _open[piece].Element.Remove();
        }
    }

    private string Vocabulary(string name)
    {
        string prefix = Prefix(name);
        return prefix.Length > 0 && _declared.TryGetValue(prefix, out string? declared) ? declared : FeedNames.Customary(prefix);
    }

    /// <summary>True for an entry of the feed itself; other vocabularies have items too.</summary>
    private bool IsEntry(string name) => Local(name) is "item" or "entry" && (Prefix(name).Length == 0 || Prefix(name) is "rss" or "atom" || Prefix(name) == _rootPrefix);

    private static string Prefix(string name) => name.Substring(0, Math.Max(0, name.IndexOf(':')));

    private static string Local(string name) => name.EndsWith(":", StringComparison.Ordinal) ? name : name.Substring(name.IndexOf(':') + 1);
}
