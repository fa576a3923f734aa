using System.Text;
using AngleSharp.Dom;

namespace SocialAudit.Presence.Pages;

/// <summary>Reads attributes as browsers do.</summary>
internal static class ElementExtensions
{
    private static readonly char[] _spaces = [' ', '\t', '\r', '\n', '\f'];

    /// <summary>The words within an element in one line, cut at a length; no more of it is read than that.</summary>
    public static string Words(this IElement element, int length)
    {
        if (element.ChildNodes.Length == 1 && element.ChildNodes[0] is IText only)
        {
            return TextFolding.Tidy(only.Data, length);
        }

        // White space makes a text longer than its words, but not without end.
        StringBuilder text = new();
        Stack<(INode Parent, int Child)> open = new();
        open.Push((element, 0));
        while (open.Count > 0 && text.Length <= length * 10)
        {
            (INode parent, int child) = open.Pop();
            if (child >= parent.ChildNodes.Length)
            {
                continue;
            }

            open.Push((parent, child + 1));
            INode node = parent.ChildNodes[child];
            if (node is IText words)
            {
                text.Append(words.Data);
            }
            else if (node is IElement { ChildNodes.Length: > 0 })
            {
                open.Push((node, 0));
            }
        }

        return TextFolding.Tidy(text.ToString(), length);
    }

    /// <summary>True when the element's <c>rel</c> holds a word, whatever its case and the words beside it.</summary>
    public static bool HasRel(this IElement element, string word) =>
        element.GetAttribute("rel") is { } rel && rel.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0
            && (rel.Length == word.Length || rel.Split(_spaces).Contains(word, StringComparer.OrdinalIgnoreCase));
}
