using System.Net;
using System.Text;
using SocialAudit.Reports.Plans;

namespace SocialAudit.Reports.History;

/// <summary>Writes what others said as text of a page, never as marks of it.</summary>
internal static class HtmlText
{
    // A longer address is shown cut; the link still leads where it did.
    private const int _longestShown = 90;
    private const int _longestAddress = 2_000;

    /// <summary>A text on one line, in the typography of documents.</summary>
    public static string Of(string? text) => WebUtility.HtmlEncode(PlainText.Typeset(text));

    /// <summary>A paragraph of text.</summary>
    public static void Paragraph(StringBuilder body, string text) => body.Append("<p>").Append(Of(text)).Append("</p>\n");

    /// <summary>A link, where the address is one of the web; plain text for any other, so that nothing runs that somebody else wrote.</summary>
    public static string Link(string address, string? label = null)
    {
        string shown = WebUtility.HtmlEncode(PlainText.Cut(label ?? address, _longestShown));
        return address.Length <= _longestAddress && Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? $"<a href=\"{WebUtility.HtmlEncode(uri.AbsoluteUri)}\" rel=\"noopener noreferrer\">{shown}</a>"
            : shown;
    }

    /// <summary>The attribute that tells in which language a text is, where it is not the page's.</summary>
    public static string Lang(string code, Language page) => Language.Find(code) is { } other && other.Code != page.Code ? $" lang=\"{other.Culture.Name}\"" : "";

    /// <summary>A table whose cells, which are HTML already, name their columns; a narrow screen then shows a row as a card.</summary>
    public static void Table(StringBuilder body, string label, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows, string kind = "")
    {
        string[] names = [.. columns.Select(Of)];
        body.Append("<table role=\"table\"").Append(kind.Length == 0 ? "" : $" class=\"{kind}\"").Append(" aria-label=\"").Append(Of(label)).Append("\">\n<thead role=\"rowgroup\"><tr role=\"row\">");
        foreach (string name in names)
        {
            body.Append("<th role=\"columnheader\" scope=\"col\">").Append(name).Append("</th>");
        }

        body.Append("</tr></thead>\n<tbody role=\"rowgroup\">\n");
        foreach (IReadOnlyList<string> row in rows)
        {
            body.Append("<tr role=\"row\">");
            for (int i = 0; i < row.Count; i++)
            {
                body.Append(i == 0 ? "<th role=\"rowheader\" scope=\"row\">" : $"<td role=\"cell\" data-label=\"{names[i]}\">").Append(row[i]).Append(i == 0 ? "</th>" : "</td>");
            }

            body.Append("</tr>\n");
        }

        body.Append("</tbody>\n</table>\n");
    }
}
