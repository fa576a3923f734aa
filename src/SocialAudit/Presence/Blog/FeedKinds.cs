using System.Text.RegularExpressions;

namespace SocialAudit.Presence.Blog;

/// <summary>Tells feeds of the organisation's posts from those of readers' comments and of events, which are no measure of its news.</summary>
internal static class FeedKinds
{
    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(1);

    // On folded words. In the plural: «Comment s'abonner» is French for how to.
    private static readonly Regex _comments = new(@"\b(?:comments|commentaires|comentarios|kommentare)\b", RegexOptions.CultureInvariant, _timeout);
    private static readonly Regex _events = new(@"\b(?:agenda|events?|evenements?|evenementiel|calend(?:ars?|riers?)|tribe|ical)\b", RegexOptions.CultureInvariant, _timeout);
    private static readonly Regex _commentsTitle = new(@"^(?:comments|commentaires|comentarios) (?:on|for|sur|pour|to|de|en)\b|\b(?:flux des commentaires|comments feed)$", RegexOptions.CultureInvariant, _timeout);

    /// <summary>What a feed holds.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="hint">What the page that names it calls it; may be empty.</param>
    /// <param name="title">Its own title; may be empty.</param>
    public static FeedKind Of(Uri address, string hint, string title)
    {
        // A title may name the organisation («Prevention», «Agenda 21»): only the address tells a calendar.
        string path = TextFolding.Fold(Uri.UnescapeDataString(address.AbsolutePath + " " + address.Query));
        return _comments.IsMatch(path) || _comments.IsMatch(TextFolding.Fold(hint)) || _commentsTitle.IsMatch(TextFolding.Fold(title)) ? FeedKind.Comments
            : _events.IsMatch(path) ? FeedKind.Events
            : FeedKind.Posts;
    }
}
