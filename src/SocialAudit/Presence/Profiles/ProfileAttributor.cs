using SocialAudit.Platforms;
using SocialAudit.Presence.Pages;

namespace SocialAudit.Presence.Profiles;

/// <summary>
/// Tells the organisation's own profiles from those of its web designer, its partners and its staff, by where the pages name
/// them, on how many of the pages, what they say beside them, and how much the handle looks like the organisation. Says how sure, and why.
/// </summary>
internal sealed class ProfileAttributor(Organisation organisation, PlatformCatalogue platforms, Language language)
{
    private const double _ownFrom = 0.5;
    private const double _unclearFrom = 0.3;

    // A handle that shares half of the name's telling words is more than chance; one that shares the site's name is hardly another's.
    private const double _alike = 0.5;
    private const double _same = 0.9;

    // A page that lists as many profiles of a platform is a directory of others.
    private const int _directory = 5;

    private const int _longestQuote = 60;

    /// <param name="pages">The pages that were read.</param>
    public IReadOnlyList<AttributedProfile> Attribute(IReadOnlyList<SitePage> pages)
    {
        string[] titles = [.. pages.Select(p => p.Title).Concat(pages.Select(p => p.Head.ShareTitle)).OfType<string>().Distinct()];
        ProfileMention[] mentions = [.. pages.SelectMany(p => p.Mentions)];
        HashSet<(Web.WebAnswer, string)> directories =
            [.. mentions.Where(m => m.IsVisible).GroupBy(m => (m.Page, m.Profile.Platform)).Where(g => g.Select(m => m.Profile.Key).Distinct().Count() >= _directory).Select(g => g.Key)];
        ProfileEvidence[] evidence = [.. mentions.GroupBy(m => m.Profile.Key).Select(g => new ProfileEvidence([.. g], pages.Count))];
        List<AttributedProfile> profiles = [.. evidence.Select(e => Judge(e, titles, directories))];

        // A page plugin or a number in the head is the same page again, when the site links one of its own on that platform.
        profiles.RemoveAll(p => p.Mentions.All(m => m.Source is ProfileMentionSource.Embed or ProfileMentionSource.Meta) && p.Profile.Handle.All(char.IsDigit)
            && profiles.Any(o => o != p && o.Profile.Platform == p.Profile.Platform && o.Attribution == ProfileAttribution.Own && !o.Profile.Handle.All(char.IsDigit)));

        AttributedProfile[] own = [.. profiles.Where(p => p.Attribution == ProfileAttribution.Own)];
        return [.. profiles.Select(p => Outranked(p, own)).OrderBy(p => p.Attribution switch { ProfileAttribution.Own => 0, ProfileAttribution.Unclear => 1, _ => 2 })];
    }

    private AttributedProfile Judge(ProfileEvidence evidence, IReadOnlyList<string> titles, HashSet<(Web.WebAnswer, string)> directories)
    {
        ProfileAddress profile = evidence.Profile;
        IReadOnlyList<ProfileMention> mentions = evidence.Mentions;
        double likeness = NameMatch.HandleLikeness(profile.Handle, organisation);
        bool isAlike = likeness >= _alike;
        bool isSame = likeness >= _same;

        AttributedProfile Verdict(ProfileAttribution attribution, double confidence, string key, params object[] arguments) =>
            new(profile, mentions, attribution, Math.Round(Math.Min(confidence, 0.95), 2), language.Text(key, arguments));

        if (!isSame && platforms.Links.IsPlaceholder(profile))
        {
            return Verdict(ProfileAttribution.Other, 0.9, "ProfilePlaceholder");
        }

        if (!isSame && platforms.Links.OwnerOf(profile) is { } known)
        {
            return Verdict(ProfileAttribution.Other, 0.85, known.Kind == KnownOwnerKind.Funder ? "ProfileKnownFunder" : "ProfileThemeDefault", known.Name.In(language));
        }

        if (mentions.All(m => m.Zone == PageZone.Credit))
        {
            return Verdict(ProfileAttribution.Other, 0.9, "ProfileCredit");
        }

        ProfileMention[] declared = [.. mentions.Where(m => m.Owner is not null)];
        ProfileOwner? stranger = declared.Select(m => m.Owner!).FirstOrDefault(o => !IsOurs(o, titles));
        if (stranger is not null && !evidence.IsFramed && !isSame)
        {
            return stranger.IsPerson ? Verdict(ProfileAttribution.Other, 0.8, "ProfileOtherPerson", stranger.Name ?? "?")
                : Verdict(ProfileAttribution.Other, 0.8, stranger.Name is null ? "ProfileRelated" : "ProfileOtherOwner", stranger.Name ?? "");
        }

        if (profile.Kind == ProfileKind.Person && !(isSame && evidence.IsFramed))
        {
            return Verdict(ProfileAttribution.Other, 0.8, "ProfilePerson");
        }

        if (!isAlike && evidence.Visible.Count > 0 && evidence.Visible.All(m => m.Zone is PageZone.Others or PageZone.Credit))
        {
            return mentions.Select(m => m.Heading).FirstOrDefault(h => h is not null) is { } heading
                ? Verdict(ProfileAttribution.Other, 0.75, "ProfileUnderHeading", heading)
                : Verdict(ProfileAttribution.Other, 0.7, "ProfileAmongOthers");
        }

        if (!isAlike && !evidence.IsEverywhere && evidence.Visible.Count > 0 && evidence.Visible.All(m => directories.Contains((m.Page, profile.Platform))))
        {
            return Verdict(ProfileAttribution.Other, 0.7, "ProfileDirectory");
        }

        if (declared.Length > 0 && stranger is null)
        {
            return Verdict(ProfileAttribution.Own, isAlike || evidence.IsFramed ? 0.95 : 0.85, "ProfileSameAs");
        }

        if (mentions.Any(m => m.Source == ProfileMentionSource.RelMe && m.Zone is not (PageZone.Post or PageZone.Others)))
        {
            return Verdict(ProfileAttribution.Own, isAlike || evidence.IsFramed ? 0.95 : 0.85, "ProfileRelMe");
        }

        return evidence.IsFramed ? InFrame(evidence, isAlike, Verdict) : InText(evidence, likeness, Verdict);
    }

    private AttributedProfile InFrame(ProfileEvidence evidence, bool isAlike, Func<ProfileAttribution, double, string, object[], AttributedProfile> verdict)
    {
        double score = 0.65 + (isAlike ? 0.25 : 0) + (evidence.IsEverywhere || evidence.VisiblePages > 1 ? 0.1 : 0);
        IReadOnlyList<ProfileMention> shown = evidence.Frame.Count > 0 ? evidence.Frame : evidence.Visible;
        if (!isAlike && shown.All(m => PlaceWords.SayOthers(m.Line) && !PlaceWords.SayOurs(m.Line)))
        {
            return verdict(ProfileAttribution.Unclear, 0.6, "ProfileLineOthers", [TextFolding.Tidy(shown[0].Line, _longestQuote)]);
        }

        if (!isAlike && Strangers(shown).Count > 0)
        {
            // Its words name somebody: enough to give way to a plainer claim, not to doubt a lone one.
            score = Math.Max(_ownFrom, score - 0.2);
        }

        return evidence.IsEverywhere && evidence.VisiblePages > 1
            ? verdict(ProfileAttribution.Own, score, isAlike ? "ProfileEverywhereAlike" : "ProfileEverywhere", [evidence.VisiblePages, evidence.PagesRead])
            : verdict(ProfileAttribution.Own, score, isAlike ? "ProfileFrameAlike" : "ProfileFrame", []);
    }

    private AttributedProfile InText(ProfileEvidence evidence, double likeness, Func<ProfileAttribution, double, string, object[], AttributedProfile> verdict)
    {
        bool isAlike = likeness >= _alike;
        if (evidence.Visible.Count == 0)
        {
            return evidence.Has(ProfileMentionSource.Meta)
                ? verdict(ProfileAttribution.Own, isAlike ? 0.85 : 0.6, "ProfileMeta", [])
                : verdict(isAlike ? ProfileAttribution.Own : ProfileAttribution.Unclear, 0.6, isAlike ? "ProfileMeta" : "ProfileAuthor", []);
        }

        ProfileMention[] seen = [.. evidence.Visible.Where(m => m.Zone is not (PageZone.Others or PageZone.Credit))];
        seen = seen.Length > 0 ? seen : [.. evidence.Visible];
        bool onlyPosts = seen.All(m => m.Zone == PageZone.Post);
        bool onMain = seen.Any(m => m.Zone != PageZone.Post && m.Role is PageRole.Home or PageRole.Contact);
        bool isLineOurs = seen.Any(m => PlaceWords.SayOurs($"{m.Line} {m.Words}"));
        bool isLineOthers = !isLineOurs && seen.All(m => PlaceWords.SayOthers(m.Line));
        bool isButton = Strangers(seen).Count == 0;
        double score = (onlyPosts ? 0.1 : onMain ? 0.4 : 0.3) + (0.4 * likeness)
            + (isLineOurs ? 0.25 : isButton && !onlyPosts ? 0.15 : 0)
            + (evidence.Has(ProfileMentionSource.Embed) && !onlyPosts ? 0.1 : 0)
            + (evidence.Has(ProfileMentionSource.Meta) ? 0.3 : 0)
            - (evidence.IsLone && !isLineOurs ? 0.15 : 0)
            - (isLineOthers ? 0.3 : 0);
        if (score >= _ownFrom)
        {
            return isLineOurs && !isAlike
                ? verdict(ProfileAttribution.Own, score, "ProfileOurWords", [Quote(seen.First(m => PlaceWords.SayOurs($"{m.Line} {m.Words}")))])
                : verdict(ProfileAttribution.Own, score, isAlike ? "ProfileTextAlike" : "ProfileText", []);
        }

        if (isLineOthers && !isAlike)
        {
            return verdict(ProfileAttribution.Other, 1 - Math.Max(score, 0.1), "ProfileLineOthers", [TextFolding.Tidy(seen[0].Line, _longestQuote)]);
        }

        return score < _unclearFrom ? verdict(ProfileAttribution.Other, 1 - Math.Max(score, 0.1), onlyPosts ? "ProfilePost" : "ProfileLone", onlyPosts ? [] : [evidence.PagesRead])
            : evidence.IsLone ? verdict(ProfileAttribution.Unclear, 1 - score, "ProfileLone", [evidence.PagesRead])
            : verdict(ProfileAttribution.Unclear, 1 - score, "ProfileUnclear", []);
    }

    /// <summary>
    /// Where a site links two accounts on one platform, a weak claim gives way to one that looks like the organisation, and one that no reader
    /// sees to one that readers see on page after page.
    /// </summary>
    private AttributedProfile Outranked(AttributedProfile profile, IReadOnlyList<AttributedProfile> own)
    {
        if (profile.Attribution != ProfileAttribution.Own)
        {
            return profile;
        }

        AttributedProfile[] rivals = [.. own.Where(o => o != profile && o.Profile.Platform == profile.Profile.Platform && o.Profile.Kind == profile.Profile.Kind)];
        if (rivals.OrderByDescending(r => r.Confidence).FirstOrDefault(r => r.Confidence >= profile.Confidence + 0.2) is { } stronger)
        {
            return profile with { Attribution = ProfileAttribution.Unclear, Why = language.Text("ProfileOutranked", stronger.Profile.Handle) };
        }

        double likeness = NameMatch.HandleLikeness(profile.Profile.Handle, organisation);
        return !profile.Mentions.Any(m => m.IsVisible)
            && rivals.FirstOrDefault(r => r.Mentions.Any(m => m.IsVisible && m.Zone == PageZone.Frame) && NameMatch.HandleLikeness(r.Profile.Handle, organisation) >= likeness) is { } shown
            ? profile with { Attribution = ProfileAttribution.Unclear, Confidence = 0.5, Why = language.Text("ProfileInvisible", shown.Profile.Handle) }
            : profile;
    }

    private List<string> Strangers(IEnumerable<ProfileMention> mentions) =>
        mentions.Select(m => ProfileWords.Strangers(m.Words, platforms.Find(m.Profile.Platform), m.Profile, organisation)).OrderBy(s => s.Count).FirstOrDefault()?.ToList() ?? [];

    private static string Quote(ProfileMention mention) => TextFolding.Tidy($"{mention.Line} {mention.Words}", _longestQuote);

    /// <summary>Structured data name us by our name, by what the pages call the site, or not at all.</summary>
    private bool IsOurs(ProfileOwner owner, IReadOnlyList<string> titles)
    {
        if (owner.IsPerson || owner.Name is null)
        {
            return !owner.IsPerson && !owner.IsRelated;
        }

        return NameMatch.IsSame(owner.Name, organisation.Name)
            || (organisation.Initials is { } initials && NameMatch.IsSame(owner.Name, initials))
            || NameMatch.HandleLikeness(owner.Name, organisation) >= _same
            || (owner.IsSite && titles.Any(t => t.IndexOf(owner.Name, StringComparison.OrdinalIgnoreCase) >= 0));
    }
}
