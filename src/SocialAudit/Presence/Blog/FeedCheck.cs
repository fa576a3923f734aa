using System.Globalization;
using SocialAudit.Presence.Pages;
using SocialAudit.Web;

namespace SocialAudit.Presence.Blog;

/// <summary>Is there a feed of news, and how often does something new appear in it; without one that tells, an estimate from the site's dates.</summary>
internal sealed class FeedCheck : IPresenceCheck
{
    private const string _newestCheck = "Blog.NewestPost";
    private const string _cadenceCheck = "Blog.Cadence";
    private const string _silenceCheck = "Blog.LongestSilence";
    private const string _estimated = "Estimated";

    // The article's measure, as a silence.
    private const int _weekDays = 7;

    public PresenceArea Area => PresenceArea.Blog;

    public string Activity => "DoingFeeds";

    public async Task RunAsync(PresenceAudit audit, CancellationToken cancel)
    {
        // Who is asked for the blog's address may well give that of its feed.
        Uri? given = audit.Pages.Any(p => p.Role == PageRole.Blog) ? null : audit.Organisation.Blog;
        if (audit.Pages.Count == 0 && given is null)
        {
            return;
        }

        FeedSearch search = await new FeedFinder(audit.Session).FindAsync(audit.Pages, given, audit.Now, cancel).ConfigureAwait(false);
        audit.Feeds = [.. search.Found.Select(f => f.Feed)];
        foreach (WebAnswer answer in search.Failed)
        {
            string why = answer.IsSuccess ? audit.Text("WhyNoFeed") : audit.WhyNot(answer);
            audit.Add("Blog.FeedBroken", Verdict.Unknown, audit.Text("FeedBroken", answer.FinalAddress, why), answer.FinalAddress.AbsoluteUri, answer.Reason ?? "NotAFeed", answer.ToEvidence());
        }

        (Feed? feed, WebAnswer? source) = search.Found.FirstOrDefault(f => f.Feed.Kind == FeedKind.Posts);
        if (feed is not null && source is not null)
        {
            audit.Add("Blog.Feed", Verdict.Confirmed, audit.Text("FeedFound", feed.Address, feed.Entries), feed.Address.AbsoluteUri, evidence: source.ToEvidence(feed.Title));
        }
        else
        {
            ReportNone(audit, search);
        }

        if (feed is { NewestPost: not null })
        {
            ReportFeed(audit, feed, source!.ToEvidence());
        }
        else if (await new PostEstimator(audit).EstimateAsync(cancel).ConfigureAwait(false) is { } estimate)
        {
            ReportEstimate(audit, estimate);
        }
        else if (feed is not null)
        {
            audit.Add(_newestCheck, Verdict.Unknown, audit.Text("FeedUndated"), reason: "NoDate", evidence: source!.ToEvidence());
        }
    }

    private static void ReportNone(PresenceAudit audit, FeedSearch search)
    {
        // Only a site that was read whole, and whose usual addresses all said «not here», has no feed.
        bool isTold = audit.ReadWhole && search.Failed.Count == 0;
        audit.Add(
            "Blog.Feed", isTold ? Verdict.Absent : Verdict.Unknown, audit.Text(isTold ? "FeedNone" : "FeedUnknown"),
            reason: isTold ? null : search.Failed.Select(f => f.Reason ?? "NotAFeed").FirstOrDefault() ?? "NotReadWhole",
            evidence: audit.MainPages());
    }

    private static void ReportFeed(PresenceAudit audit, Feed feed, Evidence evidence)
    {
        if (!feed.IsWhole && !feed.IsNewestFirst)
        {
            // The newest may be in what did not come.
            audit.Add(_newestCheck, Verdict.Unknown, audit.Text("FeedTruncated", feed.Address), reason: "Truncated", evidence: evidence);
            return;
        }

        DateTimeOffset newest = feed.NewestPost!.Value;
        audit.Add(_newestCheck, Verdict.Confirmed, audit.Text("FeedNewest", audit.Language.Day(newest), DaysSince(audit, newest)), Iso(newest), evidence: evidence);
        if (feed is { PostsPerWeek: { } perWeek, LongestSilenceDays: { } silence })
        {
            string cadence = perWeek >= PostingCadence.WeeklyTarget ? "FeedCadenceGood" : "FeedCadenceLow";
            audit.Add(_cadenceCheck, Verdict.Confirmed, audit.Text(cadence, audit.Language.Number(perWeek), PostingCadence.Weeks), Figure(perWeek), evidence: evidence);
            audit.Add(_silenceCheck, Verdict.Confirmed, audit.Text(silence <= _weekDays ? "FeedSilenceShort" : "FeedSilenceLong", Math.Max(1, silence)), Figure(silence), evidence: evidence);
        }
    }

    /// <summary>Reports what the site's dates let suppose: said by the site, in no feed, and some may be missing.</summary>
    private static void ReportEstimate(PresenceAudit audit, PostEstimate estimate)
    {
        Evidence[] evidence = [.. estimate.Answers.Select(a => a.ToEvidence())];
        string source = audit.Text(estimate.Source switch
        {
            PostEstimateSource.Pages => "EstimateFromPages",
            PostEstimateSource.SitemapPosts => "EstimateFromSitemap",
            _ => "EstimateFromChanges",
        });
        DateTimeOffset newest = estimate.Days[0];
        audit.Add(_newestCheck, Verdict.Declared, audit.Text("EstimateNewest", audit.Language.Day(newest), DaysSince(audit, newest), source), Iso(newest), _estimated, evidence);

        // One day alone is no rhythm, unless nothing followed it for as long as is measured.
        bool isSilent = newest < audit.Now.AddDays(-7 * PostingCadence.Weeks);
        if ((estimate.Days.Count > 1 || isSilent) && PostingCadence.PerWeek(estimate.Days, audit.Now) is { } perWeek)
        {
            audit.Add(
                _cadenceCheck, Verdict.Declared, audit.Text("EstimateCadence", audit.Language.Number(perWeek), PostingCadence.Weeks, source), Figure(perWeek), _estimated, evidence);
        }

        // A change is no post: between two of them, posts may have appeared.
        if (estimate.Source != PostEstimateSource.SitemapChanges && estimate.Days.Count > 1 && PostingCadence.LongestSilence(estimate.Days, audit.Now) is { } silence)
        {
            audit.Add(_silenceCheck, Verdict.Declared, audit.Text("EstimateSilence", (int)silence.TotalDays, source), Figure((int)silence.TotalDays), _estimated, evidence);
        }
    }

    private static int DaysSince(PresenceAudit audit, DateTimeOffset date) => Math.Max(0, (int)(audit.Now - date).TotalDays);

    private static string Iso(DateTimeOffset date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Figure(double figure) => figure.ToString(CultureInfo.InvariantCulture);
}
