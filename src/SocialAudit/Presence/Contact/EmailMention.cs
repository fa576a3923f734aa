using SocialAudit.Presence.Pages;

namespace SocialAudit.Presence.Contact;

/// <summary>An e-mail address on a page, in lower case, and the part of the page where it first stands.</summary>
internal sealed record EmailMention(string Address, PageZone Zone);
