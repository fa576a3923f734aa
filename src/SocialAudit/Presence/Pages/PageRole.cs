namespace SocialAudit.Presence.Pages;

/// <summary>What a page of a site is for.</summary>
internal enum PageRole
{
    Home,
    Contact,
    About,
    News,
    Blog,
    Other,
}
