using System.Text;
using SocialAudit.Presence;

namespace SocialAudit.Reports.History;

/// <summary>Says which accounts there are, and how often each and the blog publish.</summary>
internal static class AccountSection
{
    private const int _mostAccounts = 200;

    /// <summary>Writes the accounts: the organisation's own first.</summary>
    public static void Accounts(StringBuilder body, WebPresence presence, Language language)
    {
        SocialProfile[] profiles = [.. presence.Profiles.OrderBy(p => p.Attribution switch { ProfileAttribution.Own => 0, ProfileAttribution.Unclear => 1, _ => 2 })];
        if (profiles.Length == 0)
        {
            HtmlText.Paragraph(body, language.Text("ReportNoAccounts"));
            return;
        }

        HtmlText.Table(
            body, language.Text("ReportAccounts"),
            [language.Text("ColumnPlatform"), language.Text("ReportAccount"), language.Text("ReportWhose"), language.Text("ReportVerdict"), language.Text("ReportNewest"), language.Text("ReportFollowers")],
            profiles.Take(_mostAccounts).Select(p => (IReadOnlyList<string>)
            [
                HtmlText.Of(p.PlatformName), HtmlText.Link(p.Address.AbsoluteUri, p.Handle), HtmlText.Of(language.Text("ReportWhose" + p.Attribution)), ReportSigns.Of(p.Verdict, language),
                HtmlText.Of(Day(p.NewestPost, language)), HtmlText.Of(p.Followers?.ToString("N0", language.Culture) ?? "–"),
            ]));
        if (profiles.Length > _mostAccounts)
        {
            HtmlText.Paragraph(body, language.Text("ReportMore", profiles.Length - _mostAccounts));
        }
    }

    /// <summary>Writes how often something new appears, beside what the article asks for, and the blog week by week.</summary>
    public static void Cadence(StringBuilder body, WebPresence presence, Language language)
    {
        HtmlText.Paragraph(body, language.Text("ReportCadenceWhat", PostingCadence.Weeks, language.Number(PostingCadence.WeeklyTarget)));
        List<(string Where, double? Posts, DateTimeOffset? Newest)> sources = [(language.Text("ReportBlog"), presence.PostsPerWeek, presence.NewestPost)];
        sources.AddRange(presence.OwnProfiles.Take(_mostAccounts).Select(p => ($"{p.PlatformName} ({p.Handle})", p.PostsPerWeek, p.NewestPost)));
        HtmlText.Table(
            body, language.Text("ReportCadence"), [language.Text("ReportWhere"), language.Text("ReportPostsPerWeek"), language.Text("ReportWeekly"), language.Text("ReportNewest")],
            sources.Select(s => (IReadOnlyList<string>)
            [
                HtmlText.Of(s.Where), HtmlText.Of(s.Posts is { } posts ? language.Number(posts) : "–"),
                HtmlText.Of(language.Text(s.Posts is null ? "ReportNotKnown" : s.Posts >= PostingCadence.WeeklyTarget ? "ReportYes" : "ReportNo")), HtmlText.Of(Day(s.Newest, language)),
            ]));
        if (presence.Blog is { Dates.Count: > 0 } blog)
        {
            Weeks(body, blog, presence.Date, language);
        }
    }

    /// <summary>The posts of the blog in each of the weeks before the audit.</summary>
    private static void Weeks(StringBuilder body, Feed blog, DateTimeOffset audited, Language language)
    {
        (DateTimeOffset Date, double? Value)[] weeks = [.. Enumerable.Range(0, PostingCadence.Weeks).Select(i => audited.AddDays(-7 * (PostingCadence.Weeks - i)))
            .Select(start => (start, (double?)blog.Dates.Count(d => d > start && d <= start.AddDays(7))))];
        string title = language.Text("ReportWeeks");
        TrendBand band = new() { Label = title, Points = weeks, Most = 1, Aim = PostingCadence.WeeklyTarget };
        TrendSection.Figure(body, "weeks", title, [band], language);
        TrendSection.Figures(body, title, [language.Text("ReportWeekFrom"), language.Text("ReportPosts")], weeks.Select(w => (w.Date, (IEnumerable<double?>)[w.Value])), language);
    }

    private static string Day(DateTimeOffset? date, Language language) => date is { } known ? language.Day(known) : "–";
}
