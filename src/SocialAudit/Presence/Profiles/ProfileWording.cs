namespace SocialAudit.Presence.Profiles;

/// <summary>Says in sentences how a profile is known and what it shows.</summary>
internal static class ProfileWording
{
    /// <summary>The sentences, the one that the verdict rests on first.</summary>
    /// <param name="audit">The audit, and its language.</param>
    /// <param name="profile">The profile.</param>
    /// <param name="isOfSite">False where it is not the site that names it.</param>
    public static IEnumerable<string> Of(PresenceAudit audit, SocialProfile profile, bool isOfSite = true)
    {
        yield return isOfSite ? State(audit, profile) : StateElsewhere(audit, profile);
        if (profile.NewestPost is { } newest)
        {
            yield return audit.Text("ProfileNewest", audit.Language.Day(newest));
        }

        if (profile.Followers is { } followers)
        {
            yield return audit.Text("ProfileFollowers", followers);
        }
    }

    /// <summary>What ties a profile to the organisation, in words.</summary>
    public static string Ties(PresenceAudit audit, SocialProfile profile)
    {
        // Who vouches for each other links, too.
        string[] ties = [.. profile.Ties.Where(t => t != ProfileTie.LinkBack || !profile.Ties.Contains(ProfileTie.MutualLink)).Select(t => audit.Text("ProfileTie" + t))];
        return ties.Length < 2 ? string.Concat(ties) : string.Join(", ", ties.Take(ties.Length - 1)) + audit.Text("ProfileTieAnd") + ties[ties.Length - 1];
    }

    private static string State(PresenceAudit audit, SocialProfile profile) => profile.Verdict switch
    {
        Verdict.Confirmed => audit.Text("ProfileConfirmed", Ties(audit, profile)),
        Verdict.Absent => audit.Text("ProfileAbsent", profile.PlatformName),
        Verdict.Unverifiable => audit.Text("ProfileUnverifiable"),
        Verdict.Unknown when profile.Reason == "OwnerUnclear" => profile.Ties.Count > 0
            ? audit.Text("ProfileOwnerUnclearTied", Ties(audit, profile))
            : audit.Text("ProfileOwnerUnclear"),
        Verdict.Unknown => audit.Text("ProfileUnknown", profile.Reason),
        _ when profile.Reason == "NotTied" => profile.DisplayName is { } name ? audit.Text("ProfileNotTied", name) : audit.Text("ProfileNotTiedNameless"),
        _ => audit.Text("ProfileDeclared"),
    };

    private static string StateElsewhere(PresenceAudit audit, SocialProfile profile) => profile.Verdict switch
    {
        Verdict.Confirmed => audit.Text("ProfileConfirmed", Ties(audit, profile)),
        Verdict.Absent => audit.Text("ProfileAbsentElsewhere", profile.PlatformName),
        Verdict.Unverifiable => audit.Text("ProfileUnverifiableElsewhere"),
        Verdict.Unknown => audit.Text("ProfileUnknownElsewhere", profile.Reason),
        _ when profile.Reason == "NameOnly" => audit.Text("ProfileNameOnly"),
        _ => profile.DisplayName is { } name ? audit.Text("ProfileNotTiedElsewhere", name) : "",
    };
}
