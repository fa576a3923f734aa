using System.Globalization;
using SocialAudit.Presence.Pages;
using SocialAudit.Web;

namespace SocialAudit.Presence.Site;

/// <summary>Do the site's links to its own pages lead somewhere.</summary>
internal sealed class LinkCheck : IPresenceCheck
{
    private const string _check = "Site.BrokenLinks";

    // Links that the reading of the site did not follow are tried up to this number.
    private const int _mostTried = 30;
    private const int _mostNamed = 10;

    public PresenceArea Area => PresenceArea.Site;

    public string Activity => "DoingLinks";

    public async Task RunAsync(PresenceAudit audit, CancellationToken cancel)
    {
        if (audit.Home is not { } home)
        {
            return;
        }

        Dictionary<Uri, SitePage> links = [];
        foreach (SitePage page in audit.Pages)
        {
            foreach (PageLink link in page.Links)
            {
                if (WebAddress.SameSite(link.Target, home.Address) && !links.ContainsKey(link.Target))
                {
                    links.Add(link.Target, page);
                }
            }
        }

        // What was read, or asked for, is known already; by the address asked, since that is what the link says.
        HashSet<Uri> working = [.. audit.Pages.SelectMany(p => new[] { p.Answer.Address, p.Address })];
        List<WebAnswer> missing = [.. audit.FailedPages.Where(a => a.IsMissing && links.ContainsKey(a.Address))];
        HashSet<Uri> failed = [.. audit.FailedPages.Select(a => a.Address)];
        int told = links.Keys.Count(working.Contains) + missing.Count;
        int untold = failed.Count - missing.Count;
        foreach (Uri target in links.Keys.Where(t => !working.Contains(t) && !failed.Contains(t) && audit.Robots?.IsAllowed(t) != false).Take(_mostTried))
        {
            WebAnswer answer = await AskAsync(audit, target, cancel).ConfigureAwait(false);
            told += answer.IsSuccess || answer.IsMissing ? 1 : 0;
            untold += answer.IsSuccess || answer.IsMissing ? 0 : 1;
            if (answer.IsMissing)
            {
                missing.Add(answer);
            }
        }

        Report(audit, links, missing, told, untold);
    }

    /// <summary>Asks for the headers alone; where those say no, for the page: not every server answers to HEAD.</summary>
    private static async Task<WebAnswer> AskAsync(PresenceAudit audit, Uri address, CancellationToken cancel)
    {
        WebAnswer answer = await audit.Session.Web.HeadAsync(address, cancel).ConfigureAwait(false);
        return answer.IsSuccess || answer.Failure != WebFailure.None ? answer : await audit.Session.Web.GetAsync(address, cancel).ConfigureAwait(false);
    }

    private static void Report(PresenceAudit audit, Dictionary<Uri, SitePage> links, List<WebAnswer> missing, int told, int untold)
    {
        if (told == 0)
        {
            if (untold > 0)
            {
                audit.Add(_check, Verdict.Unknown, audit.Text("LinksUnknown", untold), reason: "NoAnswer", evidence: audit.MainPages());
            }

            return;
        }

        if (missing.Count == 0)
        {
            audit.Add(_check, Verdict.Confirmed, audit.Text("LinksGood", told), "0", evidence: audit.MainPages());
            return;
        }

        string named = string.Join(", ", missing.Take(_mostNamed).Select(m => m.Address.PathAndQuery));
        audit.Add(
            _check, Verdict.Confirmed, audit.Text("LinksBroken", missing.Count, told, named), missing.Count.ToString(CultureInfo.InvariantCulture), "Broken",
            [.. missing.Take(_mostNamed).Select(m => m.ToEvidence(audit.Text("LinkStandsOn", links[m.Address].Address)))]);
    }
}
