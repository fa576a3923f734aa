using System.Text;
using AngleSharp.Dom;

namespace SocialAudit.Presence;

/// <summary>The text of a page as a reader sees it: no scripts, no styles, a new line where a block begins or ends.</summary>
internal static class VisibleText
{
    private static readonly HashSet<string> _hidden =
        new(["script", "style", "template", "noscript", "svg", "select", "textarea", "iframe", "object"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> _inline =
        new(["a", "abbr", "b", "bdi", "cite", "code", "em", "font", "i", "img", "label", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "u", "wbr"], StringComparer.OrdinalIgnoreCase);

    public static string Of(IElement? root)
    {
        if (root is null)
        {
            return "";
        }

        // A stack of our own: a hostile page nests deeper than the thread's stack goes.
        StringBuilder text = new();
        Stack<(INode Node, bool Leaving)> open = new();
        open.Push((root, false));
        while (open.Count > 0)
        {
            (INode node, bool leaving) = open.Pop();
            if (node is IText words)
            {
                text.Append(words.Data.Replace('\n', ' ').Replace('\r', ' '));
                continue;
            }

            if (node is not IElement element || _hidden.Contains(element.LocalName))
            {
                continue;
            }

            if (!_inline.Contains(element.LocalName))
            {
                text.Append('\n');
            }

            if (leaving)
            {
                continue;
            }

            open.Push((node, true));
            for (INode? child = node.LastChild; child is not null; child = child.PreviousSibling)
            {
                open.Push((child, false));
            }
        }

        return text.ToString();
    }
}
