namespace SocialAudit.Presence.Listings.Directories;

/// <summary>How the address of a listing is known.</summary>
internal enum ListingSource
{
    /// <summary>The volunteer gave it.</summary>
    Volunteer,

    /// <summary>The organisation's site links to it.</summary>
    Site,

    /// <summary>A search showed it: it may be a namesake's.</summary>
    Search,
}
