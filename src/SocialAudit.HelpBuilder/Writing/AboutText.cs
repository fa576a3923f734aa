using System.Globalization;
using System.Text;
using SocialAudit.HelpBuilder.Reading;

namespace SocialAudit.HelpBuilder.Writing;

/// <summary>Writes a topic as the text that Get-Help shows as it is.</summary>
internal static class AboutText
{
    /// <summary>The most characters on a line; a word that is longer than that stands alone on its line, whole.</summary>
    public const int Width = 80;

    private const int _indent = 4;

    /// <summary>The topic's text.</summary>
    /// <param name="source">The page: a heading of level 1 with the topic's name, then sections; the first one holds the short description.</param>
    public static string From(PageSource source)
    {
        StringBuilder text = new();
        if (PageSection.Root(source) is not PageSection root)
        {
            return string.Empty;
        }

        Check(root, source);
        text.Append(root.Title).Append('\n').Append('=', root.Title.Length).Append('\n');
        foreach (PageSection section in root.Sections)
        {
            Append(section.Title.ToUpper(CultureInfo.InvariantCulture), section, 0, text, source);
            foreach (PageSection inner in section.Sections)
            {
                Append(inner.Title, inner, _indent / 2, text, source);
            }
        }

        return text.ToString();
    }

    /// <summary>Get-Help takes the fifth line for the synopsis, so the short description must be that line, and all of it.</summary>
    private static void Check(PageSection root, PageSource source)
    {
        if (root.Title != source.Name)
        {
            source.Report(root.Line, $"the topic is called '{root.Title}', and its file '{source.Name}.md'", "give both the topic's name");
        }

        if (root.Blocks.Count > 0)
        {
            source.Report(root.Blocks[0].Line, "text stands before the first section", "put it into a section");
        }

        PageSection? first = root.Sections.FirstOrDefault();
        IReadOnlyList<TextPiece> pieces = first is null ? [] : PlainText.Pieces(first.Blocks, source);
        if (pieces.Count != 1 || pieces[0].IsCode || Length(pieces[0].Text) > Width - _indent)
        {
            source.Report(
                first?.Line ?? root.Line,
                "the first section is not a short description",
                $"give it one sentence of at most {Width - _indent} characters: Get-Help lists the topic with it");
        }
    }

    private static void Append(string title, PageSection section, int indent, StringBuilder text, PageSource source)
    {
        text.Append('\n').Append(' ', indent).Append(title).Append('\n');
        bool first = true;
        foreach (TextPiece piece in PlainText.Pieces(section.Blocks, source))
        {
            if (!first && !piece.FollowsItem)
            {
                text.Append('\n');
            }

            first = false;
            foreach ((string prefix, string line) in piece.Lines())
            {
                AppendLine(new string(' ', _indent) + prefix, line, piece.IsCode, text);
            }
        }
    }

    private static void AppendLine(string prefix, string line, bool isCode, StringBuilder text)
    {
        foreach (string part in isCode ? [line] : Wrap(line, Width - prefix.Length))
        {
            text.Append((prefix + part).TrimEnd(' ')).Append('\n');
            prefix = new string(' ', prefix.Length);
        }
    }

    /// <summary>Breaks at ordinary spaces only: a non-breaking one before a French colon keeps its word.</summary>
    private static IEnumerable<string> Wrap(string line, int width)
    {
        StringBuilder part = new();
        foreach (string word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Length > 0 && Length(part.ToString()) + 1 + Length(word) > width)
            {
                yield return part.ToString();
                part.Clear();
            }

            part.Append(part.Length > 0 ? " " : string.Empty).Append(word);
        }

        yield return part.ToString();
    }

    private static int Length(string text) => new StringInfo(text).LengthInTextElements;
}
