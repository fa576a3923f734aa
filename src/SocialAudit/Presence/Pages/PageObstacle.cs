namespace SocialAudit.Presence.Pages;

/// <summary>What answers in a site's place, and says nothing of the organisation.</summary>
internal enum PageObstacle
{
    /// <summary>Nothing: it is a page of the site.</summary>
    None,

    /// <summary>A guard that wants to see a person («Just a moment…»).</summary>
    Challenge,

    /// <summary>A login, behind which the site may be.</summary>
    Login,

    /// <summary>A page that a registrar or a trader shows where a domain has no site.</summary>
    Parked,

    /// <summary>The page that a host shows in place of a site that it has closed.</summary>
    Suspended,

    /// <summary>The page that a web server brings along, shown until somebody puts a site there.</summary>
    DefaultPage,
}
