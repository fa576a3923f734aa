using System.Globalization;
using SocialAudit.Platforms;
using SocialAudit.Web;

namespace SocialAudit.Presence.Pages;

/// <summary>Reads the organisation's site: the home page, and the pages that it leads to, one after the other.</summary>
internal sealed class SiteReader(PresenceAudit audit)
{
    private const string _check = "Site.Reachable";

    // However slow a site asks to be read, an audit waits no longer than this between pages, in all.
    private static readonly TimeSpan _longestWait = TimeSpan.FromMinutes(1);

    /// <summary>Reads the home page; a finding says why where there is none.</summary>
    public async Task ReadHomeAsync(CancellationToken cancel)
    {
        if (audit.Organisation.Website is not { } address)
        {
            audit.Add(_check, Verdict.Unknown, audit.Text("SiteNotGiven"), reason: "NotGiven");
            return;
        }

        WebAnswer answer = await AskAsync(address, cancel).ConfigureAwait(false);
        audit.HomeAnswer = answer;
        if (!ParsedPage.IsPage(answer))
        {
            string why = answer.IsSuccess ? audit.Text("WhyNoPage", answer.ContentType) : audit.WhyNot(answer);
            audit.Add(_check, Verdict.Unknown, audit.Text("SiteUnreachable", address, why), address.AbsoluteUri, answer.Reason ?? "NotAPage", answer.ToEvidence());
            return;
        }

        if (audit.Session.Platforms.TryRecognise(answer.FinalAddress, out ProfileAddress? profile) && !WebAddress.SameSite(address, answer.FinalAddress))
        {
            // The page of a platform says nothing of a site: what it lacks is not the organisation's to mend.
            audit.Add(_check, Verdict.Unknown, audit.Text("SiteIsProfile", address, profile.Address), profile.Address.AbsoluteUri, "RedirectsToProfile", answer.ToEvidence());
            return;
        }

        SitePage home = await audit.Reader.ReadAsync(PageRole.Home, answer, cancel).ConfigureAwait(false);
        if (home.Obstacle != PageObstacle.None)
        {
            Report(address, home);
            return;
        }

        audit.Pages.Add(home);
        audit.ReadWhole = home.IsWhole;
        audit.Add(_check, Verdict.Confirmed, audit.Text("SiteReachable", home.Address), home.Address.AbsoluteUri, evidence: home.Answer.ToEvidence());
    }

    /// <summary>Reads the pages that matter most, up to the session's limit, as far as the site's robots.txt allows.</summary>
    public async Task CrawlAsync(CancellationToken cancel)
    {
        if (audit.Organisation.Blog is { } blog)
        {
            await ReadAsync(PageRole.Blog, blog, cancel).ConfigureAwait(false);
        }

        if (audit.Home is not { } home)
        {
            return;
        }

        audit.Robots = await audit.Session.GetRobotsAsync(home.Address, cancel).ConfigureAwait(false);
        if (audit.Robots.State == RobotsState.Unreachable)
        {
            // A server that fails may have had something to say: until it does, robots stay away (RFC 9309).
            audit.ReadWhole = false;
            return;
        }

        CrawlQueue queue = new(home.Address);
        queue.Add(home.Links);
        foreach (SitePage page in audit.Pages)
        {
            queue.MarkRead(page.Address);
        }

        bool isListRead = false;
        TimeSpan delay = audit.Robots.CrawlDelay ?? TimeSpan.Zero;
        int most = delay > TimeSpan.Zero ? (int)Math.Min(audit.Session.Settings.MaximumPages, 1 + (_longestWait.Ticks / delay.Ticks)) : audit.Session.Settings.MaximumPages;
        while (audit.Pages.Count < most)
        {
            if (!queue.TryTake(out PageRole role, out Uri address))
            {
                // A menu that a script draws leads nowhere for us: the site's own list of pages may.
                if (isListRead || await audit.ReadSitemapAsync(cancel).ConfigureAwait(false) is not { } sitemap)
                {
                    break;
                }

                isListRead = true;
                queue.Add(sitemap.Pages.Select(p => new PageLink(p.Address, "")));
                continue;
            }

            if (!audit.Robots.IsAllowed(address))
            {
                // What a robot may not read may hold what is looked for.
                audit.PagesKeptAway++;
                audit.ReadWhole &= role == PageRole.Other;
                continue;
            }

            await WaitAsync(delay, cancel).ConfigureAwait(false);
            if (await ReadAsync(role, address, cancel).ConfigureAwait(false) is { } page)
            {
                queue.MarkRead(page.Address);
                queue.Add(page.Links);
            }
        }

        string said = audit.Text(audit.PagesKeptAway == 0 ? "SitePages" : "SitePagesKeptAway", audit.Pages.Count, audit.PagesKeptAway);
        audit.Add("Site.Pages", Verdict.Confirmed, said, audit.Pages.Count.ToString(CultureInfo.InvariantCulture), evidence: [.. audit.Pages.Select(p => p.Answer.ToEvidence(p.Title))]);
    }

    private Task WaitAsync(TimeSpan delay, CancellationToken cancel) =>
#if NET
        Task.Delay(delay, audit.Session.Settings.Clock, cancel);
#else
        audit.Session.Settings.Clock.Delay(delay, cancel);
#endif

    private async Task<WebAnswer> AskAsync(Uri address, CancellationToken cancel)
    {
        WebAnswer answer = await audit.Session.Web.GetAsync(address, cancel).ConfigureAwait(false);
        if (address.Scheme != Uri.UriSchemeHttps || !address.IsDefaultPort || answer.Failure is not (WebFailure.ConnectionFailed or WebFailure.ConnectionRefused or WebFailure.TlsFailed or WebFailure.InvalidAnswer))
        {
            return answer;
        }

        // Many a small site never got its certificate: it still answers as it did ten years ago.
        WebAnswer plain = await audit.Session.Web.GetAsync(new UriBuilder(address) { Scheme = Uri.UriSchemeHttp, Port = -1 }.Uri, cancel).ConfigureAwait(false);
        return plain.IsSuccess ? plain with { Certificate = answer.Certificate } : answer;
    }

    /// <summary>Says what answered in the site's place. Only a parking page says that there is no site: the others say nothing of it.</summary>
    private void Report(Uri address, SitePage home)
    {
        Evidence evidence = home.Answer.ToEvidence(home.Title);
        if (home.Obstacle == PageObstacle.Parked)
        {
            audit.Add(_check, Verdict.Absent, audit.Text("SiteParked", address, home.Title), address.AbsoluteUri, nameof(PageObstacle.Parked), evidence);
            return;
        }

        string why = audit.Text("Why" + home.Obstacle, home.Title);
        audit.Add(_check, Verdict.Unknown, audit.Text("SiteUnreachable", address, why), address.AbsoluteUri, home.Obstacle.ToString(), evidence);
    }

    private async Task<SitePage?> ReadAsync(PageRole role, Uri address, CancellationToken cancel)
    {
        WebAnswer answer = await audit.Session.Web.GetAsync(address, cancel).ConfigureAwait(false);
        if (!answer.IsSuccess)
        {
            audit.FailedPages.Add(answer);

            // A page that is gone, or for members only, hides nothing from visitors; one that failed may.
            audit.ReadWhole &= answer.IsMissing || answer.Status == 401;
            return null;
        }

        bool isOurs = role == PageRole.Blog || audit.Home is not { } home || WebAddress.SameSite(answer.FinalAddress, home.Address);
        if (!ParsedPage.IsPage(answer) || !isOurs || audit.Pages.Any(p => p.Address == answer.FinalAddress))
        {
            return null;
        }

        SitePage page = await audit.Reader.ReadAsync(role, answer, cancel).ConfigureAwait(false);
        if (page.Obstacle == PageObstacle.None)
        {
            audit.ReadWhole &= page.IsWhole;
            audit.Pages.Add(page);
            return page;
        }

        audit.ReadWhole &= page.Obstacle == PageObstacle.Login;
        return null;
    }
}
