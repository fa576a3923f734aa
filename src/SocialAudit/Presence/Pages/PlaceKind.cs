namespace SocialAudit.Presence.Pages;

/// <summary>What the classes and the id of an element say of it.</summary>
[Flags]
internal enum PlaceKind
{
    None = 0,

    /// <summary>A part that a site repeats on every page.</summary>
    Frame = 1,

    /// <summary>A post, or a list of them.</summary>
    Post = 2,

    /// <summary>A page that only looks like a post to the program that made it.</summary>
    Page = 4,

    /// <summary>Partners, members, staff, authors.</summary>
    Others = 8,

    /// <summary>Who made the site.</summary>
    Credits = 16,
}
