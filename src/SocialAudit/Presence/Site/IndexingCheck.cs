using SocialAudit.Presence.Pages;
using SocialAudit.Web;

namespace SocialAudit.Presence.Site;

/// <summary>Does the site keep itself from search engines, and does it hand them a list of its pages.</summary>
internal sealed class IndexingCheck : IPresenceCheck
{
    // The engines that people search with; a site that keeps these away is found by nobody.
    private static readonly string[] _engines = ["Googlebot", "Bingbot"];

    public PresenceArea Area => PresenceArea.Findability;

    public string Activity => "DoingIndexing";

    public async Task RunAsync(PresenceAudit audit, CancellationToken cancel)
    {
        if (audit.Home is { } home && audit.Robots is { } robots)
        {
            ReportIndexing(audit, home, robots);
            if (await audit.ReadSitemapAsync(cancel).ConfigureAwait(false) is { } sitemap)
            {
                ReportSitemap(audit, sitemap);
            }
        }
    }

    private static void ReportIndexing(PresenceAudit audit, SitePage home, RobotsFile robots)
    {
        const string check = "Findability.Indexing";
        if (HidingWords(home.Head.Robots) is { } tag)
        {
            audit.Add(check, Verdict.Absent, audit.Text("IndexingTag", tag), tag, "MetaTag", home.Answer.ToEvidence(tag));
        }
        else if (HidingWords(home.Answer.RobotsTag) is { } header)
        {
            audit.Add(check, Verdict.Absent, audit.Text("IndexingHeader", header), header, "Header", home.Answer.ToEvidence(header));
        }
        else if (robots.State != RobotsState.Unreachable && _engines.FirstOrDefault(e => !robots.IsAllowed(e, home.Address)) is { } engine)
        {
            audit.Add(check, Verdict.Absent, audit.Text("IndexingRobots", engine), engine, "RobotsTxt", robots.Answer.ToEvidence());
        }
        else if (robots.State == RobotsState.Unreachable)
        {
            audit.Add(check, Verdict.Unknown, audit.Text("IndexingUnknown", audit.WhyNot(robots.Answer)), reason: robots.Reason, evidence: robots.Answer.ToEvidence());
        }
        else
        {
            audit.AddShown(check, home.IsWhole, isWhole: false, audit.Text("IndexingOpen"), "", "index", home.Answer.ToEvidence(), robots.Answer.ToEvidence());
        }
    }

    private static void ReportSitemap(PresenceAudit audit, Sitemap sitemap)
    {
        const string check = "Findability.Sitemap";
        if (sitemap.IsFound)
        {
            WebAnswer read = sitemap.Read[0];
            audit.Add(check, Verdict.Confirmed, audit.Text("SitemapFound", read.FinalAddress, sitemap.Pages.Count), read.FinalAddress.AbsoluteUri, evidence: [.. sitemap.Read.Select(a => a.ToEvidence())]);
        }
        else if (sitemap.Failed.Count > 0)
        {
            WebAnswer failed = sitemap.Failed[0];
            string why = failed.IsSuccess ? audit.Text("WhyNoSitemap") : audit.WhyNot(failed);
            audit.Add(check, Verdict.Unknown, audit.Text("SitemapUnknown", why), reason: failed.Reason ?? "NotASitemap", evidence: [.. sitemap.Failed.Select(a => a.ToEvidence())]);
        }
        else
        {
            audit.Add(check, Verdict.Absent, audit.Text("SitemapNone"), evidence: [.. sitemap.Missing.Select(a => a.ToEvidence())]);
        }
    }

    private static string? HidingWords(string? said) =>
        said is not null && (said.IndexOf("noindex", StringComparison.OrdinalIgnoreCase) >= 0
            || said.Split(',').Any(word => string.Equals(word.Trim(), "none", StringComparison.OrdinalIgnoreCase))) ? TextFolding.Tidy(said, 100) : null;
}
