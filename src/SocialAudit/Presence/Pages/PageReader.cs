using SocialAudit.Platforms;
using SocialAudit.Presence.Blog;
using SocialAudit.Presence.Contact;
using SocialAudit.Presence.Newsletter;
using SocialAudit.Presence.Profiles;
using SocialAudit.Web;

namespace SocialAudit.Presence.Pages;

/// <summary>Reads from a page what the checks ask, and lets its markup go.</summary>
/// <param name="platforms">The platforms whose profiles are looked for.</param>
/// <param name="newsletters">The services for newsletters whose forms are looked for.</param>
/// <param name="country">The organisation's country: <c>CA</c>; null where the pages must tell.</param>
internal sealed class PageReader(PlatformCatalogue platforms, NewsletterCatalogue newsletters, string? country)
{
    private const int _mostLinks = 2000;
    private const int _longestText = 60;

    private readonly ProfileExtractor _profiles = new(platforms);
    private readonly NewsletterExtractor _newsletters = new(newsletters);

    public async Task<SitePage> ReadAsync(PageRole role, WebAnswer answer, CancellationToken cancel)
    {
        using ParsedPage page = await ParsedPage.ParseAsync(role, answer, cancel).ConfigureAwait(false);
        return Read(page);
    }

    public SitePage Read(ParsedPage page)
    {
        PageContacts contacts = ContactExtractor.Extract(page, country);
        return new SitePage
        {
            Role = page.Role,
            Answer = page.Answer,
            IsWhole = page.IsWhole && contacts.IsComplete,
            Obstacle = PageObstacles.Of(page),
            Title = TextFolding.Tidy(page.Document.Title),
            Head = PageHeadExtractor.Extract(page),
            Links = [.. page.Links().Take(_mostLinks).Select(l => new PageLink(WebAddress.WithoutFragment(l.Target), l.Element.Words(_longestText)))],
            FeedLinks = [.. FeedLinkExtractor.Extract(page)],
            PostDates = PostDateExtractor.Extract(page),
            Contacts = contacts,
            Age = PageAgeExtractor.Extract(page),
            SignUp = _newsletters.Extract(page),
            Mentions = [.. _profiles.Extract(page)],
        };
    }
}
