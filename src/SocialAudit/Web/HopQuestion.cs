namespace SocialAudit.Web;

/// <summary>What is asked of every address on the way through the redirects.</summary>
internal sealed record HopQuestion(HttpMethod Method, string Accept)
{
    /// <summary>The page that was kept of the address: its server is only asked whether it changed.</summary>
    public CachedPage? Known { get; init; }

    /// <summary>What more is asked than an address; null for a plain request, the only kind whose answer may be kept.</summary>
    public WebQuestion? More { get; init; }

    /// <summary>The key that the service asks for; null for what everybody may ask.</summary>
    public HopKey? Key { get; init; }

    /// <summary>A service of the volunteer's own choice, which may be in a private network: this scheme, host and port, and no other.</summary>
    public Uri? Trusted { get; init; }

    /// <summary>True for an address of the service that the volunteer chose.</summary>
    public bool Trusts(Uri address) => Trusted is { } own && Uri.Compare(own, address, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
