using SocialAudit.Web;

namespace SocialAudit.Presence.Search.Live;

/// <summary>The services that a session may ask.</summary>
internal static class SearchProviders
{
    public static IReadOnlyList<ISearchProvider> Of(AuditSettings settings)
    {
        List<ISearchProvider> providers = [];
        if (settings.SearxngAddress is { } instance)
        {
            providers.Add(new SearxngProvider(instance));
        }

        if (settings.BraveKey is { } key)
        {
            providers.Add(new BraveProvider(key));
        }

        return providers;
    }
}
