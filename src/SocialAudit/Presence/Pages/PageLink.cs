namespace SocialAudit.Presence.Pages;

/// <summary>A link of a page to a web page.</summary>
/// <param name="Target">Where it leads, without what follows a #.</param>
/// <param name="Text">Its words in one line, cut at 60 characters; empty for a picture.</param>
internal sealed record PageLink(Uri Target, string Text);
