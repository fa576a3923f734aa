using System.Globalization;
using System.Text;
using SocialAudit.History;
using SocialAudit.Presence;

namespace SocialAudit.Reports.History;

/// <summary>Shows how levels, posts and followers went over all audits: lines for those who see, a table for everybody.</summary>
internal static class TrendSection
{
    private const int _mostBands = 10;

    // Ten years of months: what is older is in the store.
    private const int _mostPoints = 120;
    private const int _longestHandle = 40;

    private delegate double? Reading(PresenceSummary summary);

    /// <summary>Writes the section.</summary>
    /// <param name="body">Where it is written.</param>
    /// <param name="all">The audits, oldest first.</param>
    /// <param name="language">The language of the words.</param>
    /// <param name="platforms">The names of platforms, by their ids.</param>
    public static void Write(StringBuilder body, IReadOnlyList<PresenceSummary> all, Language language, ILookup<string, string> platforms)
    {
        PresenceSummary[] points = [.. all.Skip(Math.Max(0, all.Count - _mostPoints))];
        if (points.Length < 2)
        {
            HtmlText.Paragraph(body, language.Text("ReportNoTrend"));
            return;
        }

        Chart(body, "trend-levels", language.Text("ReportTrendLevels"), points, Levels(points, language), 4, null, language);
        Chart(body, "trend-posts", language.Text("ReportTrendPosts"), points, Accounts(points, s => s.PostsPerWeek, a => a.PostsPerWeek, language, platforms), 1, PostingCadence.WeeklyTarget, language);
        Chart(body, "trend-followers", language.Text("ReportTrendFollowers"), points, Accounts(points, null, a => a.Followers, language, platforms), 1, null, language);
    }

    /// <summary>Puts a drawing on the page; a narrow screen can move it sideways.</summary>
    public static void Figure(StringBuilder body, string id, string title, IReadOnlyList<TrendBand> bands, Language language) =>
        body.Append("<div class=\"drawing\" tabindex=\"0\" role=\"group\" aria-label=\"").Append(HtmlText.Of(title)).Append("\">").Append(TrendChartSvg.Draw(language.Text("ReportDrawing", title), bands, language, id)).Append("</div>\n");

    /// <summary>Folds the figures of a drawing under it: a row for each day.</summary>
    public static void Figures(StringBuilder body, string title, IReadOnlyList<string> headings, IEnumerable<(DateTimeOffset Day, IEnumerable<double?> Values)> rows, Language language)
    {
        body.Append("<details><summary>").Append(HtmlText.Of(language.Text("ReportFigures"))).Append("</summary>\n");
        HtmlText.Table(body, title, headings, rows.Select(r => (IReadOnlyList<string>)
            [r.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), .. r.Values.Select(v => HtmlText.Of(v is { } value ? language.Number(value) : "–"))]));
        body.Append("</details>\n");
    }

    private static void Chart(StringBuilder body, string id, string title, PresenceSummary[] points, List<(string Label, Reading Read)> lines, double most, double? aim, Language language)
    {
        body.Append("<h3>").Append(HtmlText.Of(title)).Append("</h3>\n");
        lines.RemoveAll(l => points.All(p => l.Read(p) is null));
        if (lines.Count == 0)
        {
            HtmlText.Paragraph(body, language.Text("ReportNothingKnown"));
            return;
        }

        Figure(body, id, title, [.. lines.Take(_mostBands).Select(l => new TrendBand
        {
            Label = Last(l.Label, points, l.Read, language),
            Points = [.. points.Select(p => (p.Date, l.Read(p)))],
            Most = most,
            Aim = aim,
        })], language);
        Figures(body, title, [language.Text("ReportAudit"), .. lines.Select(l => l.Label)], points.Reverse().Select(p => (p.Date, lines.Select(l => l.Read(p)))), language);
    }

    private static string Last(string label, PresenceSummary[] points, Reading read, Language language) =>
        points.Select(p => read(p)).LastOrDefault(v => v is not null) is { } last ? language.Text("ReportLast", label, language.Number(last)) : label;

    private static List<(string Label, Reading Read)> Levels(PresenceSummary[] points, Language language) =>
        [.. ReportAreas.Levels.Concat(points.SelectMany(p => p.Levels).Select(l => l.Area)).Distinct().Take(2 * _mostBands)
            .Select(area => (ReportAreas.Name(area, language) ?? area, (Reading)(p => p.Levels.FirstOrDefault(l => l.Area == area)?.Level)))];

    /// <summary>A line for the blog where it is asked for, and one for each account that the organisation has or had.</summary>
    private static List<(string Label, Reading Read)> Accounts(PresenceSummary[] points, Reading? blog, Func<AccountSummary, double?> read, Language language, ILookup<string, string> platforms)
    {
        List<(string, Reading)> lines = blog is null ? [] : [(language.Text("ReportBlog"), blog)];
        lines.AddRange(points.Reverse().SelectMany(p => p.Accounts).Select(a => (a.Platform, a.Handle)).Distinct().Take(_mostBands * 2).Select(key =>
            ($"{platforms[key.Platform].FirstOrDefault() ?? key.Platform} ({Plans.PlainText.Cut(key.Handle, _longestHandle)})", (Reading)(p => p.Accounts.FirstOrDefault(a => a.Platform == key.Platform && a.Handle == key.Handle) is { } account ? read(account) : null))));
        return lines;
    }
}
