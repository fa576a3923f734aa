using SocialAudit.Presence;

namespace SocialAudit.Plan;

/// <summary>
/// Joins a new audit to a plan: how far each action is and by which evidence, how its indicators go, and what there is to decide. What the
/// volunteer says wins over what was seen, and both are kept.
/// </summary>
/// <param name="knowledge">The platforms and indicators.</param>
/// <param name="language">The language of what is added.</param>
public sealed class PlanFollowUp(PlanKnowledge knowledge, Language language)
{
    /// <summary>The plan as it stands now.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="presence">What the new audit found; null for none.</param>
    /// <param name="given">What the volunteer says, by the actions' ids.</param>
    /// <param name="now">The moment of the follow-up.</param>
    public MediaActionPlan Update(MediaActionPlan plan, WebPresence? presence, IReadOnlyDictionary<string, GivenStatus> given, DateTimeOffset now)
    {
        PlanAction[] actions = [.. plan.Actions.Select(a => Give(Look(a, plan, presence, now), given, now))];
        MediaActionPlan updated = plan with { Actions = actions, Updated = now };
        return updated with { Decisions = [.. new PlanDecisions(updated, language, now).Sentences()] };
    }

    private PlanAction Look(PlanAction action, MediaActionPlan plan, WebPresence? presence, DateTimeOffset now)
    {
        PlanAction read = presence is null ? action : action with { Indicators = [.. action.Indicators.Select(i => Read(i, action, presence))] };
        (ActionStatus status, string basis, IReadOnlyList<Evidence> evidence) = (presence is null ? null : new ActionProgress(knowledge, language, plan, presence).Of(read)) ?? ByDate(action, now);
        return read with { SeenStatus = status, SeenBasis = basis, Evidence = evidence };
    }

    private PlanIndicator Read(PlanIndicator indicator, PlanAction action, WebPresence presence) =>
        knowledge.Objectives.Find(indicator.Id) is { } definition && IndicatorReader.Read(definition.Reading, action, presence) is { } latest
            ? indicator with { Latest = latest, LatestDate = presence.Date }
            : indicator;

    /// <summary>What the dates tell where nothing was seen: they never say that something is done.</summary>
    private (ActionStatus Status, string Basis, IReadOnlyList<Evidence> Evidence) ByDate(PlanAction action, DateTimeOffset now) =>
        now.Date > action.Due.Date ? (ActionStatus.Late, language.Text("SeenLate", language.Day(action.Due)), [])
        : now.Date >= action.Start.Date ? (ActionStatus.Planned, language.Text("SeenNothing", language.Day(action.Due)), [])
        : (ActionStatus.Planned, language.Text("SeenBefore", language.Day(action.Start)), []);

    private static PlanAction Give(PlanAction action, IReadOnlyDictionary<string, GivenStatus> given, DateTimeOffset now) => given.TryGetValue(action.Id, out GivenStatus? said)
        ? action with { GivenStatus = said.Status ?? action.GivenStatus, GivenNote = said.Note ?? action.GivenNote, GivenDate = now }
        : action;
}
