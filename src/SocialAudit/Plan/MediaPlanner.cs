using SocialAudit.Plan.Rules;
using SocialAudit.Platforms;
using SocialAudit.Team;

namespace SocialAudit.Plan;

/// <summary>
/// Joins what the audit found, who is there and what is wanted into a plan that can be carried out: each rule proposes, proposals for
/// the same action become one, and what fits the hours and the people stays.
/// </summary>
public sealed class MediaPlanner(PlatformCatalogue platforms)
{
    private static readonly IPlanRule[] _rules =
    [
        new ConsultFirstRule(), new SiteFirstRule(), new LostAccountRule(), new LookBehindLoginRule(), new NobodyReadyRule(), new TrainingRule(), new WeeklyBlogRule(),
        new ArticleChannelsRule(), new OtherProfilesRule(), new EmployabilityRule(), new CauseRule(), new MultilingualRule(), new TaughtNetworksRule(), new WikipediaRule(),
    ];

    /// <summary>Makes a plan. The same request gives the same plan every time.</summary>
    public MediaActionPlan Make(PlanRequest request)
    {
        PlanContext context = new(request, platforms);
        ActionAssigner assigner = new(context);
        ActionCalendar calendar = new(request.Start, assigner.HoursPerWeek);
        List<(PlanAction Action, TeamMember? Owner)> fitting = [];
        List<LeftOutAction> leftOut = [];
        foreach (IReadOnlyList<Proposal> proposals in Merge(_rules.SelectMany(r => r.Propose(context))))
        {
            Proposal proposal = proposals[0];
            Assignment assignment = assigner.Assign(proposal);
            PlanAction action = new()
            {
                Id = proposal.Id,
                Kind = proposal.Kind,
                Platform = proposal.Platform,
                PlatformName = proposal.Platform is null ? null : context.NameOf(proposal.Platform),
                Title = proposal.Title,
                Why = [.. proposals.Select(p => p.Reason)],
                Objective = context.ObjectivesOf(proposal.Platform),
                Owner = assignment.Owner?.Id,
                OwnerName = assignment.Owner?.Name,
                Coach = assignment.Coach?.Id,
                CoachName = assignment.Coach?.Name,
                HoursOnce = proposal.HoursOnce,
                HoursPerWeek = proposal.HoursPerWeek,
                Cadence = proposal.Cadence,
            };
            if (assignment.Refusal is { } refusal)
            {
                leftOut.Add(new LeftOutAction { Action = action, Reason = refusal, Message = assignment.Message! });
            }
            else
            {
                fitting.Add((action, assignment.Owner));
            }
        }

        IReadOnlyList<PlanAction> actions = calendar.Place(fitting);

        return new MediaActionPlan
        {
            Organisation = request.Presence.Name,
            Website = request.Presence.Organisation.Website,
            Date = request.Now,
            AuditDate = request.Presence.Date,
            Start = request.Start,
            End = request.Start.AddMonths(12).AddDays(-1),
            Language = request.Language.Code,
            Objective = [.. request.Objectives.Select(o => o.Name.In(request.Language))],
            Indicator = [.. request.Objectives.Select(o => o.Indicator.In(request.Language))],
            HoursPerWeek = assigner.HoursPerWeek ?? actions.Sum(a => a.HoursPerWeek),
            Actions = actions,
            People = [.. (request.Team?.Members ?? []).Where(m => actions.Any(a => a.Owner == m.Id || a.Coach == m.Id)).Select(m => new PlanPerson
            {
                Id = m.Id,
                Name = m.Name,
                HoursPerWeek = m.HoursPerWeek,
                HoursPlanned = actions.Where(a => a.Owner == m.Id).Sum(a => a.HoursPerWeek),
                Learns = m.Fit == MemberFit.AfterTraining,
            })],
            LeftOut = leftOut,
            TeamAdvice = request.Team?.WithoutNames().Advice ?? [],
            Rules = [.. actions.Concat(leftOut.Select(l => l.Action)).SelectMany(a => a.Why).Select(w => w.Rule).Distinct().OrderBy(r => r, StringComparer.Ordinal)],
        };
    }

    /// <summary>Proposals for one action stand together, the worthiest first; what the rest rests on comes first.</summary>
    private static IEnumerable<IReadOnlyList<Proposal>> Merge(IEnumerable<Proposal> proposals) => proposals
        .GroupBy(p => p.Id)
        .Select(g => (IReadOnlyList<Proposal>)[.. g.OrderByDescending(p => p.Worth).ThenBy(p => p.Reason.Rule, StringComparer.Ordinal)])
        .OrderBy(g => g[0].Stage).ThenByDescending(g => g[0].Worth).ThenBy(g => g[0].Id, StringComparer.Ordinal);
}
