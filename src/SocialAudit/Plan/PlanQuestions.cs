using SocialAudit.Plan.Rules;

namespace SocialAudit.Plan;

/// <summary>What to settle with the team before a plan is carried out, and what the plan had to do without.</summary>
internal sealed class PlanQuestions(PlanContext context, MediaActionPlan plan, IReadOnlyCollection<string> groups)
{
    private const int _mostNames = 6;

    /// <summary>The questions, the widest first.</summary>
    public IEnumerable<string> Questions()
    {
        yield return plan.Objective.Count > 0 ? Ask("QuestionObjectives", Names(plan.Objective)) : Ask("QuestionNoObjectives");
        yield return groups.Count > 0 ? Ask("QuestionAudience", Names(groups)) : Ask("QuestionNoAudience");
        string[] channels = [.. plan.Actions.Where(a => a.HoursPerWeek > 0).Select(a => a.PlatformName).OfType<string>().Distinct()];
        if (channels.Length > 0)
        {
            yield return Ask("QuestionPeople", Names(channels));
            yield return Ask("QuestionHours", context.Request.Language.Number(plan.HoursPlanned));
        }

        if (plan.Actions.Any(a => a.Id == "verify-accounts"))
        {
            yield return Ask("QuestionAccounts", Names([.. context.Presence.Profiles.Where(p => LookBehindLoginRule.IsHidden(p)).Select(p => p.PlatformName).Distinct()]));
        }

        if (plan.Actions.Where(a => a.Kind == ActionKind.Close).Select(a => a.PlatformName).OfType<string>().ToArray() is { Length: > 0 } closing)
        {
            yield return Ask("QuestionClose", Names(closing));
        }

        if (plan.LeftOut.Count > 0)
        {
            yield return Ask("QuestionLeftOut", plan.LeftOut[0].Title);
        }

        if (context.Request.Closed.Count == 0)
        {
            yield return Ask("QuestionClosed");
        }
    }

    /// <summary>What the plan had to do without, and what to do about it.</summary>
    public IEnumerable<string> Missing()
    {
        if (!context.IsAudited)
        {
            yield return Ask("MissingPresence");
        }

        if (context.Team is null || context.Team.Members.Count == 0)
        {
            yield return Ask("MissingTeam");
        }

        if (groups.Count == 0 && context.Audience?.Networks.Any(n => n.Share is not null) != true)
        {
            yield return Ask("MissingAudience");
        }

        if (plan.Objective.Count == 0)
        {
            yield return Ask("MissingObjectives");
        }
    }

    private string Ask(string key, params object[] arguments) => context.Text(key, arguments);

    private static string Names(IReadOnlyCollection<string> names) => string.Join(", ", names.Take(_mostNames)) + (names.Count > _mostNames ? ", …" : "");
}
