namespace SocialAudit.Presence.Contact;

/// <summary>A date on a page, and the words that give it.</summary>
internal sealed record DatedWords(DateTimeOffset Date, string Words);
