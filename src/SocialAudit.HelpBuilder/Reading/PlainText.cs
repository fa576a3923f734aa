using System.Globalization;
using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SocialAudit.HelpBuilder.Reading;

/// <summary>Turns Markdown into text that reads well in a console.</summary>
internal static class PlainText
{
    private const int _blockIndent = 4;

    /// <summary>The blocks as paragraphs for MAML: a list is one paragraph, and code belongs to the paragraph before it, since Get-Help trims each paragraph.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="source">Gets a problem for each block that cannot be plain text.</param>
    public static IReadOnlyList<string> Paragraphs(IEnumerable<Block> blocks, PageSource source)
    {
        List<string> paragraphs = [];
        foreach (TextPiece piece in Pieces(blocks, source))
        {
            string text = string.Join('\n', piece.Lines().Select(line => (line.Prefix + line.Text).TrimEnd(' ')));
            if (paragraphs.Count > 0 && (piece.IsCode || piece.FollowsItem || piece.Indent > 0))
            {
                paragraphs[^1] += (piece.FollowsItem ? "\n" : "\n\n") + text;
            }
            else
            {
                paragraphs.Add(text);
            }
        }

        return paragraphs;
    }

    /// <summary>The blocks as pieces of text.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="source">Gets a problem for each block that cannot be plain text.</param>
    public static IReadOnlyList<TextPiece> Pieces(IEnumerable<Block> blocks, PageSource source)
    {
        List<TextPiece> pieces = [];
        foreach (Block block in blocks)
        {
            Add(block, 0, pieces, source);
        }

        return pieces;
    }

    /// <summary>Inline Markdown as text on as few lines as possible.</summary>
    /// <param name="inline">The inlines of a paragraph or heading.</param>
    /// <param name="source">Gets a problem for each inline that cannot be plain text.</param>
    public static string Of(ContainerInline? inline, PageSource source)
    {
        StringBuilder text = new();
        Append(inline, text, source);
        return text.ToString().Trim(' ');
    }

    private static void Add(Block block, int indent, List<TextPiece> pieces, PageSource source)
    {
        switch (block)
        {
            case ListBlock list:
                AddList(list, indent, pieces, source);
                break;
            case CodeBlock code:
                pieces.Add(new TextPiece(Code(code), indent + _blockIndent, string.Empty, IsCode: true, FollowsItem: false));
                break;
            case QuoteBlock quote:
                foreach (Block inner in quote)
                {
                    Add(inner, indent + _blockIndent, pieces, source);
                }

                break;
            case HeadingBlock or ParagraphBlock:
                pieces.Add(new TextPiece(Of(((LeafBlock)block).Inline, source), indent, string.Empty, IsCode: false, FollowsItem: false));
                break;
            case HtmlBlock { Type: HtmlBlockType.Comment } or LinkReferenceDefinitionGroup:
                break;
            default:
                source.Report(block.Line, $"Get-Help cannot show a block of this kind ({block.GetType().Name})", "write it as paragraphs, a list or a code block");
                break;
        }
    }

    private static void AddList(ListBlock list, int indent, List<TextPiece> pieces, PageSource source)
    {
        bool first = true;
        foreach (ListItemBlock item in list.Cast<ListItemBlock>())
        {
            string marker = list.IsOrdered ? item.Order.ToString(CultureInfo.InvariantCulture) + ". " : "- ";
            int start = pieces.Count;
            foreach (Block inner in item)
            {
                bool nested = inner is ListBlock;
                int at = pieces.Count;
                Add(inner, indent + marker.Length, pieces, source);
                if (nested && at < pieces.Count)
                {
                    pieces[at] = pieces[at] with { FollowsItem = true };
                }
            }

            if (start < pieces.Count)
            {
                pieces[start] = pieces[start] with { Indent = indent, Marker = marker, FollowsItem = !first };
                first = false;
            }
        }
    }

    /// <summary>The lines of a code block, without the last line end.</summary>
    /// <param name="code">The block.</param>
    public static string Code(LeafBlock code) => code.Lines.ToString().TrimEnd('\n');

    private static void Append(ContainerInline? container, StringBuilder text, PageSource source)
    {
        foreach (Inline inline in container ?? Enumerable.Empty<Inline>())
        {
            switch (inline)
            {
                case LiteralInline literal:
                    CheckFinished(literal, source);
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case LineBreakInline line:
                    text.Append(line.IsHard ? '\n' : ' ');
                    break;
                case LinkInline link:
                    AppendLink(link, text, source);
                    break;
                case ContainerInline inner:
                    Append(inner, text, source);
                    break;
                default:
                    source.Report(inline.Line, "Get-Help shows plain text, and this is HTML", "put it between backquotes, or write a character such as '<' as '&lt;'");
                    break;
            }
        }
    }

    /// <summary>Skeletons of pages mark what is still to be written with doubled braces.</summary>
    private static void CheckFinished(LiteralInline literal, PageSource source)
    {
        if (literal.Content.AsSpan().Contains("{{", StringComparison.Ordinal))
        {
            source.Report(literal.Line, "a placeholder '{{ … }}' is left", "write the text that belongs there");
        }
    }

    private static void AppendLink(LinkInline link, StringBuilder text, PageSource source)
    {
        int start = text.Length;
        Append(link, text, source);
        if (IsAddress(link.Url) && text.ToString(start, text.Length - start) != link.Url)
        {
            text.Append(" (").Append(link.Url).Append(')');
        }
    }

    /// <summary>Whether a link leads out of the help, rather than to another page of it.</summary>
    /// <param name="url">The link's target.</param>
    public static bool IsAddress(string? url) => Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" or "mailto";
}
