using AngleSharp.Dom;
using SocialAudit.Presence.Pages;
using SocialAudit.Web;

namespace SocialAudit.Presence.Search;

/// <summary>Finds the links of a page that may be results: headings, or links in headings, that lead off the engine.</summary>
/// <param name="engines">The engines whose redirects are followed.</param>
internal sealed class ResultLinks(SearchEngineCatalogue engines)
{
    // A page of results has some tens of them; engines that scroll on without end, hundreds.
    private const int _most = 400;

    // How far a heading lies from its link, in elements.
    private const int _nearest = 4;
    private const int _mostWithin = 60;
    private const int _longestTitle = 300;

    // Parts of a page that are not its list of results, and what is not shown.
    private static readonly HashSet<string> _otherParts = new(["nav", "header", "footer", "aside", "noscript", "template", "dialog"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> _otherRoles = new(["navigation", "banner", "contentinfo", "complementary", "dialog"], StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<ResultLink> Of(ParsedPage page, Uri address)
    {
        List<ResultLink> links = [];
        foreach (IElement link in page.Elements("a"))
        {
            if (links.Count == _most)
            {
                break;
            }

            if (HeadingOf(link) is not { } heading || WebAddress.Resolve(address, link.GetAttribute("href")) is not { } written || engines.Follow(written) is not { } target || IsElsewhere(link))
            {
                continue;
            }

            string title = PlainText.Of((heading.Contains(link) ? link : heading).Words(_longestTitle), _longestTitle);
            if (title.Any(char.IsLetterOrDigit))
            {
                links.Add(new ResultLink(link, heading, title, target));
            }
        }

        return links;
    }

    public static bool IsHeading(IElement element) =>
        (element.LocalName.Length == 2 && element.LocalName[0] == 'h' && element.LocalName[1] is >= '1' and <= '6')
        || string.Equals(element.GetAttribute("role"), "heading", StringComparison.OrdinalIgnoreCase);

    private static IElement? HeadingOf(IElement link)
    {
        Stack<INode> open = new([link]);
        for (int count = 0; open.Count > 0 && count < _mostWithin; count++)
        {
            INode node = open.Pop();
            if (node is IElement element && element != link && IsHeading(element))
            {
                return element;
            }

            for (int i = node.ChildNodes.Length - 1; i >= 0; i--)
            {
                open.Push(node.ChildNodes[i]);
            }
        }

        IElement? around = link.ParentElement;
        for (int i = 0; i < _nearest && around is not null; i++, around = around.ParentElement)
        {
            if (IsHeading(around))
            {
                return around;
            }
        }

        return null;
    }

    private static bool IsElsewhere(IElement link)
    {
        for (IElement? e = link; e is not null; e = e.ParentElement)
        {
            if (_otherParts.Contains(e.LocalName) || (e.GetAttribute("role") is { } role && _otherRoles.Contains(role)))
            {
                return true;
            }
        }

        return false;
    }
}
