using System.Globalization;
using SocialAudit.Presence.Search.Live;

namespace SocialAudit.Presence.Search;

/// <summary>
/// What do searches show for the name and for the initials: those that the session's services make, and those that the volunteer made and
/// handed over. A search that does not show the site proves nothing; the site may stand further down.
/// </summary>
internal sealed class SearchCheck : IPresenceCheck
{
    private const string _separator = "; ";

    public PresenceArea Area => PresenceArea.Findability;

    public string Activity => "DoingSearch";

    public async Task RunAsync(PresenceAudit audit, CancellationToken cancel)
    {
        IReadOnlyList<SearchAnswer> answers = await audit.SearchAsync(cancel).ConfigureAwait(false);
        foreach (SearchAnswer answer in answers.Where(a => a.Listing is { Pages.Count: 0 }))
        {
            SearchSubject subject = SearchMeasure.SubjectOf(answer.Query, audit.Organisation);
            audit.Add(
                "Findability.Search" + subject, Verdict.Unknown, audit.Text("SearchSiteNotShown", answer.Provider, answer.Query, 0), reason: "NotShown", evidence: answer.Answer.ToEvidence());
        }

        HashSet<string> live = [.. answers.Where(a => a.Listing is not null).Select(a => a.Provider)];
        foreach (SearchSummary summary in SearchMeasure.Summarise(audit.SearchResults, audit.Organisation, audit.Language).Where(s => s.Subject != SearchSubject.Other))
        {
            // What the volunteer's browser was shown is the volunteer's word.
            Report(audit, summary, live.Contains(summary.Engine) ? Verdict.Confirmed : Verdict.Declared);
        }

        // Last, so that what was seen comes first.
        foreach (SearchAnswer answer in answers.Where(a => a.Reason is not null))
        {
            audit.Add("Findability.SearchName", Verdict.Unknown, Problem(audit, answer), reason: answer.Reason, evidence: answer.Answer.ToEvidence());
        }
    }

    private static void Report(PresenceAudit audit, SearchSummary summary, Verdict seen)
    {
        Evidence[] evidence = [.. summary.Evidence];
        string check = "Findability.Search" + summary.Subject;
        if (summary.SiteRank is { } rank)
        {
            audit.Add(check, seen, audit.Text("SearchSiteRank", summary.Engine, summary.Query, rank), rank.ToString(CultureInfo.InvariantCulture), evidence: evidence);
        }
        else
        {
            audit.Add(check, Verdict.Unknown, audit.Text("SearchSiteNotShown", summary.Engine, summary.Query, summary.Results), reason: "NotShown", evidence: evidence);
        }

        if (summary.SharedWith.Count > 0)
        {
            string others = string.Join(_separator, summary.SharedWith);
            audit.Add($"Findability.{summary.Subject}Shared", seen, audit.Text("SearchSharedAdvice", summary.Query, others), others, "Shared", evidence);
        }
        else if (summary.Subject == SearchSubject.Initials)
        {
            audit.Add("Findability.InitialsShared", Verdict.Unknown, audit.Text("SearchNotShared", summary.Engine, summary.Query, summary.Results), reason: "NotShown", evidence: evidence);
        }

        if (summary.OldAddresses.Count > 0)
        {
            string old = string.Join(" ", summary.OldAddresses);
            audit.Add("Findability.OldAddress", seen, audit.Text("SearchOldAdvice", summary.Engine, string.Join(", ", summary.OldAddresses)), old, "OldAddress", evidence);
        }
    }

    private static string Problem(PresenceAudit audit, SearchAnswer answer) => answer.Reason switch
    {
        "KeyRefused" => audit.Text("SearchKeyRefused", answer.Provider, answer.Answer.Status),
        "CreditSpent" => audit.Text("SearchCreditSpent", answer.Provider),
        "Http429" => audit.Text("SearchTooMany", answer.Provider),
        "JsonOff" => audit.Text("SearchJsonOff", answer.Provider),
        "EnginesSilent" => audit.Text("SearchEnginesSilent", answer.Provider),
        _ => audit.Text("SearchUnknown", answer.Provider, answer.Answer.IsSuccess ? audit.Text("WhyNoAnswer") : audit.WhyNot(answer.Answer)),
    };
}
