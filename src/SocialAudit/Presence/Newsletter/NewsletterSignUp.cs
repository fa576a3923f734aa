namespace SocialAudit.Presence.Newsletter;

/// <summary>A way to sign up for a newsletter on a page.</summary>
/// <param name="Kind">How sure it is.</param>
/// <param name="Provider">The service's name; null where none is known.</param>
/// <param name="Detail">The words or the address that decided.</param>
internal sealed record NewsletterSignUp(SignUpKind Kind, string? Provider, string Detail);
