using System.Text.Json;
using SocialAudit.Presence.Pages;
using SocialAudit.Web;

namespace SocialAudit.Presence.Listings;

/// <summary>
/// Is the organisation in the encyclopedia, in the language asked. An article of the same name counts only when it links to the
/// organisation's site; otherwise it may be a namesake's, and a person must look.
/// </summary>
internal sealed class WikipediaCheck : IPresenceCheck
{
    private const string _check = "Listing.Wikipedia";
    private const int _mostTitles = 5;

    public PresenceArea Area => PresenceArea.Listing;

    public string Activity => "DoingWikipedia";

    public async Task RunAsync(PresenceAudit audit, CancellationToken cancel)
    {
        string host = audit.Language.Code + ".wikipedia.org";
        (WebAnswer answer, JsonElement? query) = await AskAsync(
            audit, host, $"list=search&srlimit=10&srsearch={Uri.EscapeDataString(audit.Organisation.Name)}", cancel).ConfigureAwait(false);
        if (query is not { } found || !StructuredData.TryGet(found, "search", out JsonElement results) || results.ValueKind != JsonValueKind.Array)
        {
            audit.Add(_check, Verdict.Unknown, audit.Text("WikipediaUnknown", host, WhyNot(audit, answer)), reason: answer.Reason ?? "NoAnswer", evidence: answer.ToEvidence());
            return;
        }

        string[] titles = [.. results.EnumerateArray().Select(r => StructuredData.Text(r, "title")).OfType<string>()];
        string[] same = [.. titles.Where(t => NameMatch.IsSame(t, audit.Organisation.Name)).Take(_mostTitles)];
        if (same.Length == 0)
        {
            string nearest = string.Join(", ", titles.Take(_mostTitles));
            audit.Add(_check, Verdict.Absent, audit.Text("WikipediaAbsent", host), evidence: answer.ToEvidence(nearest.Length == 0 ? null : nearest));
            return;
        }

        foreach (string title in same)
        {
            Uri article = new($"https://{host}/wiki/{Uri.EscapeDataString(title.Replace(' ', '_'))}");
            (WebAnswer linksAnswer, string? link) = await FindLinkAsync(audit, host, title, cancel).ConfigureAwait(false);
            if (link is not null)
            {
                audit.Add(_check, Verdict.Confirmed, audit.Text("WikipediaFound", article), article.AbsoluteUri, evidence: [answer.ToEvidence(title), linksAnswer.ToEvidence(link)]);
                return;
            }
        }

        string candidate = same[0];
        audit.Add(
            _check, Verdict.Unknown, audit.Text("WikipediaNamesake", candidate, host), candidate, "NotTied",
            answer.ToEvidence(candidate));
    }

    /// <summary>The link of an article to the organisation's site; null when it has none.</summary>
    private static async Task<(WebAnswer Answer, string? Link)> FindLinkAsync(PresenceAudit audit, string host, string title, CancellationToken cancel)
    {
        (WebAnswer answer, JsonElement? query) = await AskAsync(audit, host, $"prop=extlinks&ellimit=max&titles={Uri.EscapeDataString(title)}", cancel).ConfigureAwait(false);
        Uri? site = audit.Home?.Answer.FinalAddress ?? audit.Organisation.Website;
        if (site is null || query is not { } found || !StructuredData.TryGet(found, "pages", out JsonElement pages) || pages.ValueKind != JsonValueKind.Array)
        {
            return (answer, null);
        }

        string? link = pages.EnumerateArray()
            .Where(p => StructuredData.TryGet(p, "extlinks", out JsonElement links) && links.ValueKind == JsonValueKind.Array)
            .SelectMany(p => p.GetProperty("extlinks").EnumerateArray())
            .Select(l => StructuredData.Text(l, "url"))
            .FirstOrDefault(l => WebAddress.Resolve(answer.FinalAddress, l) is { } target && WebAddress.SameSite(target, site));
        return (answer, link);
    }

    private static async Task<(WebAnswer Answer, JsonElement? Query)> AskAsync(PresenceAudit audit, string host, string question, CancellationToken cancel)
    {
        Uri address = new($"https://{host}/w/api.php?action=query&{question}&format=json&formatversion=2&maxlag=5");
        WebAnswer answer = await audit.Session.Web.GetAsync(address, cancel, "application/json").ConfigureAwait(false);
        if (!answer.IsSuccess)
        {
            return (answer, null);
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(answer.Body);
            return (answer, StructuredData.TryGet(document.RootElement, "query", out JsonElement query) ? query.Clone() : null);
        }
        catch (JsonException)
        {
            return (answer, null);
        }
    }

    private static string WhyNot(PresenceAudit audit, WebAnswer answer) => answer.IsSuccess ? audit.Text("WhyNoAnswer") : audit.WhyNot(answer);
}
