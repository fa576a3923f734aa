using System.Text.Json;
using SocialAudit.Presence.Domain;
using SocialAudit.Presence.Pages;
using SocialAudit.Presence.Profiles.Verification;

namespace SocialAudit.Presence.Listings;

/// <summary>
/// Is the organisation in the encyclopedia, in French and in English. An article of the same name counts only when something ties it to the
/// organisation: a link to its site, the item of Wikidata that gives its site, or the name and the city in its first lines. Otherwise it may
/// be a namesake's, and a person must look.
/// </summary>
internal sealed class WikipediaCheck : IPresenceCheck
{
    private const string _check = "Listing.Wikipedia";
    private const int _mostTitles = 5;
    private const int _mostResults = 10;

    public PresenceArea Area => PresenceArea.Listing;

    public string Activity => "DoingWikipedia";

    public async Task RunAsync(PresenceAudit audit, CancellationToken cancel)
    {
        await SearchAsync(audit, audit.Language, _check, cancel).ConfigureAwait(false);
        foreach (Language other in Language.All.Where(l => l != audit.Language))
        {
            await SearchAsync(audit, other, $"{_check}.{other.Code}", cancel).ConfigureAwait(false);
        }
    }

    private static async Task SearchAsync(PresenceAudit audit, Language language, string check, CancellationToken cancel)
    {
        string host = language.Code + ".wikipedia.org";
        JsonAnswer search = await WikimediaAnswer.AskAsync(
            audit, host, $"action=query&list=search&srlimit={_mostResults}&srsearch={ListingName.Escaped(audit.Organisation.Name)}&formatversion=2", cancel).ConfigureAwait(false);
        if (WikimediaAnswer.Part(search, "query") is not { } query || !StructuredData.TryGet(query, "search", out JsonElement results) || results.ValueKind != JsonValueKind.Array)
        {
            AddUnknown(audit, check, host, search);
            return;
        }

        // Results that are none are no answer to the question.
        string[] titles = [.. results.EnumerateArray().Take(_mostResults).Select(r => ApiText.Name(r, "title")).OfType<string>()];
        if (titles.Length == 0 && results.GetArrayLength() > 0)
        {
            AddUnknown(audit, check, host, search);
            return;
        }

        string? linked = audit.WikidataItem is { } item && item.Articles.TryGetValue(language.Code + "wiki", out string? title) ? title : null;
        string[] same = [.. titles.Where(t => NameMatch.IsSame(t, audit.Organisation.Name)).Prepend(linked).OfType<string>().Distinct().Where(t => t.IndexOf('|') < 0).Take(_mostTitles)];
        if (same.Length == 0)
        {
            string nearest = string.Join(", ", titles.Take(_mostTitles));
            audit.Add(check, Verdict.Absent, audit.Text(check == _check ? "WikipediaAbsent" : "WikipediaAbsentThere", host), evidence: search.Answer.ToEvidence(nearest.Length == 0 ? null : nearest));
            return;
        }

        await JudgeAsync(audit, check, host, search, same, cancel).ConfigureAwait(false);
    }

    private static async Task JudgeAsync(PresenceAudit audit, string check, string host, JsonAnswer search, string[] titles, CancellationToken cancel)
    {
        JsonAnswer answer = await WikimediaAnswer.AskAsync(
            audit,
            host,
            $"action=query&prop=extlinks%7Cextracts%7Cpageprops&ellimit=max&exintro=1&explaintext=1&exlimit=max&ppprop=disambiguation%7Cwikibase_item&redirects=1&titles={string.Join("%7C", titles.Select(Uri.EscapeDataString))}&formatversion=2",
            cancel).ConfigureAwait(false);
        WikipediaArticle[] articles = WikimediaAnswer.Part(answer, "query") is { } query ? [.. JsonAnswer.Items(query, "pages").Select(WikipediaArticle.Read).OfType<WikipediaArticle>()] : [];
        OwnSite own = new(audit);
        foreach (WikipediaArticle article in articles.Where(a => !a.IsDisambiguation))
        {
            if (Tie(audit, article, own) is { } tie)
            {
                Uri address = AddressOf(host, article.Title);
                audit.Add(check, Verdict.Confirmed, audit.Text(tie.Key, address, tie.Detail), address.AbsoluteUri, evidence: [search.Answer.ToEvidence(article.Title), answer.Answer.ToEvidence(tie.Detail)]);
                return;
            }
        }

        if (articles.Length > 0 && articles.All(a => a.IsDisambiguation))
        {
            audit.Add(check, Verdict.Unknown, audit.Text("WikipediaDisambiguation", AddressOf(host, articles[0].Title)), articles[0].Title, "Disambiguation", answer.Answer.ToEvidence(articles[0].Title));
            return;
        }

        string candidate = articles.FirstOrDefault(a => !a.IsDisambiguation)?.Title ?? titles[0];
        audit.Add(check, Verdict.Unknown, audit.Text("WikipediaNamesake", candidate, host), candidate, "NotTied", search.Answer.ToEvidence(candidate), answer.Answer.ToEvidence());
    }

    /// <summary>What ties an article to the organisation, and the words or link that tell; null where nothing does.</summary>
    private static (string Key, string Detail)? Tie(PresenceAudit audit, WikipediaArticle article, OwnSite own)
    {
        if (article.Links.FirstOrDefault(own.Includes) is { } link)
        {
            return ("WikipediaFound", link.AbsoluteUri);
        }

        if (audit.WikidataItem is { } item && article.Item == item.Id)
        {
            return ("WikipediaFoundByItem", item.Id);
        }

        // Another item gives our site: this article is about somebody else.
        bool isOthers = audit.WikidataItem is not null && article.Item is not null;
        return !isOthers && audit.Organisation.City is { } city && ListingName.IsSame(article.Title, audit.Organisation.Name)
            && NameMatch.HasName(article.Introduction, audit.Organisation) && ListingName.IsPlaceIn(article.Introduction, city)
            ? ("WikipediaFoundByCity", TextFolding.Tidy(article.Introduction, 200)) : null;
    }

    private static Uri AddressOf(string host, string title) => new($"https://{host}/wiki/{Uri.EscapeDataString(title.Replace(' ', '_'))}");

    private static void AddUnknown(PresenceAudit audit, string check, string host, JsonAnswer answer) =>
        audit.Add(check, Verdict.Unknown, audit.Text("WikipediaUnknown", host, WikimediaAnswer.WhyNot(audit, answer)), reason: WikimediaAnswer.ReasonOf(answer), evidence: answer.Answer.ToEvidence());
}
