using SocialAudit.Presence;

namespace SocialAudit.Plan;

/// <summary>Reads off an audit where an action's indicator stands.</summary>
internal static class IndicatorReader
{
    /// <summary>Where it stands; null where the audit can't tell.</summary>
    public static double? Read(IndicatorReading reading, PlanAction action, WebPresence presence) => reading switch
    {
        IndicatorReading.Posts => action.Platform == "blog" ? Round(presence.PostsPerWeek) : Round(ProfileOn(action.Platform, presence)?.PostsPerWeek),
        IndicatorReading.Followers => ProfileOn(action.Platform, presence)?.Followers,
        IndicatorReading.Check => action.Why.Select(w => w.Check is null ? null : presence.Find(w.Check)).FirstOrDefault(f => f is not null) switch
        {
            { Verdict: Verdict.Confirmed } => 1,
            { Verdict: Verdict.Absent } => 0,
            _ => null,
        },
        _ => null,
    };

    /// <summary>The organisation's own profile on a platform; null without one.</summary>
    public static SocialProfile? ProfileOn(string? platform, WebPresence presence) =>
        presence.Profiles.FirstOrDefault(p => p.Platform == platform && p.Attribution == ProfileAttribution.Own);

    private static double? Round(double? value) => value is { } number ? Math.Round(number, 2) : null;
}
