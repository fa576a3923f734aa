using Markdig.Helpers;
using Markdig.Syntax;

namespace SocialAudit.HelpBuilder.Reading;

/// <summary>
/// Reads lines of the form <c>name: value</c>. The schema calls them YAML, but its own values are not
/// (<c>Default value: @{}</c>), so they are read as its other tools read them: up to the first colon, as plain text.
/// </summary>
internal static class KeyedLines
{
    /// <summary>Reads the lines of a block.</summary>
    /// <param name="block">The front matter, or a fence of parameter facts.</param>
    /// <param name="source">Gets a problem for each line that has no colon, and for each name that comes twice.</param>
    public static Dictionary<string, string> Read(LeafBlock block, PageSource source)
    {
        Dictionary<string, string> facts = new(StringComparer.OrdinalIgnoreCase);
        foreach (StringLine line in block.Lines.Lines.Take(block.Lines.Count))
        {
            string text = line.Slice.ToString().Trim();
            int colon = text.IndexOf(':', StringComparison.Ordinal);
            if (text.Length == 0)
            {
                continue;
            }

            if (colon <= 0)
            {
                source.Report(line.Line, $"'{text}' is not of the form 'name: value'", "write the name, a colon and the value");
            }
            else if (!facts.TryAdd(text[..colon].TrimEnd(), text[(colon + 1)..].Trim()))
            {
                source.Report(line.Line, $"'{text[..colon]}' comes twice", "keep one of them");
            }
        }

        return facts;
    }
}
