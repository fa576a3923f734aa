using AngleSharp.Dom;

namespace SocialAudit.Presence.Search;

/// <summary>A link that has a heading's part on a page, and so may be a result.</summary>
/// <param name="Link">The link.</param>
/// <param name="Heading">The heading, within the link or around it.</param>
/// <param name="Title">The heading's words.</param>
/// <param name="Address">Where the link leads.</param>
internal sealed record ResultLink(IElement Link, IElement Heading, string Title, Uri Address)
{
    /// <summary>How link and heading stand to each other: those of the results are alike.</summary>
    public string Shape { get; } = Heading.LocalName + (Heading.Contains(Link) ? ">a" : "<a");
}
