namespace SocialAudit.Web;

/// <summary>A key that goes along with a request, to one host and securely: no redirect carries it elsewhere.</summary>
/// <param name="Header">The header that it is sent in.</param>
/// <param name="Key">The key.</param>
/// <param name="Host">The host that it belongs to.</param>
internal sealed record HopKey(string Header, ApiKey Key, string Host)
{
    public void AddTo(HttpRequestMessage request, Uri address)
    {
        if (address.Scheme == Uri.UriSchemeHttps && string.Equals(address.IdnHost, Host, StringComparison.OrdinalIgnoreCase))
        {
            request.Headers.TryAddWithoutValidation(Header, Key.Reveal());
        }
    }
}
