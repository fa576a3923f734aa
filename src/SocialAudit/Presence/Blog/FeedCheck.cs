using SocialAudit.Web;

namespace SocialAudit.Presence.Blog;

/// <summary>Is there a feed of news, and how often does something new appear in it.</summary>
internal sealed class FeedCheck : IPresenceCheck
{
    public PresenceArea Area => PresenceArea.Blog;

    public string Activity => "DoingFeeds";

    public async Task RunAsync(PresenceAudit audit, CancellationToken cancel)
    {
        if (audit.Pages.Count == 0)
        {
            return;
        }

        FeedSearch search = await new FeedFinder(audit.Session).FindAsync(audit.Pages, audit.Now, cancel).ConfigureAwait(false);
        audit.Feeds = [.. search.Found.Select(f => f.Feed)];
        foreach (WebAnswer answer in search.Failed)
        {
            string why = answer.IsSuccess ? audit.Text("WhyNoFeed") : audit.WhyNot(answer);
            audit.Add("Blog.FeedBroken", Verdict.Unknown, audit.Text("FeedBroken", answer.FinalAddress, why), answer.FinalAddress.AbsoluteUri, answer.Reason ?? "NotAFeed", answer.ToEvidence());
        }

        (Feed? feed, WebAnswer? source) = search.Found.FirstOrDefault(f => f.Feed.Kind == FeedKind.Posts);
        if (feed is null || source is null)
        {
            ReportNone(audit, search);
            return;
        }

        audit.Add("Blog.Feed", Verdict.Confirmed, audit.Text("FeedFound", feed.Address, feed.Entries), feed.Address.AbsoluteUri, evidence: source.ToEvidence(feed.Title));
        if (feed.NewestPost is not { } newest || feed.PostsPerWeek is not { } perWeek)
        {
            audit.Add("Blog.NewestPost", Verdict.Unknown, audit.Text("FeedUndated"), reason: "NoDate", evidence: source.ToEvidence());
            return;
        }

        int days = Math.Max(0, (int)(audit.Now - newest).TotalDays);
        audit.Add("Blog.NewestPost", Verdict.Confirmed, audit.Text("FeedNewest", audit.Language.Day(newest), days), newest.ToString("yyyy-MM-dd"), evidence: source.ToEvidence());
        audit.Add(
            "Blog.Cadence", Verdict.Confirmed, audit.Text(perWeek >= PostingCadence.WeeklyTarget ? "FeedCadenceGood" : "FeedCadenceLow", audit.Language.Number(perWeek), PostingCadence.Weeks),
            perWeek.ToString(System.Globalization.CultureInfo.InvariantCulture), evidence: source.ToEvidence());
    }

    private static void ReportNone(PresenceAudit audit, FeedSearch search)
    {
        // Only a site that was read whole, and whose usual addresses all said «not here», has no feed.
        bool isTold = audit.ReadWhole && search.Failed.Count == 0;
        audit.Add(
            "Blog.Feed", isTold ? Verdict.Absent : Verdict.Unknown, audit.Text(isTold ? "FeedNone" : "FeedUnknown"),
            reason: isTold ? null : search.Failed.Select(f => f.Reason ?? "NotAFeed").FirstOrDefault() ?? "NotReadWhole",
            evidence: [.. audit.Pages.Select(p => p.Answer.ToEvidence())]);
    }
}
