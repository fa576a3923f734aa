using System.Text;

namespace SocialAudit.Reports.Plans;

/// <summary>Makes any text fit to stand in a document as text.</summary>
internal static class PlainText
{
    private const int _longest = 20_000;

    /// <summary>
    /// The text on one line: without control characters, halves of characters, and the marks that turn the direction of what follows, with
    /// which a name could rewrite its neighbours.
    /// </summary>
    public static string Line(string? text)
    {
        string clean = XmlText.Clean(text ?? "");
        StringBuilder line = new(clean.Length);
        foreach (char c in clean)
        {
            if (char.IsControl(c) || c is '\u2028' or '\u2029')
            {
                line.Append(' ');
            }
            else if (c is not ((>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')))
            {
                line.Append(c);
            }
        }

        return line.Length > _longest ? TextFolding.Tidy(line.ToString(), _longest) : Single(line.ToString());
    }

    /// <summary>The same for documents: a sign that belongs to the word before or after it never stands alone on a line, as French wants it.</summary>
    public static string Typeset(string? text)
    {
        StringBuilder line = new(Line(text));
        foreach (char sign in ":;!?»%")
        {
            line.Replace(" " + sign, "\u00A0" + sign);
        }

        return line.Replace("« ", "«\u00A0").ToString();
    }

    /// <summary>The text on one line of so many characters at most, cut between words.</summary>
    public static string Cut(string? text, int longest)
    {
        string line = Line(text);
        if (line.Length <= longest)
        {
            return line;
        }

        int end = line.LastIndexOf(' ', longest - 1);
        end = end > longest / 2 ? end : longest - 1 - (char.IsHighSurrogate(line[longest - 2]) ? 1 : 0);
        return line.Substring(0, end).TrimEnd() + "…";
    }

    /// <summary>Runs of spaces made one; a no-break space is left to do its work.</summary>
    private static string Single(string line) => line.IndexOf("  ", StringComparison.Ordinal) < 0 ? line.Trim(' ') : string.Join(" ", line.Split([' '], StringSplitOptions.RemoveEmptyEntries));
}
