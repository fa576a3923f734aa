namespace SocialAudit.Web;

/// <summary>What is asked of every address on the way through the redirects.</summary>
internal sealed record HopQuestion(HttpMethod Method, string Accept);
