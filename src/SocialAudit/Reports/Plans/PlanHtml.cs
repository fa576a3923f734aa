using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Scriban;
using Scriban.Runtime;
using SocialAudit.Plan;

namespace SocialAudit.Reports.Plans;

/// <summary>Writes a plan as one web page: no script, nothing loaded, made to be printed and to be read on a telephone.</summary>
public static class PlanHtml
{
    private const string _template = "plan.html";

    // Raw HTML in the text is shown as text, never passed on.
    private static readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    /// <summary>The plan as a web page.</summary>
    /// <exception cref="InvalidDataException">The page's template is broken; the message says where.</exception>
    public static string Write(MediaActionPlan plan, Language language, ModuleFiles files, string? title = null)
    {
        MarkdownDocument document = Markdown.Parse(PlanMarkdown.Write(plan, language, title), _pipeline);
        LabelCells(document);
        Template template = PageTemplate.Parse(files.ReadTemplate(_template), _template);

        ScriptObject values = new()
        {
            ["language"] = language.Culture.Name,
            ["title"] = PlanWords.TitleOf(plan, language, title),
            ["body"] = document.ToHtml(_pipeline),
        };
        TemplateContext context = new() { StrictVariables = true, EnableRelaxedMemberAccess = false };
        context.PushGlobal(values);
        return template.Render(context);
    }

    /// <summary>Gives each cell the name of its column, so that a narrow screen shows a row as a card.</summary>
    private static void LabelCells(MarkdownDocument document)
    {
        foreach (Table table in document.Descendants<Table>())
        {
            TableRow[] rows = [.. table.OfType<TableRow>()];
            string[] labels = [.. rows[0].OfType<TableCell>().Select(TextOf)];
            foreach (TableCell cell in rows[0].OfType<TableCell>())
            {
                cell.GetAttributes().AddPropertyIfNotExist("scope", "col");
            }

            foreach (TableRow row in rows.Skip(1))
            {
                foreach ((TableCell cell, string label) in row.OfType<TableCell>().Zip(labels, (cell, label) => (cell, label)))
                {
                    cell.GetAttributes().AddPropertyIfNotExist("data-label", label);
                }
            }
        }
    }

    private static string TextOf(TableCell cell) => string.Concat(cell.Descendants<LiteralInline>().Select(l => l.Content.ToString()));
}
