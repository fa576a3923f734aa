using SocialAudit.Presence.Pages;

namespace SocialAudit.Presence.Contact;

/// <summary>A postal code on a page, and the part of the page where it stands.</summary>
internal sealed record PostalMention(string Code, PageZone Zone);
