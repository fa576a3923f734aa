using System.Globalization;
using System.Text;
using SocialAudit.Presence;

namespace SocialAudit.Reports.History;

/// <summary>Says the state of each check in the article's order, with its verdict and what it rests on.</summary>
internal static class CheckSection
{
    // Of an area and of a finding: what is beyond is said to be there.
    private const int _mostFindings = 500;
    private const int _mostEvidence = 20;

    /// <summary>Writes the section.</summary>
    public static void Write(StringBuilder body, WebPresence presence, Language language)
    {
        if (presence.Findings.Count == 0)
        {
            HtmlText.Paragraph(body, language.Text("ReportNoChecks"));
            return;
        }

        Legend(body, presence, language);
        string lang = HtmlText.Lang(presence.Language, language);
        foreach (IGrouping<int, Finding> area in presence.Findings.GroupBy(f => ReportAreas.PlaceOf(f.Check)).OrderBy(g => g.Key))
        {
            body.Append("<h3>").Append(HtmlText.Of(ReportAreas.NameOf(area.Key, language))).Append("</h3>\n<ul class=\"findings\">\n");
            foreach (Finding finding in area.Take(_mostFindings))
            {
                body.Append("<li>").Append(ReportSigns.Of(finding.Verdict, language)).Append(" <span class=\"said\"").Append(lang).Append('>').Append(HtmlText.Of(finding.Message)).Append("</span>");
                Evidence(body, finding.Evidence, language);
                body.Append("</li>\n");
            }

            body.Append("</ul>\n");
            if (area.Count() > _mostFindings)
            {
                HtmlText.Paragraph(body, language.Text("ReportMore", area.Count() - _mostFindings));
            }
        }
    }

    /// <summary>What a claim rests on, folded away until somebody asks.</summary>
    public static void Evidence(StringBuilder body, IReadOnlyList<Evidence> evidence, Language language)
    {
        if (evidence.Count == 0)
        {
            return;
        }

        body.Append("<details><summary>").Append(HtmlText.Of(language.Text("ReportEvidence", evidence.Count))).Append("</summary><ul>");
        foreach (Evidence one in evidence.Take(_mostEvidence))
        {
            body.Append("<li>").Append(HtmlText.Link(one.Address)).Append(" <span class=\"soft\">");
            if (one.Status is { } status)
            {
                body.Append("HTTP ").Append(status.ToString(CultureInfo.InvariantCulture)).Append(", ");
            }

            body.Append(one.Time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)).Append("</span>");
            if (!string.IsNullOrWhiteSpace(one.Detail))
            {
                body.Append("<br><q>").Append(HtmlText.Of(TextFolding.Tidy(one.Detail))).Append("</q>");
            }

            body.Append("</li>");
        }

        if (evidence.Count > _mostEvidence)
        {
            body.Append("<li>").Append(HtmlText.Of(language.Text("ReportMore", evidence.Count - _mostEvidence))).Append("</li>");
        }

        body.Append("</ul></details>");
    }

    /// <summary>How many of each verdict there are, and what each means.</summary>
    private static void Legend(StringBuilder body, WebPresence presence, Language language)
    {
        ILookup<Verdict, Finding> found = presence.Findings.ToLookup(f => f.Verdict);
        Verdict[] order = [Verdict.Confirmed, Verdict.Declared, Verdict.Absent, Verdict.Unverifiable, Verdict.Unknown];
        body.Append("<ul class=\"legend\">\n");
        foreach (Verdict verdict in order)
        {
            body.Append("<li>").Append(ReportSigns.Of(verdict, language)).Append(" <strong>").Append(found[verdict].Count().ToString(CultureInfo.InvariantCulture)).Append("</strong> <span class=\"soft\">")
                .Append(HtmlText.Of(language.Text("ReportMeans" + verdict))).Append("</span></li>\n");
        }

        body.Append("</ul>\n");
    }
}
