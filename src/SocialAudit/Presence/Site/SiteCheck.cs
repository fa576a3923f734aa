using System.Text.RegularExpressions;
using SocialAudit.Platforms;
using SocialAudit.Presence.Pages;
using SocialAudit.Web;

namespace SocialAudit.Presence.Site;

/// <summary>Does the site answer, where, under which title; and reads the pages that the other checks look at.</summary>
internal sealed class SiteCheck : IPresenceCheck
{
    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(1);

    // One page of each role, in the order in which they matter; French and English.
    private static readonly (PageRole Role, Regex Words)[] _roles =
    [
        (PageRole.Contact, new(@"\b(?:contact(?:ez nous|er|s| us)?|nous (?:joindre|contacter|ecrire|trouver)|joindre|coordonnees|reach us)\b", RegexOptions.None, _timeout)),
        (PageRole.Blog, new(@"\b(?:blog|blogue|journal)\b", RegexOptions.None, _timeout)),
        (PageRole.News, new(@"\b(?:nouvelles?|actualites?|actus?|news|quoi de neuf|whats new|infos)\b", RegexOptions.None, _timeout)),
        (PageRole.About, new(@"\b(?:a propos|about(?: us)?|qui sommes nous|notre (?:equipe|mission|histoire)|le centre|presentation|our (?:team|story|mission))\b", RegexOptions.None, _timeout)),
    ];

    public string Activity => "DoingSite";

    public async Task RunAsync(PresenceAudit audit, CancellationToken cancel)
    {
        if (await ReadHomeAsync(audit, cancel).ConfigureAwait(false) is { } home)
        {
            Report(audit, home);
        }

        await ReadOtherPagesAsync(audit, cancel).ConfigureAwait(false);
    }

    /// <summary>The home page; null, and a finding that says why, where there is none.</summary>
    private static async Task<SitePage?> ReadHomeAsync(PresenceAudit audit, CancellationToken cancel)
    {
        if (audit.Organisation.Website is not { } address)
        {
            audit.Add("Site.Reachable", Verdict.Unknown, audit.Text("SiteNotGiven"), reason: "NotGiven");
            return null;
        }

        WebAnswer answer = await AskAsync(audit, address, cancel).ConfigureAwait(false);
        if (!ParsedPage.IsPage(answer))
        {
            string why = answer.IsSuccess ? audit.Text("WhyNoPage", answer.ContentType) : audit.WhyNot(answer);
            audit.Add("Site.Reachable", Verdict.Unknown, audit.Text("SiteUnreachable", address, why), address.AbsoluteUri, answer.Reason ?? "NotAPage", answer.ToEvidence());
            return null;
        }

        if (audit.Session.Platforms.TryRecognise(answer.FinalAddress, out ProfileAddress? profile) && !WebAddress.SameSite(address, answer.FinalAddress))
        {
            // The page of a platform says nothing of a site: what it lacks is not the organisation's to mend.
            audit.Add("Site.Reachable", Verdict.Unknown, audit.Text("SiteIsProfile", address, profile.Address), profile.Address.AbsoluteUri, "RedirectsToProfile", answer.ToEvidence());
            return null;
        }

        SitePage home = await audit.Reader.ReadAsync(PageRole.Home, answer, cancel).ConfigureAwait(false);
        if (home.IsChallenge)
        {
            string title = home.Title;
            audit.Add("Site.Reachable", Verdict.Unknown, audit.Text("SiteUnreachable", address, audit.Text("WhyChallenge", title)), address.AbsoluteUri, "Challenge", answer.ToEvidence(title));
            return null;
        }

        audit.Pages.Add(home);
        audit.ReadWhole = home.IsWhole;
        return home;
    }

    private static async Task<WebAnswer> AskAsync(PresenceAudit audit, Uri address, CancellationToken cancel)
    {
        WebAnswer answer = await audit.Session.Web.GetAsync(address, cancel).ConfigureAwait(false);
        if (address.Scheme != Uri.UriSchemeHttps || !address.IsDefaultPort || answer.Failure is not (WebFailure.ConnectionFailed or WebFailure.ConnectionRefused or WebFailure.TlsFailed or WebFailure.InvalidAnswer))
        {
            return answer;
        }

        // Many a small site never got its certificate: it still answers as it did ten years ago.
        WebAnswer plain = await audit.Session.Web.GetAsync(new UriBuilder(address) { Scheme = Uri.UriSchemeHttp, Port = -1 }.Uri, cancel).ConfigureAwait(false);
        return plain.IsSuccess ? plain : answer;
    }

    private static void Report(PresenceAudit audit, SitePage home)
    {
        WebAnswer answer = home.Answer;
        audit.Add("Site.Reachable", Verdict.Confirmed, audit.Text("SiteReachable", answer.FinalAddress), answer.FinalAddress.AbsoluteUri, evidence: answer.ToEvidence());
        if (!home.IsWhole)
        {
            bool isTooLarge = answer.BytesRead >= audit.Session.Settings.MaximumBytes;
            string limit = audit.Language.Number(audit.Session.Settings.MaximumBytes / 1048576.0);
            audit.Add("Site.Weight", Verdict.Confirmed, audit.Text(isTooLarge ? "SiteTooLarge" : "SiteBroken", limit), reason: isTooLarge ? "TooLarge" : "Truncated", evidence: answer.ToEvidence());
        }

        if (answer.Redirects.Count > 0)
        {
            string way = string.Join(" → ", answer.Redirects.Select(r => r.Address.AbsoluteUri).Append(answer.FinalAddress.AbsoluteUri));
            audit.Add("Site.Redirect", Verdict.Confirmed, audit.Text("SiteRedirects", way), answer.FinalAddress.AbsoluteUri, evidence:
                [.. answer.Redirects.Select(r => new Evidence { Address = r.Address.AbsoluteUri, Status = r.Status, Time = answer.Time })]);
        }

        string title = home.Title;
        if (title.Length > 0)
        {
            audit.Add("Site.Title", Verdict.Confirmed, audit.Text("SiteTitle", title), title, evidence: answer.ToEvidence(title));
        }
        else if (home.IsWhole)
        {
            audit.Add("Site.Title", Verdict.Absent, audit.Text("SiteNoTitle"), evidence: answer.ToEvidence());
        }
    }

    private static async Task ReadOtherPagesAsync(PresenceAudit audit, CancellationToken cancel)
    {
        HashSet<string> chosen = new(StringComparer.OrdinalIgnoreCase);
        if (audit.Home is { } home)
        {
            chosen.Add(home.Answer.FinalAddress.AbsoluteUri);
        }

        foreach ((PageRole role, Uri address) in ChoosePages(audit))
        {
            if (!chosen.Add(address.AbsoluteUri))
            {
                continue;
            }

            WebAnswer answer = await audit.Session.Web.GetAsync(address, cancel).ConfigureAwait(false);
            if (ParsedPage.IsPage(answer) && (role == PageRole.Blog || WebAddress.SameSite(answer.FinalAddress, audit.Home!.Address)))
            {
                SitePage page = await audit.Reader.ReadAsync(role, answer, cancel).ConfigureAwait(false);
                audit.ReadWhole &= page.IsWhole;
                if (!page.IsChallenge)
                {
                    audit.Pages.Add(page);
                }
                else
                {
                    audit.ReadWhole = false;
                }
            }
            else if (!answer.IsMissing)
            {
                audit.ReadWhole = false;
            }
        }
    }

    private static IEnumerable<(PageRole Role, Uri Address)> ChoosePages(PresenceAudit audit)
    {
        if (audit.Organisation.Blog is { } blog)
        {
            yield return (PageRole.Blog, blog);
        }

        if (audit.Home is not { } home)
        {
            yield break;
        }

        (string Text, string Path, Uri Target)[] links =
        [
            .. home.Links
                .Where(l => WebAddress.SameSite(l.Target, home.Address))
                .Select(l => (TextFolding.Fold(l.Text), TextFolding.Fold(Uri.UnescapeDataString(l.Target.AbsolutePath)), l.Target)),
        ];
        foreach ((PageRole role, Regex words) in _roles)
        {
            // What a link says tells more than where it leads; a short text more than a sentence.
            (string Text, string Path, Uri Target) best = links.FirstOrDefault(l => l.Text.Length <= 30 && words.IsMatch(l.Text));
            best = best.Target is null ? links.FirstOrDefault(l => words.IsMatch(l.Path)) : best;
            if (best.Target is not null)
            {
                yield return (role, best.Target);
            }
        }
    }
}
