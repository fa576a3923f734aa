using SocialAudit.Plan;
using static SocialAudit.Reports.Plans.DocumentBlock;

namespace SocialAudit.Reports.Plans;

/// <summary>Each action from near: how to go about it, why it is there, what could go wrong, and how far it is.</summary>
internal static class PlanReasonSection
{
    private const int _mostEvidence = 3;

    /// <summary>The actions, in the plan's order.</summary>
    public static IReadOnlyList<DocumentBlock> Blocks(MediaActionPlan plan, Dictionary<string, string> numbered, Language language) =>
        [.. plan.Actions.SelectMany(action => Action(action, numbered, language))];

    /// <summary>An action: its title as a heading, its steps, and what there is to know.</summary>
    public static IEnumerable<DocumentBlock> Action(PlanAction action, Dictionary<string, string> numbered, Language language)
    {
        yield return Heading(numbered.TryGetValue(action.Id, out string? title) ? title : action.Title);
        if (action.Steps.Count > 0)
        {
            yield return Steps(action.Steps);
        }

        string[] known = [.. action.Why.SelectMany(why => Reason(why, language)), .. Facts(action, numbered, language)];
        if (known.Length > 0)
        {
            yield return List(known);
        }
    }

    private static IEnumerable<string> Reason(PlanReason why, Language language)
    {
        string basis = string.IsNullOrWhiteSpace(why.Basis) ? "" : " " + language.Text("ReasonBasis", why.Basis!.Trim());
        string source = string.IsNullOrWhiteSpace(why.Source) ? why.Rule : language.Text("ReasonSource", why.Source!.Trim(), why.Rule);
        yield return $"{why.Text}{basis} ({source})";
        foreach (Evidence evidence in why.Evidence.Take(_mostEvidence))
        {
            yield return language.Text("ReasonEvidence", evidence.Address, language.Day(evidence.Time));
        }
    }

    private static IEnumerable<string> Facts(PlanAction action, Dictionary<string, string> numbered, Language language)
    {
        if (action.After.Count > 0)
        {
            yield return language.Text("FactAfter", string.Join("; ", action.After.Select(id => numbered.TryGetValue(id, out string? title) ? title : id)));
        }

        if (action.Objective.Count + action.Audience.Count > 0)
        {
            yield return language.Text("FactServes", string.Join("; ", action.Objective.Concat(action.Audience)));
        }

        foreach (PlanIndicator indicator in action.Indicators)
        {
            yield return language.Text("FactIndicator", PlanWords.Indicator(indicator, language));
        }

        if (action.Risk is not null)
        {
            yield return language.Text("FactRisk", action.Risk) + (action.Mitigation is null ? "" : " " + language.Text("FactMitigation", action.Mitigation));
        }

        if (action.GivenStatus is { } given)
        {
            string day = action.GivenDate is { } when ? language.Day(when) : "–";
            yield return language.Text("FactGiven", PlanWords.Status(given, language), day) + (action.GivenNote is null ? "" : " " + language.Text("FactNote", action.GivenNote));
        }

        if (action.SeenStatus is { } seen)
        {
            yield return language.Text("FactSeen", PlanWords.Status(seen, language)) + (action.SeenBasis is null ? "" : " " + action.SeenBasis);
        }
    }
}
