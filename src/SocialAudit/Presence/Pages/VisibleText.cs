using System.Text;
using AngleSharp.Dom;

namespace SocialAudit.Presence.Pages;

/// <summary>The text of a page as a reader sees it: no scripts, no styles, a new line where a block begins or ends.</summary>
internal static class VisibleText
{
    private static readonly HashSet<string> _hidden =
        new(["script", "style", "template", "noscript", "svg", "select", "textarea", "iframe", "object"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> _inline =
        new(["a", "abbr", "b", "bdi", "cite", "code", "em", "font", "i", "img", "label", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "u", "wbr"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The text within an element in one line; null when it is longer than a length.</summary>
    public static string? Start(IElement root, int length)
    {
        StringBuilder text = new();
        Stack<(INode Parent, int Child)> open = new();
        open.Push((root, 0));
        while (open.Count > 0)
        {
            (INode parent, int child) = open.Pop();
            if (child >= parent.ChildNodes.Length)
            {
                continue;
            }

            open.Push((parent, child + 1));
            INode node = parent.ChildNodes[child];
            open.Push((node, 0));
            if (node is IText words)
            {
                // White space makes a text longer than a reader sees it, but not without end.
                text.Append(words.Data.Length > length * 10 ? words.Data.Substring(0, length * 10) : words.Data);
                if (text.Length > length && TextFolding.Tidy(text.ToString(), length + 1).Length > length)
                {
                    return null;
                }
            }
        }

        return TextFolding.Tidy(text.ToString(), length + 1);
    }

    /// <summary>The end of what stands before an element in its line, up to a length.</summary>
    public static string LineBefore(IElement element, int length)
    {
        string line = "";
        for (INode node = element; line.Length < length; node = node.Parent!)
        {
            for (INode? before = node.PreviousSibling; before is not null && line.Length < length; before = before.PreviousSibling)
            {
                if (before is IElement { LocalName: not "br" } block && !_inline.Contains(block.LocalName))
                {
                    return line;
                }

                string text = before is IText or IElement ? before.TextContent : "";
                line = (text.Length > length ? text.Substring(text.Length - length) : text) + line;
            }

            if (node.Parent is not IElement parent || !_inline.Contains(parent.LocalName))
            {
                return line;
            }
        }

        return line;
    }

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

            // By number: to find its neighbour, a node of the library goes through all of its siblings.
            for (int i = node.ChildNodes.Length - 1; i >= 0; i--)
            {
                open.Push((node.ChildNodes[i], false));
            }
        }

        return text.ToString();
    }
}
