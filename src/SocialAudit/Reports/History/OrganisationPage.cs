using System.Text;
using SocialAudit.History;

namespace SocialAudit.Reports.History;

/// <summary>Says one organisation's report as HTML: where it stands, what changed, each check, accounts, cadence, trends, the plan.</summary>
internal static class OrganisationPage
{
    // More than that in one report is a fault or an attack; the rest is said to be there.
    private const int _mostChanges = 500;

    /// <summary>The title, unless another is asked for.</summary>
    public static string TitleOf(OrganisationState state, Language language, string? title) =>
        string.IsNullOrWhiteSpace(title) ? language.Text("ReportTitle", state.Now.Name) : title!;

    /// <summary>What stands on the page.</summary>
    /// <param name="state">What is known.</param>
    /// <param name="language">The language of headings and dates.</param>
    /// <param name="title">The heading.</param>
    /// <param name="back">The overview, as the page links to it; null without one.</param>
    public static string Body(OrganisationState state, Language language, string title, string? back)
    {
        StringBuilder body = new(64_000);
        if (back is not null)
        {
            body.Append("<nav><a href=\"").Append(HtmlText.Of(back)).Append("\">").Append(HtmlText.Of(language.Text("ReportBack"))).Append("</a></nav>\n");
        }

        Header(body, state, language, title);
        Section(body, "levels", language.Text("ReportLevels"), () => Levels(body, state, language));
        Section(body, "changes", language.Text("ReportChanges"), () => Changes(body, state, language));
        Section(body, "checks", language.Text("ReportChecks"), () => CheckSection.Write(body, state.Now, language));
        Section(body, "accounts", language.Text("ReportAccounts"), () => AccountSection.Accounts(body, state.Now, language));
        Section(body, "cadence", language.Text("ReportCadence"), () => AccountSection.Cadence(body, state.Now, language));
        Section(body, "trends", language.Text("ReportTrends"), () => TrendSection.Write(body, state.Trend, language, state.Now.Profiles.ToLookup(p => p.Platform, p => p.PlatformName)));
        if (state.Plan is { } plan)
        {
            Section(body, "plan", language.Text("ReportPlan"), () => PlanSection.Write(body, plan, language));
        }

        body.Append("<footer>").Append(HtmlText.Of(language.Text("ReportSource"))).Append("</footer>\n");
        return body.ToString();
    }

    private static void Header(StringBuilder body, OrganisationState state, Language language, string title)
    {
        body.Append("<header>\n<h1>").Append(HtmlText.Of(title)).Append("</h1>\n");
        string said = state.Trend.Count > 1
            ? language.Text("ReportIntroduction", language.Day(state.Now.Date), state.Trend.Count, language.Day(state.Trend[0].Date))
            : language.Text("ReportIntroductionFirst", language.Day(state.Now.Date));
        HtmlText.Paragraph(body, said);
        if ((state.Now.Website ?? state.Now.Organisation.Website) is { } site)
        {
            body.Append("<p>").Append(HtmlText.Of(language.Text("ReportSite"))).Append(' ').Append(HtmlText.Link(site.AbsoluteUri)).Append("</p>\n");
        }

        body.Append("</header>\n");
    }

    private static void Section(StringBuilder body, string id, string title, Action write)
    {
        body.Append("<section aria-labelledby=\"").Append(id).Append("\">\n<h2 id=\"").Append(id).Append("\">").Append(HtmlText.Of(title)).Append("</h2>\n");
        write();
        body.Append("</section>\n");
    }

    private static void Levels(StringBuilder body, OrganisationState state, Language language)
    {
        if (state.Now.Levels.Count == 0)
        {
            HtmlText.Paragraph(body, language.Text("ReportNoLevels"));
            return;
        }

        string lang = HtmlText.Lang(state.Now.Language, language);
        HtmlText.Table(
            body, language.Text("ReportLevels"), [language.Text("ReportArea"), language.Text("ReportLevel"), language.Text("ReportAim"), language.Text("ReportNext")],
            state.Now.Levels.Select(l => (IReadOnlyList<string>)
            [
                HtmlText.Of(ReportAreas.Name(l.Area, language) ?? l.Name), HtmlText.Of(language.Text("ReportOfFour", l.Level)), HtmlText.Of(language.Text("ReportOfFour", l.Aim)),
                l.Next is { } next ? $"<span{lang}>{HtmlText.Of(next.Text)}</span>" : "–",
            ]));
    }

    private static void Changes(StringBuilder body, OrganisationState state, Language language)
    {
        if (state.Before is not { } before)
        {
            HtmlText.Paragraph(body, language.Text("ReportNothingToCompare"));
            return;
        }

        HtmlText.Paragraph(body, language.Text(state.Changes.Count == 0 ? "ReportNoChange" : "ReportSince", language.Day(before.Date)));
        if (state.Changes.Count == 0)
        {
            return;
        }

        body.Append("<ul class=\"findings\">\n");
        foreach (PresenceChange change in state.Changes.Take(_mostChanges))
        {
            // The sentence is ours, in the page's language; what it quotes of the audits stays in theirs.
            body.Append("<li>").Append(ReportSigns.Of(change.Level, language)).Append(" <span class=\"said\">").Append(HtmlText.Of(change.Message)).Append("</span>");
            CheckSection.Evidence(body, [.. change.Before?.Evidence ?? [], .. change.After?.Evidence ?? []], language);
            body.Append("</li>\n");
        }

        body.Append("</ul>\n");
        if (state.Changes.Count > _mostChanges)
        {
            HtmlText.Paragraph(body, language.Text("ReportMore", state.Changes.Count - _mostChanges));
        }
    }
}
