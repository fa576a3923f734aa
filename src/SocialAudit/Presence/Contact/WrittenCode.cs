namespace SocialAudit.Presence.Contact;

/// <summary>A postal code in a text.</summary>
/// <param name="Index">Where it begins.</param>
/// <param name="Code">The code as written.</param>
/// <param name="City">The city that follows it; empty where none does.</param>
internal sealed record WrittenCode(int Index, string Code, string City = "");
