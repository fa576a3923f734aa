using SocialAudit.Presence;

namespace SocialAudit.Plan.Rules;

/// <summary>What a platform hides behind a login is looked at by a person, once: who gets in, and when was the last post (article, part A: ask every employee).</summary>
internal sealed class LookBehindLoginRule : IPlanRule
{
    public string Id => "A.AskEveryone";

    public IEnumerable<Proposal> Propose(PlanContext context)
    {
        SocialProfile[] hidden = [.. context.Presence.Profiles.Where(IsHidden)];
        if (hidden.Length > 0)
        {
            yield return new Proposal
            {
                Kind = ActionKind.Verify,
                Part = "accounts",
                Title = context.Text("ActionAskAccounts", string.Join(", ", hidden.Select(p => p.PlatformName).Distinct())),
                Reason = context.Because(Id, "RuleAskEveryone", string.Join("; ", hidden.Select(p => p.Address.AbsoluteUri))),
                Stage = PlanStage.Accounts,
                Worth = 9,
                HoursOnce = 0.25 * hidden.Length,
            };
        }
    }

    /// <summary>True for a profile that may be the organisation's, and that only a person can see.</summary>
    internal static bool IsHidden(SocialProfile profile) => profile.Attribution != ProfileAttribution.Other && profile.Verdict is Verdict.Unverifiable or Verdict.Unknown;
}
