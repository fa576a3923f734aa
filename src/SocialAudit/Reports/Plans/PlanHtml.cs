using System.Net;
using System.Text;
using System.Xml.Linq;
using Scriban;
using Scriban.Runtime;

namespace SocialAudit.Reports.Plans;

/// <summary>Writes a document as one web page: no script, nothing loaded, made to be printed and to be read on a telephone.</summary>
public static class PlanHtml
{
    private const string _template = "plan.html";

    /// <summary>The document as a web page.</summary>
    /// <exception cref="InvalidDataException">The page's template is broken; the message says where.</exception>
    public static string Write(PlanDocument document, ModuleFiles files)
    {
        StringBuilder body = new();
        WriteHeader(body, document);
        foreach (DocumentSection section in document.Sections)
        {
            body.Append("<section class=\"").Append(section.Id).Append(section.BeginsPage ? " page" : "").Append("\" aria-labelledby=\"").Append(section.Id).Append("\">\n<h2 id=\"").Append(section.Id).Append("\">").Append(Text(section.Title)).Append("</h2>\n");
            foreach (DocumentBlock block in section.Blocks)
            {
                Write(body, block, document.Language);
            }

            body.Append("</section>\n");
        }

        if (document.Source.Length > 0)
        {
            body.Append("<footer>").Append(Text(document.Source)).Append("</footer>\n");
        }

        ScriptObject values = new() { ["language"] = document.Language.Culture.Name, ["title"] = PlainText.Line(document.Title), ["sheet"] = document.IsOnePage, ["body"] = body.ToString() };
        TemplateContext context = new() { StrictVariables = true, EnableRelaxedMemberAccess = false, LimitToString = 0 };
        context.PushGlobal(values);
        return PageTemplate.Parse(files.ReadTemplate(_template), _template).Render(context);
    }

    private static void WriteHeader(StringBuilder body, PlanDocument document)
    {
        body.Append("<header>\n");
        if (document.Logo is { } logo)
        {
            body.Append("<img src=\"").Append(logo.ToDataAddress()).Append("\" alt=\"").Append(Text(document.Organisation)).Append("\">\n");
        }

        body.Append("<h1>").Append(Text(document.Title)).Append("</h1>\n");
        foreach (string said in document.Introduction)
        {
            body.Append("<p>").Append(Text(said)).Append("</p>\n");
        }

        body.Append("</header>\n");
    }

    private static void Write(StringBuilder body, DocumentBlock block, Language language)
    {
        switch (block.Kind)
        {
            case "heading":
                body.Append("<h3>").Append(Text(block.Text)).Append("</h3>\n");
                break;
            case "list":
                WriteList(body, "ul", block.Items);
                break;
            case "steps":
                WriteList(body, "ol", block.Items);
                break;
            case "table":
                WriteTable(body, block);
                break;
            case "charts":
                // A reader that can't see gets the figures in words; the drawing's own title would repeat the heading.
                body.Append("<div class=\"drawing\" tabindex=\"0\" role=\"group\" aria-label=\"").Append(Text(block.Text)).Append("\">").Append(ChartSvg.Draw(block.Charts!, language, hasTitle: false).ToString(SaveOptions.DisableFormatting)).Append("</div>\n");
                break;
            case "room":
                body.Append("<div class=\"room\"><p>").Append(Text(block.Text)).Append("</p>").Insert(body.Length, "<div class=\"line\"></div>", block.Lines).Append("</div>\n");
                break;
            default:
                body.Append("<p>").Append(Text(block.Text)).Append("</p>\n");
                break;
        }
    }

    private static void WriteList(StringBuilder body, string tag, IReadOnlyList<string> items)
    {
        body.Append('<').Append(tag).Append(">\n");
        foreach (string item in items)
        {
            body.Append("<li>").Append(Text(item)).Append("</li>\n");
        }

        body.Append("</").Append(tag).Append(">\n");
    }

    /// <summary>
    /// A table whose cells name their columns, so that a narrow screen shows a row as a card; the roles keep it a table for voices even then.
    /// </summary>
    private static void WriteTable(StringBuilder body, DocumentBlock block)
    {
        string[] labels = [.. block.Columns.Select(Text)];
        body.Append("<table role=\"table\" aria-label=\"").Append(Text(block.Text)).Append("\">\n<colgroup>");
        foreach (int width in block.Widths)
        {
            body.Append("<col style=\"width:").Append(width * 100 / block.Widths.Sum()).Append("%\">");
        }

        body.Append("</colgroup>\n<thead role=\"rowgroup\"><tr role=\"row\">");
        foreach (string label in labels)
        {
            body.Append("<th role=\"columnheader\" scope=\"col\">").Append(label).Append("</th>");
        }

        body.Append("</tr></thead>\n<tbody role=\"rowgroup\">\n");
        foreach (IReadOnlyList<string> row in block.Rows)
        {
            body.Append("<tr role=\"row\">");
            for (int i = 0; i < row.Count; i++)
            {
                string[] lines = row[i].Split('\n');
                body.Append("<td role=\"cell\" data-label=\"").Append(labels[i]).Append("\">").Append(string.Join("<br>", lines.Select(Text))).Append("</td>");
            }

            body.Append("</tr>\n");
        }

        body.Append("</tbody>\n</table>\n");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(PlainText.Typeset(text));
}
