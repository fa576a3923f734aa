namespace SocialAudit.Presence;

/// <summary>What an audit can look at; the names of a check's findings begin with its area's.</summary>
public enum PresenceArea
{
    /// <summary>The site itself: does it answer, securely, on a telephone too, whole and quick.</summary>
    Site,

    /// <summary>Can the site be found under the organisation's name.</summary>
    Findability,

    /// <summary>How to reach the organisation.</summary>
    Contact,

    /// <summary>The blog and its feeds.</summary>
    Blog,

    /// <summary>The profiles on social networks that the site names.</summary>
    Profile,

    /// <summary>Reach by e-mail: can the domain receive mail, is its sender protected, is there a newsletter.</summary>
    Mail,

    /// <summary>The domain: until when, at whose, and which forgotten subdomains still answer.</summary>
    Domain,

    /// <summary>What others say: the encyclopedia and its data, the free map, the directories that serve the organisation's city.</summary>
    Listing,
}
