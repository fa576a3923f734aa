using AngleSharp.Dom;
using SocialAudit.Presence.Pages;

namespace SocialAudit.Presence.Search;

/// <summary>
/// The part of the page that belongs to each link that may be a result: as far around it as no other such link stands. What is written
/// in it, or above it, tells results from advertisements, from questions that others asked, and from links within a site.
/// </summary>
internal sealed class ResultBlocks
{
    // A question stands right above its answer.
    private const int _nearest = 3;
    private const int _longestQuestion = 160;
    private const int _longestLabel = 60;
    private const int _shortestLine = 30;
    private const int _longestSnippet = 300;

    private readonly SearchWords _words;
    private readonly ILookup<string, ResultLink> _byShape;
    private readonly Dictionary<IElement, int> _inside;
    private readonly HashSet<IElement> _others = [];

    public ResultBlocks(ParsedPage page, IReadOnlyList<ResultLink> links, SearchWords words)
    {
        _words = words;
        _byShape = links.ToLookup(l => l.Shape);
        _inside = Count(links);
        MarkOtherSections(page, links);
    }

    /// <summary>The results among the links, in their order, each address once.</summary>
    public IReadOnlyList<FoundPage> Results(IReadOnlyList<ResultLink> links)
    {
        // Those of a list of results are alike, and lead to the most sites.
        string usual = _byShape.OrderByDescending(s => s.Select(l => l.Address.Host).Distinct().Count()).Select(s => s.Key).FirstOrDefault() ?? "";
        List<ResultLink> results = [];
        HashSet<string> seen = [];
        foreach (ResultLink link in links)
        {
            // A link into the site of the result above it, in the engine's own choice: no result of its own.
            bool isWithin = link.Shape != usual && results.Count > 0 && results[results.Count - 1].Address.Host == link.Address.Host;
            if (!isWithin && !IsOther(link) && seen.Add(link.Address.AbsoluteUri))
            {
                results.Add(link);
            }
        }

        Dictionary<IElement, int> held = Count(results);
        return [.. results.Select((link, i) => new FoundPage(i + 1, link.Title, link.Address, Snippet(link, held)))];
    }

    private IElement Block(ResultLink link)
    {
        IElement block = link.Link;
        while (block.ParentElement is { } parent && parent.LocalName is not ("body" or "html" or "main") && _inside[parent] == 1)
        {
            block = parent;
        }

        return block;
    }

    private bool IsOther(ResultLink link)
    {
        for (IElement? e = link.Link; e is not null; e = e.ParentElement)
        {
            if (_others.Contains(e) || e.HasAttribute("data-q") || e.HasAttribute("data-text-ad") || (e.Id is { Length: > 0 } id && _words.AdBlocks.Contains(id)))
            {
                return true;
            }
        }

        IElement block = Block(link);
        return AnswersQuestion(link, block) || IsPaid(link, block);
    }

    /// <summary>True for what unfolds below a question: people also ask…</summary>
    private static bool AnswersQuestion(ResultLink link, IElement block)
    {
        for (IElement e = link.Link; e != block; e = e.ParentElement!)
        {
            IElement? before = e.PreviousElementSibling;
            for (int i = 0; i < _nearest && before is not null; i++, before = before.PreviousElementSibling)
            {
                string text = before.Words(_longestQuestion + 1);
                if (text.Length <= _longestQuestion && text.EndsWith("?", StringComparison.Ordinal) && (before.HasAttribute("aria-expanded") || before.QuerySelector("[aria-expanded]") is not null))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>True where a label of its own says that somebody paid for it.</summary>
    private bool IsPaid(ResultLink link, IElement block)
    {
        Stack<INode> open = new([block]);
        while (open.Count > 0)
        {
            INode node = open.Pop();
            if (node == link.Heading && node != block)
            {
                continue;
            }

            if (node is IText { Data.Length: <= _longestLabel } text && _words.AdLabels.Contains(TextFolding.Fold(text.Data)))
            {
                return true;
            }

            for (int i = node.ChildNodes.Length - 1; i >= 0; i--)
            {
                open.Push(node.ChildNodes[i]);
            }
        }

        return false;
    }

    /// <summary>Marks what stands below a heading that says that it is no result, where that is not most of the page.</summary>
    private void MarkOtherSections(ParsedPage page, IReadOnlyList<ResultLink> links)
    {
        HashSet<IElement> own = [.. links.Select(l => l.Heading)];
        IEnumerable<IElement> headings = new[] { "h1", "h2", "h3", "h4", "div", "span" }.SelectMany(page.Elements).Where(e => ResultLinks.IsHeading(e) && !own.Contains(e));
        foreach (IElement heading in headings)
        {
            string text = TextFolding.Fold(heading.Words(_longestLabel));
            if (!_words.OtherSections.Contains(text) && !_words.AdLabels.Contains(text))
            {
                continue;
            }

            IElement? section = heading.ParentElement;
            while (section is not null && !_inside.ContainsKey(section))
            {
                section = section.ParentElement;
            }

            if (section is not null && _inside[section] * 2 <= links.Count)
            {
                _others.Add(section);
            }
        }
    }

    /// <summary>The words below a title: in its block, else beside it, where no other link stands in between.</summary>
    private string Snippet(ResultLink link, Dictionary<IElement, int> results)
    {
        IElement block = Block(link);
        string snippet = Sentences(link, VisibleText.Of(block));
        for (int i = 0; i < _nearest && snippet.Length == 0 && block.ParentElement is { } parent && results[parent] == 1 && parent.LocalName is not ("body" or "html" or "main"); i++)
        {
            snippet = Sentences(link, string.Join("\n", parent.Children.Where(c => !_inside.ContainsKey(c)).Select(VisibleText.Of)));
            block = parent;
        }

        return snippet;
    }

    /// <summary>The sentences of a text: neither the title, nor the path of an address, nor the labels of buttons.</summary>
    private static string Sentences(ResultLink link, string text)
    {
        string title = TextFolding.Fold(link.Title);
        IEnumerable<string> lines = text.Split('\n').Select(l => PlainText.Of(l, _longestSnippet))
            .Where(l => l.Length >= _shortestLine && l.IndexOf('›') < 0 && l.IndexOf("://", StringComparison.Ordinal) < 0 && l.IndexOf(' ') > 0)
            .Where(l => TextFolding.Fold(l) is var folded && !folded.StartsWith(title, StringComparison.Ordinal) && !title.StartsWith(folded, StringComparison.Ordinal));
        return PlainText.Of(string.Join(" ", lines), _longestSnippet);
    }

    /// <summary>How many of the links each element holds.</summary>
    private static Dictionary<IElement, int> Count(IEnumerable<ResultLink> links)
    {
        Dictionary<IElement, int> held = [];
        foreach (ResultLink link in links)
        {
            for (IElement? e = link.Link; e is not null; e = e.ParentElement)
            {
                held[e] = held.TryGetValue(e, out int count) ? count + 1 : 1;
            }
        }

        return held;
    }
}
