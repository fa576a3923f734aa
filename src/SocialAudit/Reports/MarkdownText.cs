using System.Text;
using SocialAudit.Reports.Plans;

namespace SocialAudit.Reports;

/// <summary>Puts text that is not ours into Markdown so that it comes out as text: names, titles and addresses with any character in them.</summary>
internal static class MarkdownText
{
    private const string _special = "\\`*_[]<>|#&~^$";

    /// <summary>The text on one line, with all that Markdown would read as a mark escaped.</summary>
    public static string Escape(string? text)
    {
        string line = PlainText.Typeset(text);
        StringBuilder escaped = new(line.Length + 16);
        for (int i = 0; i < line.Length; i++)
        {
            char c = line[i];
            if (_special.IndexOf(c) >= 0 || (i == 0 && c is '-' or '+' or '=' or ':') || (c is '.' or ')' && i > 0 && line.Take(i).All(char.IsDigit)))
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
