using SocialAudit.Team;

namespace SocialAudit.Plan.Rules;

/// <summary>
/// Whoever is at ease with e-mail and telephone only is not the one to give social media to (article, part B): such a person is responsible
/// for no action, and where communications are his or hers today, it is talked over.
/// </summary>
internal sealed class NotToChooseRule : IPlanRule
{
    public string Id => "B.NotToChoose";

    public IEnumerable<Proposal> Propose(PlanContext context)
    {
        TeamMember[] mismatched = [.. context.Team?.Members.Where(m => m.Fit == MemberFit.NotResponsible && m.Responsibility.Contains(Responsibility.Communications)) ?? []];
        if (mismatched.Length > 0)
        {
            yield return new Proposal
            {
                Kind = ActionKind.Consult,
                Part = "mismatch",
                Title = context.Text("ActionMismatch"),
                Reason = context.Because(Id, "RuleNotToChoose", string.Join(", ", mismatched.Select(m => m.Id))),
                Stage = PlanStage.People,
                Worth = 9,
                HoursOnce = 1,
            };
        }
    }
}
