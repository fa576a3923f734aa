namespace SocialAudit.Presence.Profiles;

/// <summary>
/// Finds profiles that may be duplicates or impostors: on one platform, two that bear the organisation's name, of which one is not the
/// site's, or one has fallen silent while the other goes on. Nothing of it is proof: a centre may well have an account in each language.
/// </summary>
internal static class ProfileSuspicions
{
    // A handle that is the site's name, or the initials, is hardly another's.
    private const double _alike = 0.9;

    private static readonly TimeSpan _dormant = TimeSpan.FromDays(365);

    /// <param name="profiles">All profiles that were found, whoever named them.</param>
    /// <param name="organisation">Whom they may belong to.</param>
    /// <param name="now">The day of the audit.</param>
    public static IEnumerable<SuspectedProfile> Find(IEnumerable<SocialProfile> profiles, Organisation organisation, DateTimeOffset now)
    {
        // A group beside a page, or an account that is gone, is no second account.
        foreach (IGrouping<string, SocialProfile> platform in profiles.Where(p => p.Kind != Platforms.ProfileKind.Group && p.Verdict != Verdict.Absent).GroupBy(p => p.Platform))
        {
            SocialProfile[] own = [.. platform.Where(p => p.Attribution == ProfileAttribution.Own).OrderByDescending(p => p.Ties.Count).ThenByDescending(p => p.NewestPost).ThenByDescending(p => p.Confidence)];
            if (own.Length == 0)
            {
                continue;
            }

            foreach (SocialProfile other in platform.Where(p => p != own[0] && p.Address != own[0].Address))
            {
                string[] reasons = [.. Reasons(other, own[0], organisation, now)];
                if (other.Attribution == ProfileAttribution.Own ? reasons.Contains("Dormant") : reasons.Contains("SameName"))
                {
                    yield return new SuspectedProfile(other, own[0], reasons);
                }
            }
        }
    }

    private static IEnumerable<string> Reasons(SocialProfile other, SocialProfile own, Organisation organisation, DateTimeOffset now)
    {
        if (other.Ties.Contains(ProfileTie.SameName) || NameMatch.HandleLikeness(other.Handle, organisation) >= _alike
            || (other.DisplayName is { } name && own.DisplayName is { } ours && TextFolding.Fold(name) == TextFolding.Fold(ours)))
        {
            yield return "SameName";
        }

        if (other.Attribution != ProfileAttribution.Own)
        {
            yield return "NotLinked";
        }

        if (IsTiedByLink(own) && other.DisplayName is not null && !IsTiedByLink(other))
        {
            yield return "NoLinkBack";
        }

        if (other.NewestPost is { } last && now - last >= _dormant && own.NewestPost is { } newest && now - newest < _dormant)
        {
            yield return "Dormant";
        }
    }

    private static bool IsTiedByLink(SocialProfile profile) => profile.Ties.Any(t => t != ProfileTie.SameName);
}
