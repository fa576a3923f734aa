using SocialAudit.Web;

namespace SocialAudit.Presence.Search.Live;

/// <summary>A service that searches for programs.</summary>
internal interface ISearchProvider
{
    /// <summary>Its name, as findings give it.</summary>
    public string Name { get; }

    /// <summary>Asks for the results of a query; throws for nothing that a server does.</summary>
    /// <param name="web">The network.</param>
    /// <param name="query">What is searched for.</param>
    /// <param name="language">The language of the results.</param>
    /// <param name="country">The country of whoever searches, two letters.</param>
    /// <param name="cancel">Ends the request.</param>
    public Task<SearchAnswer> AskAsync(WebService web, string query, Language language, string country, CancellationToken cancel);
}
