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

    public Task RunAsync(PresenceAudit audit, CancellationToken cancel)
    {
        if (audit.Home is { } home && audit.Robots is { } robots)
        {
            ReportIndexing(audit, home, robots);
        }

        return Task.CompletedTask;
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

    private static string? HidingWords(string? said) =>
        said is not null && (said.IndexOf("noindex", StringComparison.OrdinalIgnoreCase) >= 0
            || said.Split(',').Any(word => string.Equals(word.Trim(), "none", StringComparison.OrdinalIgnoreCase))) ? TextFolding.Tidy(said, 100) : null;
}
