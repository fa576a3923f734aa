namespace SocialAudit.Presence.Profiles;

/// <summary>Whom a page's structured data name beside a profile.</summary>
/// <param name="Name">The name; null where the data give none.</param>
/// <param name="IsPerson">True for a person.</param>
/// <param name="IsRelated">True for an organisation that another one names: its parent, a member, a funder.</param>
/// <param name="IsSite">True when the data say that this site is theirs.</param>
internal sealed record ProfileOwner(string? Name, bool IsPerson, bool IsRelated, bool IsSite);
