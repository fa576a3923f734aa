using SocialAudit.Presence.Blog;
using SocialAudit.Presence.Contact;
using SocialAudit.Presence.Newsletter;
using SocialAudit.Presence.Profiles;
using SocialAudit.Web;

namespace SocialAudit.Presence.Pages;

/// <summary>What one page of the organisation's site says, as far as the checks ask.</summary>
internal sealed record SitePage
{
    public required PageRole Role { get; init; }

    /// <summary>The answer that brought the page, without its body.</summary>
    public required WebAnswer Answer { get; init; }

    /// <summary>The page's address, after its redirects.</summary>
    public Uri Address => Answer.FinalAddress;

    /// <summary>True when everything that a reader would see was read.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>What answered in the page's place, if anything did.</summary>
    public required PageObstacle Obstacle { get; init; }

    /// <summary>The title in one line; empty without one.</summary>
    public required string Title { get; init; }

    public required PageHead Head { get; init; }

    /// <summary>The links to other web pages, in the page's order.</summary>
    public required IReadOnlyList<PageLink> Links { get; init; }

    /// <summary>The feeds that the page announces.</summary>
    public required IReadOnlyList<FeedLink> FeedLinks { get; init; }

    /// <summary>When something was published on the page, as it says; not all can be believed.</summary>
    public required IReadOnlyList<DateTimeOffset> PostDates { get; init; }

    public required PageContacts Contacts { get; init; }

    /// <summary>What the page says of its own age.</summary>
    public required PageAge Age { get; init; }

    /// <summary>The surest way to sign up for a newsletter on the page; null without one.</summary>
    public NewsletterSignUp? SignUp { get; init; }

    /// <summary>The places that name a profile.</summary>
    public required IReadOnlyList<ProfileMention> Mentions { get; init; }
}
