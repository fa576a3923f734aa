namespace SocialAudit.Presence.Pages;

/// <summary>Where an element stands on its page, as a reader sees it.</summary>
/// <param name="Zone">The part of the page.</param>
/// <param name="Line">The end of what stands before it in its line; empty at the beginning of a line.</param>
/// <param name="Heading">The heading that tells whose it is; null where none does.</param>
internal sealed record Place(PageZone Zone, string Line, string? Heading);
