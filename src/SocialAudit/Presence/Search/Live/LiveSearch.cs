namespace SocialAudit.Presence.Search.Live;

/// <summary>Asks the session's services for an organisation's name, with its city, and for its initials.</summary>
internal static class LiveSearch
{
    // Where the tool is at home; services want to know from where one searches.
    private const string _usualCountry = "CA";
    private const int _shortestInitials = 2;

    public static async Task<IReadOnlyList<SearchAnswer>> AskAsync(PresenceAudit audit, CancellationToken cancel)
    {
        string[] queries = [.. Queries(audit.Organisation)];
        SearchAnswer[][] answers = await Task.WhenAll(audit.Session.Search.Select(p => AskAsync(audit, p, queries, cancel))).ConfigureAwait(false);
        return [.. answers.SelectMany(a => a)];
    }

    private static async Task<SearchAnswer[]> AskAsync(PresenceAudit audit, ISearchProvider provider, string[] queries, CancellationToken cancel)
    {
        List<SearchAnswer> answers = [];
        foreach (string query in queries)
        {
            SearchAnswer answer = await provider.AskAsync(audit.Session.Web, query, audit.Language, audit.Organisation.Country ?? _usualCountry, cancel).ConfigureAwait(false);
            answers.Add(answer);
            if (answer.Reason is not null)
            {
                // One reason is enough: the next query would meet the same.
                break;
            }
        }

        return [.. answers];
    }

    private static IEnumerable<string> Queries(Organisation organisation)
    {
        HashSet<string> name = [.. TextFolding.Words(organisation.Name)];
        yield return organisation.City is { } city && !TextFolding.Words(city).All(name.Contains) ? $"{organisation.Name} {city}" : organisation.Name;
        if (organisation.Initials is { } initials && initials.Count(char.IsLetterOrDigit) >= _shortestInitials)
        {
            yield return initials;
        }
    }
}
