namespace SocialAudit.Presence.Appraisal;

/// <summary>
/// The levels of each area, from 0 to 4, and what each asks for. The order is the article's: first the site and its contact details, then
/// a blog every week, then the networks.
/// </summary>
internal static class LevelScale
{
    // Visitors take a blog or a profile for alive as long as its newest post is no older than a season, then a month.
    private static readonly TimeSpan _season = TimeSpan.FromDays(91);
    private static readonly TimeSpan _month = TimeSpan.FromDays(31);

    private static readonly AreaScale[] _areas =
    [
        new("Site", "AreaSite", Aim: 3, PresenceArea.Site,
        [
            new(1, "LevelSiteAnswers", "Site.Reachable", Good),
            new(2, "LevelSiteSecure", "Site.Https", Good),
            new(2, "LevelSiteTitle", "Site.Title", Good),
            new(3, "LevelSiteTelephone", "Site.Viewport", Good),
            new(3, "LevelSiteLinks", "Site.BrokenLinks", Good),
            new(4, "LevelSiteWeight", "Site.Weight", Good),
            new(4, "LevelSitePictures", "Site.PictureText", GoodOrNone),
        ]),
        new("Findability", "AreaFindability", Aim: 3, PresenceArea.Findability,
        [
            new(1, "LevelFindOpen", "Findability.Indexing", Good),
            new(2, "LevelFindTitle", "Findability.NameInTitle", Good),
            new(3, "LevelFindHeadings", "Findability.NameInHeadings", Good),
            new(3, "LevelFindDescription", "Site.Description", Good),
            new(4, "LevelFindSitemap", "Findability.Sitemap", Good),
            new(4, "LevelFindData", "Site.StructuredData", Good),
        ]),
        new("Contact", "AreaContact", Aim: 4, PresenceArea.Contact,
        [
            new(1, "LevelContactOne", "Contact.Email", (p, _) => Best(Good(p, "Contact.Email"), Good(p, "Contact.Phone"))),
            new(2, "LevelContactEmail", "Contact.Email", Good),
            new(2, "LevelContactPhone", "Contact.Phone", Good),
            new(3, "LevelContactAddress", "Contact.Address", Good),
            new(4, "LevelContactHours", "Contact.Hours", Good),
            new(4, "LevelContactCurrent", "Contact.Stale", (p, check) => p.Find("Contact.Email") is null ? CriterionState.Unknown : p.Find(check) is null ? CriterionState.Met : CriterionState.NotMet),
        ]),
        new("Blog", "AreaBlog", Aim: 4, PresenceArea.Blog,
        [
            new(1, "LevelBlogExists", "Blog.Feed", (p, _) => p.NewestPost is not null ? CriterionState.Met : Good(p, "Blog.Feed")),
            new(2, "LevelBlogSeason", "Blog.NewestPost", (p, check) => Younger(p, check, _season)),
            new(3, "LevelBlogMonth", "Blog.NewestPost", (p, check) => Younger(p, check, _month)),
            new(4, "LevelBlogWeekly", "Blog.Cadence", AtLeastWeekly),
        ]),
        new("Newsletter", "AreaNewsletter", Aim: 3, PresenceArea.Mail,
        [
            new(1, "LevelMailReceives", "Mail.Mx", Good),
            new(2, "LevelMailSignUp", "Mail.Newsletter", Good),
            new(3, "LevelMailSpf", "Mail.Spf", Good),
            new(3, "LevelMailOwnAddress", "Mail.FreeAddress", NoneFound),
            new(4, "LevelMailDmarc", "Mail.Dmarc", Good),
        ]),
        new("SocialNetworks", "AreaSocialNetworks", Aim: 3, PresenceArea.Profile,
        [
            new(1, "LevelSocialOne", "Profile", (p, _) => p.OwnProfiles.Count > 0 ? CriterionState.Met : Missing(p)),
            new(2, "LevelSocialSeason", "Profile", (p, _) => Newest(p, _season)),
            new(3, "LevelSocialMonth", "Profile", (p, _) => Newest(p, _month)),
            new(4, "LevelSocialWeekly", "Profile", (p, _) => p.OwnProfiles.Any(o => o.PostsPerWeek >= PostingCadence.WeeklyTarget) ? CriterionState.Met : Unseen(p)),
        ]),
    ];

    /// <summary>The level of each area that was audited.</summary>
    public static IReadOnlyList<AreaLevel> Measure(WebPresence presence, IReadOnlyCollection<PresenceArea> areas, Language language) =>
        [.. _areas.Where(a => areas.Contains(a.Needs)).Select(a => Measure(a, presence, language))];

    private static AreaLevel Measure(AreaScale area, WebPresence presence, Language language)
    {
        LevelCriterion[] criteria =
        [
            .. area.Criteria.Select(c => new LevelCriterion { Level = c.Level, Text = language.Text(c.Text), State = c.State(presence, c.Check), Check = c.Check }),
        ];
        int level = criteria.Where(c => c.State != CriterionState.Met).Select(c => c.Level - 1).DefaultIfEmpty(criteria.Max(c => c.Level)).Min();
        return new AreaLevel { Area = area.Id, Name = language.Text(area.Name), Level = level, Aim = Math.Max(level, area.Aim), Criteria = criteria };
    }

    /// <summary>Met where the audit saw it, and nothing to say against it.</summary>
    private static CriterionState Good(WebPresence presence, string check) => presence.Find(check) switch
    {
        { Verdict: Verdict.Confirmed, Reason: null } => CriterionState.Met,
        { Verdict: Verdict.Confirmed or Verdict.Absent } => CriterionState.NotMet,
        _ => CriterionState.Unknown,
    };

    /// <summary>Met where the audit looked for what should not be there, and it is not.</summary>
    private static CriterionState NoneFound(WebPresence presence, string check) => presence.Find(check) switch
    {
        { Verdict: Verdict.Absent } => CriterionState.Met,
        { Verdict: Verdict.Confirmed } => CriterionState.NotMet,
        _ => CriterionState.Unknown,
    };

    /// <summary>Like <see cref="Good"/>; a site that was read and has nothing of the kind does nothing wrong.</summary>
    private static CriterionState GoodOrNone(WebPresence presence, string check) =>
        presence.Find(check) is null && presence.SiteReadWhole ? CriterionState.Met : Good(presence, check);

    private static CriterionState Best(CriterionState one, CriterionState other) =>
        one == CriterionState.Met || other == CriterionState.Met ? CriterionState.Met
        : one == CriterionState.Unknown || other == CriterionState.Unknown ? CriterionState.Unknown
        : CriterionState.NotMet;

    private static CriterionState Younger(WebPresence presence, string check, TimeSpan age)
    {
        if (presence.Find("Blog.Feed") is { Verdict: Verdict.Absent } && presence.Find(check) is null)
        {
            return CriterionState.NotMet;
        }

        return presence.NewestPost is { } newest ? presence.Date - newest <= age ? CriterionState.Met : CriterionState.NotMet : CriterionState.Unknown;
    }

    private static CriterionState AtLeastWeekly(WebPresence presence, string check)
    {
        if (presence.Find("Blog.Feed") is { Verdict: Verdict.Absent } && presence.Find(check) is null)
        {
            return CriterionState.NotMet;
        }

        return presence.PostsPerWeek is { } posts ? posts >= PostingCadence.WeeklyTarget ? CriterionState.Met : CriterionState.NotMet : CriterionState.Unknown;
    }

    private static CriterionState Newest(WebPresence presence, TimeSpan age) =>
        presence.OwnProfiles.Any(p => p.NewestPost is { } newest && presence.Date - newest <= age) ? CriterionState.Met : Unseen(presence);

    /// <summary>What no profile shows is lacking only where every profile shows something.</summary>
    private static CriterionState Unseen(WebPresence presence) =>
        presence.OwnProfiles.Count == 0 ? Missing(presence) : presence.OwnProfiles.All(p => p.NewestPost is not null) ? CriterionState.NotMet : CriterionState.Unknown;

    private static CriterionState Missing(WebPresence presence) => presence.Find("Profile") is { Verdict: Verdict.Absent } ? CriterionState.NotMet : CriterionState.Unknown;

    private sealed record AreaScale(string Id, string Name, int Aim, PresenceArea Needs, Criterion[] Criteria);

    private sealed record Criterion(int Level, string Text, string Check, Func<WebPresence, string, CriterionState> State);
}
