namespace SocialAudit.Presence.Profiles;

/// <summary>Says in sentences how a profile is known and what it shows.</summary>
internal static class ProfileWording
{
    /// <summary>The sentences, the one that the verdict rests on first.</summary>
    public static IEnumerable<string> Of(PresenceAudit audit, SocialProfile profile)
    {
        yield return State(audit, profile);
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
    public static string Ties(PresenceAudit audit, SocialProfile profile) => string.Join(audit.Text("ProfileTieAnd"), profile.Ties.Select(t => audit.Text("ProfileTie" + t)));

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
}
