namespace SocialAudit.Presence.Pages;

/// <summary>Which part of a page something stands in.</summary>
internal enum PageZone
{
    /// <summary>The page's own text.</summary>
    Main,

    /// <summary>Header, menu, footer, side column: what a site repeats on every page.</summary>
    Frame,

    /// <summary>A post or an article.</summary>
    Post,

    /// <summary>A list of partners, members or staff.</summary>
    Others,

    /// <summary>Who made or hosts the site.</summary>
    Credit,
}
