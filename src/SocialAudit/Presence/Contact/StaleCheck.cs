using System.Globalization;
using SocialAudit.Presence.Pages;

namespace SocialAudit.Presence.Contact;

/// <summary>
/// Signs that nobody looks after the site: an old year at its foot, files that have not changed for a year, an agenda whose events are
/// all over. Only said where seen: a site without a date is no stale site.
/// </summary>
internal sealed class StaleCheck : IPresenceCheck
{
    // An agenda may rest between two seasons; a file that a year has passed over holds last year's particulars.
    private static readonly TimeSpan _restingAgenda = TimeSpan.FromDays(60);
    private static readonly TimeSpan _year = TimeSpan.FromDays(365);

    // Before it there was no web: programs write such dates so that nothing is kept.
    private static readonly DateTimeOffset _earliest = new(1995, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public PresenceArea Area => PresenceArea.Contact;

    public string Activity => "DoingStale";

    public Task RunAsync(PresenceAudit audit, CancellationToken cancel)
    {
        List<(string Sign, string Message, DateTimeOffset Date, Evidence Evidence)> signs = [];
        if (Newest(audit, p => p.Age.Copyright) is { } copyright && copyright.Found.Date.Year < audit.Now.Year - 1)
        {
            string year = copyright.Found.Date.Year.ToString(CultureInfo.InvariantCulture);
            signs.Add(("Copyright", audit.Text("StaleCopyright", year), copyright.Found.Date, copyright.Page.Answer.ToEvidence(copyright.Found.Words)));
        }

        if (audit.Home is { Answer.LastModified: not null }
            && audit.Pages.Where(p => p.Answer.LastModified is not null).OrderByDescending(p => p.Answer.LastModified).FirstOrDefault() is { Answer.LastModified: { } changed } page
            && changed >= _earliest && changed < audit.Now - _year)
        {
            signs.Add(("LastModified", audit.Text("StaleModified", audit.Language.Day(changed)), changed, page.Answer.ToEvidence("Last-Modified: " + changed.ToString("R", CultureInfo.InvariantCulture))));
        }

        if (!audit.Pages.Any(p => p.Age.HasEventWithoutYear) && Newest(audit, p => p.Age.Event) is { } newest && newest.Found.Date >= _earliest && newest.Found.Date < audit.Now - _restingAgenda)
        {
            signs.Add(("PastEvents", audit.Text("StaleEvents", audit.Language.Day(newest.Found.Date)), newest.Found.Date, newest.Page.Answer.ToEvidence(newest.Found.Words)));
        }

        if (signs.Count > 0)
        {
            audit.Add(
                "Contact.Stale", Verdict.Confirmed, string.Join(" ", signs.Select(s => s.Message)),
                signs.Max(s => s.Date).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), string.Join(", ", signs.Select(s => s.Sign)), [.. signs.Select(s => s.Evidence)]);
        }

        return Task.CompletedTask;
    }

    private static (DatedWords Found, SitePage Page)? Newest(PresenceAudit audit, Func<SitePage, DatedWords?> pick) =>
        audit.Pages.Where(p => pick(p) is not null).OrderByDescending(p => pick(p)!.Date).FirstOrDefault() is { } page ? (pick(page)!, page) : null;
}
