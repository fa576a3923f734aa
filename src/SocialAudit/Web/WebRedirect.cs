namespace SocialAudit.Web;

/// <summary>A step on the way: an address that answered with a redirect.</summary>
public sealed record WebRedirect(Uri Address, int Status);
