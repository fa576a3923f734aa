using System.Text.RegularExpressions;
using SocialAudit.Plan;

namespace SocialAudit.Reports.Plans;

/// <summary>Takes people's names out of a plan: what is pinned to a wall or sent to a board names nobody unless somebody asked for it.</summary>
internal static class PlanNames
{
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(1);

    /// <summary>The plan without a name: labels stay, and in the sentences that may name somebody the label stands for the name.</summary>
    public static MediaActionPlan Without(MediaActionPlan plan)
    {
        (Regex Name, string Label)[] names = [.. plan.People.Where(p => !string.IsNullOrWhiteSpace(p.Name)).OrderByDescending(p => p.Name!.Length).Select(p => (Whole(p.Name!), p.Id))];
        string Hide(string text) => names.Aggregate(text, (said, n) => n.Name.Replace(said, _ => n.Label));
        string? HideAny(string? text) => text is null ? null : Hide(text);
        PlanAction Anonymous(PlanAction action) => action with
        {
            OwnerName = null,
            CoachName = null,
            Steps = [.. action.Steps.Select(Hide)],
            Risk = HideAny(action.Risk),
            Mitigation = HideAny(action.Mitigation),
            SeenBasis = HideAny(action.SeenBasis),
            GivenNote = HideAny(action.GivenNote),
            Why = [.. action.Why.Select(w => w with { Basis = HideAny(w.Basis) })],
        };

        return plan with
        {
            Actions = [.. plan.Actions.Select(Anonymous)],
            LeftOut = [.. plan.LeftOut.Select(l => l with { Action = Anonymous(l.Action), Message = Hide(l.Message) })],
            People = [.. plan.People.Select(p => p with { Name = null })],
            Calendar = [.. plan.Calendar.Select(s => s with { OwnerName = null })],
            Missing = [.. plan.Missing.Select(Hide)],
            Questions = [.. plan.Questions.Select(Hide)],
            Decisions = [.. plan.Decisions.Select(Hide)],
            TeamAdvice = [.. plan.TeamAdvice.Select(Hide)],
        };
    }

    /// <summary>The name as a word of its own: who is called Rose is not meant by Rosemont.</summary>
    private static Regex Whole(string name) => new($@"(?<![\p{{L}}\p{{N}}]){Regex.Escape(name)}(?![\p{{L}}\p{{N}}])", RegexOptions.CultureInvariant, _longest);
}
