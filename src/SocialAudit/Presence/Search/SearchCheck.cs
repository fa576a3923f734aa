using SocialAudit.Presence.Search.Live;

namespace SocialAudit.Presence.Search;

/// <summary>
/// What do searches show for the name and for the initials: those that the session's services make, and those that the volunteer made and
/// handed over.
/// </summary>
internal sealed class SearchCheck : IPresenceCheck
{
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
            audit.Findings.AddRange(SearchFindings.Of(summary, live.Contains(summary.Engine) ? Verdict.Confirmed : Verdict.Declared, audit.Language));
        }

        // Last, so that what was seen comes first.
        foreach (SearchAnswer answer in answers.Where(a => a.Reason is not null))
        {
            audit.Add("Findability.SearchName", Verdict.Unknown, Problem(audit, answer), reason: answer.Reason, evidence: answer.Answer.ToEvidence());
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
