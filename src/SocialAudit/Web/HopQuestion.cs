namespace SocialAudit.Web;

/// <summary>What is asked of every address on the way through the redirects.</summary>
internal sealed record HopQuestion(HttpMethod Method, string Accept)
{
    /// <summary>The page that was kept of the address: its server is only asked whether it changed.</summary>
    public CachedPage? Known { get; init; }

    /// <summary>What more is asked than an address; null for a plain request, the only kind whose answer may be kept.</summary>
    public WebQuestion? More { get; init; }
}
