using SocialAudit.Web;

namespace SocialAudit.Presence.Search;

/// <summary>Sums searches up.</summary>
public static class SearchMeasure
{
    private const int _mostNamed = 10;
    private const int _mostShown = 3;

    /// <summary>What searches show of an organisation, one summary for each engine, query and source, in the order of the results.</summary>
    /// <param name="results">The sorted results.</param>
    /// <param name="organisation">Whom they were sorted for; null where nobody was given.</param>
    /// <param name="language">The language of the message.</param>
    public static IReadOnlyList<SearchSummary> Summarise(IEnumerable<SearchResult> results, Organisation? organisation, Language language) =>
        [.. results.GroupBy(r => (r.Engine, r.Query, r.Evidence.FirstOrDefault()?.Address, r.Evidence.FirstOrDefault()?.Time)).Select(g => Of([.. g.OrderBy(r => r.Rank)], organisation, language))];

    /// <summary>Whether a query asks for the organisation's name or its initials.</summary>
    public static SearchSubject SubjectOf(string? query, Organisation? organisation) =>
        query is null || organisation is null ? SearchSubject.Other
        : NameMatch.HasName(query, organisation) ? SearchSubject.Name
        : NameMatch.HasInitials(query, organisation) ? SearchSubject.Initials
        : SearchSubject.Other;

    private static SearchSummary Of(SearchResult[] results, Organisation? organisation, Language language)
    {
        SearchResult first = results[0];
        int? Rank(SearchResultKind kind) => results.FirstOrDefault(r => r.Kind == kind)?.Rank;

        int? site = Rank(SearchResultKind.OwnSite);
        string[] shared = [.. results.Where(r => r.Kind == SearchResultKind.Namesake).GroupBy(r => WebAddress.BareHost(r.Address)).Select(g => g.First().Title).Take(_mostNamed)];
        string[] old = [.. results.Where(r => r.OldAddress is not null).Select(r => r.Address.AbsoluteUri).Distinct().Take(_mostNamed)];
        string query = first.Query ?? language.Text("SearchNoQuery");
        List<string> message = [site is { } place ? language.Text("SearchSiteRank", first.Engine, query, place) : language.Text("SearchSiteNotShown", first.Engine, query, results.Length)];
        if (shared.Length > 0)
        {
            message.Add(language.Text("SearchShared", string.Join("; ", shared.Take(_mostShown))));
        }

        if (old.Length > 0)
        {
            message.Add(language.Text("SearchOld", string.Join(", ", old.Take(_mostShown))));
        }

        return new SearchSummary
        {
            Query = first.Query,
            Engine = first.Engine,
            Subject = SubjectOf(first.Query, organisation),
            Results = results.Length,
            SiteRank = site,
            ProfileRank = Rank(SearchResultKind.OwnProfile),
            SharedWith = shared,
            OldAddresses = old,
            Message = string.Join(" ", message),
            Evidence = [.. first.Evidence.Take(1).Select(e => e with { Detail = null })],
        };
    }
}
