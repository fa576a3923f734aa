namespace SocialAudit.Presence.Contact;

/// <summary>A postal address on a page, in one line.</summary>
/// <param name="Text">The address: 12, rue des Érables, Montréal, QC, H2X 0A0.</param>
/// <param name="HasCode">True when it holds a postal code.</param>
internal sealed record PageAddress(string Text, bool HasCode);
