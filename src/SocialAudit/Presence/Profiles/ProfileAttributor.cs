using SocialAudit.Platforms;
using SocialAudit.Presence.Pages;

namespace SocialAudit.Presence.Profiles;

/// <summary>
/// Tells the organisation's own profiles from those of its web designer, its partners and its staff, by where the pages name
/// them, what they say beside them, and how much the handle looks like the organisation. Says how sure, and why.
/// </summary>
internal sealed class ProfileAttributor(Organisation organisation, Language language)
{
    private const double _ownFrom = 0.5;
    private const double _unclearFrom = 0.3;

    // A handle that shares half of the name's telling words is more than chance.
    private const double _alike = 0.5;

    public IReadOnlyList<AttributedProfile> Attribute(IEnumerable<ProfileMention> mentions)
    {
        List<AttributedProfile> profiles = [.. mentions.GroupBy(m => m.Profile.Key).Select(g => Judge([.. g]))];

        // An embedded page under another number is the same page again, when the site links one of its own on that platform.
        profiles.RemoveAll(p => p.Mentions.All(m => m.Source == ProfileMentionSource.Embed)
            && profiles.Any(o => o != p && o.Profile.Platform == p.Profile.Platform && o.Attribution == ProfileAttribution.Own));

        Dictionary<(string Platform, ProfileKind Kind), AttributedProfile> strongest = profiles.Where(p => p.Attribution == ProfileAttribution.Own)
            .GroupBy(p => (p.Profile.Platform, p.Profile.Kind)).ToDictionary(g => g.Key, g => g.OrderByDescending(p => p.Confidence).First());
        return [.. profiles.Select(p => Outranked(p, strongest)).OrderBy(p => p.Attribution switch { ProfileAttribution.Own => 0, ProfileAttribution.Unclear => 1, _ => 2 })];
    }

    private AttributedProfile Judge(IReadOnlyList<ProfileMention> mentions)
    {
        ProfileAddress profile = mentions[0].Profile;
        double likeness = NameMatch.HandleLikeness(profile.Handle, organisation);
        ProfileMention[] framed = [.. mentions.Where(m => m.Zone == PageZone.Frame && m.Source is not (ProfileMentionSource.SameAs or ProfileMentionSource.Meta))];
        ProfileMention[] declared = [.. mentions.Where(m => m.Source == ProfileMentionSource.SameAs)];

        AttributedProfile Verdict(ProfileAttribution attribution, double confidence, string key, params object[] arguments) =>
            new(profile, mentions, attribution, Math.Round(confidence, 2), language.Text(key, arguments));

        if (mentions.All(m => m.Zone == PageZone.Credit))
        {
            return Verdict(ProfileAttribution.Other, 0.9, "ProfileCredit");
        }

        string? stranger = declared.Select(m => m.DeclaredOwner).FirstOrDefault(owner => owner is not null && !IsOurs(owner));
        if (stranger is not null && framed.Length == 0)
        {
            return Verdict(ProfileAttribution.Other, 0.8, "ProfileOtherOwner", stranger);
        }

        if (profile.Kind == ProfileKind.Person)
        {
            return Verdict(ProfileAttribution.Other, 0.8, "ProfilePerson");
        }

        bool isAlike = likeness >= _alike;
        if (mentions.All(m => m.Zone == PageZone.Others) && !isAlike)
        {
            return Verdict(ProfileAttribution.Other, 0.7, "ProfileAmongOthers");
        }

        if (declared.Length > 0 && stranger is null)
        {
            return Verdict(ProfileAttribution.Own, isAlike ? 0.95 : 0.85, "ProfileSameAs");
        }

        if (mentions.Any(m => m.Source == ProfileMentionSource.RelMe))
        {
            return Verdict(ProfileAttribution.Own, isAlike ? 0.95 : 0.85, "ProfileRelMe");
        }

        if (framed.Length > 0)
        {
            int pages = framed.Select(m => m.Page).Distinct().Count();
            return Verdict(ProfileAttribution.Own, Math.Min(0.95, 0.65 + (isAlike ? 0.25 : 0) + (pages > 1 ? 0.1 : 0)), isAlike ? "ProfileFrameAlike" : "ProfileFrame");
        }

        if (mentions.Any(m => m.Source == ProfileMentionSource.Meta))
        {
            return Verdict(ProfileAttribution.Own, isAlike ? 0.85 : 0.6, "ProfileMeta");
        }

        bool onlyPosts = mentions.All(m => m.Zone == PageZone.Post);
        bool onContact = mentions.Any(m => m.Zone == PageZone.Main && m.Role is PageRole.Home or PageRole.Contact);
        double score = (onlyPosts ? 0.1 : onContact ? 0.4 : 0.3) + (0.4 * likeness);
        return score >= _ownFrom ? Verdict(ProfileAttribution.Own, score, isAlike ? "ProfileTextAlike" : "ProfileText")
            : score >= _unclearFrom ? Verdict(ProfileAttribution.Unclear, 1 - score, "ProfileUnclear")
            : Verdict(ProfileAttribution.Other, 1 - score, "ProfilePost");
    }

    /// <summary>Where a site links two accounts on one platform, a weak claim gives way to one that looks like the organisation.</summary>
    private AttributedProfile Outranked(AttributedProfile profile, IReadOnlyDictionary<(string Platform, ProfileKind Kind), AttributedProfile> strongest) =>
        profile.Attribution == ProfileAttribution.Own && strongest[(profile.Profile.Platform, profile.Profile.Kind)] is { } stronger
            && stronger.Confidence >= profile.Confidence + 0.2
            ? profile with { Attribution = ProfileAttribution.Unclear, Why = language.Text("ProfileOutranked", stronger.Profile.Handle) }
            : profile;

    private bool IsOurs(string owner) =>
        NameMatch.IsSame(owner, organisation.Name) || (organisation.Initials is { } initials && NameMatch.IsSame(owner, initials));
}
