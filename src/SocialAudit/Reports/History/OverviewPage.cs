using System.Globalization;
using System.Text;

namespace SocialAudit.Reports.History;

/// <summary>Says a roster as one table, whole and readable by itself; the page's script lets it be sorted and filtered.</summary>
internal static class OverviewPage
{
    /// <summary>What stands on the page.</summary>
    /// <param name="rows">The organisations, in the order of their names.</param>
    /// <param name="language">The language of headings and dates.</param>
    /// <param name="title">The heading.</param>
    public static string Body(IReadOnlyList<OverviewRow> rows, Language language, string title)
    {
        StringBuilder body = new(rows.Count * 1_500);
        DateTimeOffset newest = rows.Max(r => r.Summary.Date);
        DateTimeOffset oldest = rows.Min(r => r.Summary.Date);
        string dates = oldest.Date == newest.Date ? language.Text("ReportOverviewDay", rows.Count, language.Day(newest)) : language.Text("ReportOverviewDays", rows.Count, language.Day(oldest), language.Day(newest));
        body.Append("<header>\n<h1>").Append(HtmlText.Of(title)).Append("</h1>\n<p>").Append(HtmlText.Of(dates)).Append("</p>\n<p>")
            .Append(HtmlText.Of(language.Text("ReportOverviewWorse", rows.Count(r => r.Worse > 0), rows.Count(r => r.Better > 0), rows.Count(r => r.Worse is null)))).Append("</p>\n</header>\n");
        Filter(body, rows.Count, language);
        bool hasPlans = rows.Any(r => r.Done is not null);
        Column[] columns = [.. Columns(language), .. hasPlans ? [PlanColumn(language)] : Array.Empty<Column>()];
        body.Append("<div class=\"wide\">\n<table id=\"organisations\" role=\"table\" aria-label=\"").Append(HtmlText.Of(language.Text("ReportOrganisations"))).Append("\">\n<thead role=\"rowgroup\"><tr role=\"row\" data-sort=\"").Append(HtmlText.Of(language.Text("ReportSortBy"))).Append("\">");
        foreach (Column column in columns)
        {
            body.Append("<th role=\"columnheader\" scope=\"col\"").Append(column.IsText ? "" : " data-number").Append('>').Append(HtmlText.Of(column.Name)).Append("</th>");
        }

        body.Append("</tr></thead>\n<tbody role=\"rowgroup\">\n");
        foreach (OverviewRow row in rows)
        {
            Write(body, columns, row);
        }

        body.Append("</tbody>\n</table>\n</div>\n<p>").Append(HtmlText.Of(language.Text("ReportOverviewWords"))).Append("</p>\n<footer>").Append(HtmlText.Of(language.Text("ReportSource"))).Append("</footer>\n");
        return body.ToString();
    }

    private static void Filter(StringBuilder body, int count, Language language) =>
        body.Append("<form class=\"filter\" id=\"filter\" role=\"search\" hidden>\n<p><label for=\"words\">").Append(HtmlText.Of(language.Text("ReportFilter")))
            .Append("</label> <input id=\"words\" type=\"search\" autocomplete=\"off\" spellcheck=\"false\"></p>\n<p><label><input id=\"worse\" type=\"checkbox\"> ").Append(HtmlText.Of(language.Text("ReportOnlyWorse")))
            .Append("</label></p>\n<p role=\"status\" id=\"count\" data-text=\"").Append(HtmlText.Of(language.Text("ReportShown"))).Append("\">").Append(HtmlText.Of(language.Text("ReportAllShown", count))).Append("</p>\n</form>\n");

    private static void Write(StringBuilder body, Column[] columns, OverviewRow row)
    {
        body.Append("<tr role=\"row\"").Append(row.Worse > 0 ? " data-worse" : "").Append('>');
        for (int i = 0; i < columns.Length; i++)
        {
            Column column = columns[i];
            (string html, string key) = column.Read(row);
            body.Append(i == 0 ? "<th role=\"rowheader\" scope=\"row\"" : "<td role=\"cell\" data-label=\"" + HtmlText.Of(column.Name) + "\"");
            if (!column.IsText)
            {
                body.Append(" data-v=\"").Append(key).Append('"');
            }

            body.Append('>').Append(html).Append(i == 0 ? "</th>" : "</td>");
        }

        body.Append("</tr>\n");
    }

    private static IEnumerable<Column> Columns(Language language)
    {
        yield return new Column(language.Text("ReportOrganisation"), IsText: true, r => (Name(r), ""));
        yield return new Column(language.Text("ReportAudit"), IsText: false, r => (Iso(r.Summary.Date), Key(r.Summary.Date)));
        foreach (string area in ReportAreas.Levels)
        {
            yield return new Column(language.Text("Area" + area), IsText: false, r => r.Summary.Levels.FirstOrDefault(l => l.Area == area) is { } level
                ? (HtmlText.Of(language.Text("ReportOfFour", level.Level)), Number(level.Level))
                : ("–", ""));
        }

        yield return new Column(language.Text("ReportPostsPerWeek"), IsText: false, r => r.Summary.PostsPerWeek is { } posts ? (HtmlText.Of(language.Number(posts)), Number(posts)) : ("–", ""));
        yield return new Column(language.Text("ReportNewest"), IsText: false, r => r.Summary.NewestPost is { } newest ? (Iso(newest), Key(newest)) : ("–", ""));
        yield return new Column(language.Text("ReportWorse"), IsText: false, r => r.Worse is { } worse ? (worse == 0 ? "0" : "<span class=\"badge worse\"><span aria-hidden=\"true\">▼</span> " + Number(worse) + "</span>", Number(worse)) : ("–", ""));
        yield return new Column(language.Text("ReportBetter"), IsText: false, r => r.Better is { } better ? (better == 0 ? "0" : "<span class=\"badge better\"><span aria-hidden=\"true\">▲</span> " + Number(better) + "</span>", Number(better)) : ("–", ""));
        yield return new Column(language.Text("ReportToLookAt"), IsText: false, r => (Number(r.Summary.Unverifiable + r.Summary.Unknown), Number(r.Summary.Unverifiable + r.Summary.Unknown)));
    }

    private static Column PlanColumn(Language language) => new(language.Text("ReportPlanColumn"), IsText: false, r => r.Done is { } done
        ? (HtmlText.Of(language.Text("ReportDoneOf", done, r.Actions)), Number(r.Actions == 0 ? 0 : (double)done / r.Actions))
        : ("–", ""));

    private static string Name(OverviewRow row) =>
        "<a href=\"" + HtmlText.Of(row.Page) + "\">" + HtmlText.Of(row.Name) + "</a>" + (row.Summary.Website is { } site ? " <span class=\"site\">" + HtmlText.Of(Plans.PlainText.Cut(site.Host, 60)) + "</span>" : "");

    private static string Iso(DateTimeOffset date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Key(DateTimeOffset date) => date.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    private static string Number(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>A column: its name, whether it is sorted as text, and a row's cell as HTML with the figure that it is sorted by, empty where nothing is known.</summary>
    private sealed record Column(string Name, bool IsText, Func<OverviewRow, (string Html, string Key)> Read);
}
