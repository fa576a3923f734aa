namespace SocialAudit.Presence;

/// <summary>What a search for contact details brought, and the page that each kind was first found on.</summary>
internal sealed record ContactSearch(ContactDetails Details, SitePage? EmailPage, SitePage? PhonePage, SitePage? AddressPage);
