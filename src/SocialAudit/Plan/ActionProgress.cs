using SocialAudit.Plan.Rules;
using SocialAudit.Platforms;
using SocialAudit.Presence;

namespace SocialAudit.Plan;

/// <summary>What a new audit tells of an action. What the audit could not see is never taken for done, nor for undone.</summary>
internal sealed class ActionProgress(PlanKnowledge knowledge, Language language, MediaActionPlan plan, WebPresence presence)
{
    // Of a pace of twice a week, one post missing in five weeks is still that pace.
    private const double _enough = 0.9;

    /// <summary>How far it is, why, and what that rests on; null when the audit does not tell.</summary>
    public (ActionStatus Status, string Basis, IReadOnlyList<Evidence> Evidence)? Of(PlanAction action)
    {
        SocialProfile? profile = IndicatorReader.ProfileOn(action.Platform, presence);
        Platform? platform = action.Platform is null ? null : knowledge.Platforms.Find(action.Platform);
        return action.Kind switch
        {
            ActionKind.Close => OfClosing(profile),
            _ when platform?.Status == PlatformStatus.Closed => (ActionStatus.NoLongerNeeded, language.Text("SeenPlatformClosed", platform.Name.In(language)), []),
            _ when profile is { Verdict: Verdict.Absent } && action.Kind != ActionKind.Create => (ActionStatus.NoLongerNeeded, language.Text("SeenAccountGone", profile.Address), profile.Evidence),
            ActionKind.Recover => OfRecovery(profile),
            ActionKind.Verify => OfLook(action),
            _ when action.HoursPerWeek > 0 => OfChannel(action, profile),
            ActionKind.Improve or ActionKind.Create => OfRepair(action),
            _ => null,
        };
    }

    private (ActionStatus, string, IReadOnlyList<Evidence>)? OfClosing(SocialProfile? profile) =>
        profile is { Verdict: Verdict.Absent } ? (ActionStatus.Done, language.Text("SeenAccountGone", profile.Address), profile.Evidence)
        : profile is null && presence.SiteReadWhole ? (ActionStatus.Done, language.Text("SeenNoLink"), [])
        : null;

    private (ActionStatus, string, IReadOnlyList<Evidence>)? OfRecovery(SocialProfile? profile) =>
        profile?.NewestPost is { } newest && newest > plan.Date ? (ActionStatus.Done, language.Text("SeenPosted", language.Day(newest)), profile.Evidence) : null;

    private (ActionStatus, string, IReadOnlyList<Evidence>)? OfLook(PlanAction action)
    {
        if (action.Id == "verify-presence")
        {
            return (ActionStatus.Done, language.Text("SeenAudit", language.Day(presence.Date)), []);
        }

        if (action.Id == "verify-accounts")
        {
            return !presence.Profiles.Any(LookBehindLoginRule.IsHidden) ? (ActionStatus.Done, language.Text("SeenAllAccounts"), []) : null;
        }

        return FindingOf(action) is { Verdict: Verdict.Confirmed or Verdict.Absent } finding ? (ActionStatus.Done, finding.Message, finding.Evidence) : null;
    }

    private (ActionStatus, string, IReadOnlyList<Evidence>)? OfRepair(PlanAction action) => (action.Platform == "wikipedia" ? presence.Find("Listing.Wikipedia") : FindingOf(action)) switch
    {
        { Verdict: Verdict.Confirmed } done => (ActionStatus.Done, done.Message, done.Evidence),
        { Verdict: Verdict.Absent } missing => (presence.Date.Date > action.Due.Date ? ActionStatus.Late : ActionStatus.Planned, missing.Message, missing.Evidence),
        _ => null,
    };

    private (ActionStatus, string, IReadOnlyList<Evidence>)? OfChannel(PlanAction action, SocialProfile? profile)
    {
        bool isBlog = action.Platform == "blog";
        IReadOnlyList<Evidence> evidence = isBlog ? presence.Find("Blog.Cadence")?.Evidence ?? [] : profile?.Evidence ?? [];
        if (IndicatorReader.Read(IndicatorReading.Posts, action, presence) is not { } posts)
        {
            return action.Kind == ActionKind.Create && profile is { Verdict: Verdict.Confirmed or Verdict.Declared or Verdict.Unverifiable }
                ? (ActionStatus.UnderWay, language.Text("SeenAccount", profile.Address), evidence)
                : null;
        }

        string basis = language.Text("SeenPosts", language.Number(posts), language.Number(action.TimesPerWeek));
        return posts >= action.TimesPerWeek * _enough ? (ActionStatus.Done, basis, evidence)
            : posts > 0 && presence.Date.Date <= action.Due.Date ? (ActionStatus.UnderWay, basis, evidence)
            : presence.Date.Date > action.Due.Date ? (ActionStatus.Late, basis, evidence)
            : null;
    }

    private Finding? FindingOf(PlanAction action) => action.Why.Select(w => w.Check is null ? null : presence.Find(w.Check)).FirstOrDefault(f => f is not null);
}
