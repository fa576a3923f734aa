using SocialAudit.Plan.Calendar;
using SocialAudit.Presence;
using SocialAudit.Team;

namespace SocialAudit.Plan;

/// <summary>
/// Joins what the audit found, who is there, whom one wants to reach and what is wanted into a plan that can be carried out: each rule
/// proposes, proposals for the same action become one, and of all that is proposed the best possible choice within the hours stays.
/// </summary>
public sealed class MediaPlanner(PlanKnowledge knowledge)
{
    private const int _usualMonths = 12;

    /// <summary>Makes a plan. The same request gives the same plan every time.</summary>
    /// <param name="request">What it is made from.</param>
    /// <param name="cancel">Stops the search for the best choice.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public MediaActionPlan Make(PlanRequest request, CancellationToken cancel = default)
    {
        PlanContext context = new(request, knowledge);
        OwnerChoice owners = new(context);
        ActionDetails details = new(context);
        IReadOnlyList<Proposal>[] merged = [.. Merge(PlanRules.All.Where(r => context.Heeds(r.Id)).SelectMany(r => r.Propose(context)))];
        IReadOnlyList<Assignment> assignments = owners.Assign([.. merged.Select(m => m[0])], cancel);

        List<(PlanAction Action, TeamMember? Owner)> fitting = [];
        List<LeftOutAction> leftOut = [];
        foreach ((IReadOnlyList<Proposal> proposals, Assignment assignment) in merged.Zip(assignments, (proposals, assignment) => (proposals, assignment)))
        {
            PlanAction action = details.Fill(ToAction(proposals, assignment, context));
            if (assignment.Refusal is { } refusal)
            {
                leftOut.Add(new LeftOutAction { Action = action, Reason = refusal, Message = assignment.Message! });
            }
            else
            {
                fitting.Add((action, assignment.Owner));
            }
        }

        PlanTimetable timetable = new(context, request.End ?? request.Start.AddMonths(_usualMonths).AddDays(-1), owners.HoursPerWeek);
        IReadOnlyList<PlanAction> actions = timetable.Place(
            fitting, late => leftOut.Add(new LeftOutAction { Action = late, Reason = "PastEnd", Message = context.Text("LeftOutPastEnd", request.Language.Day(timetable.End)) }));
        MediaActionPlan plan = new()
        {
            Organisation = context.Presence.Name,
            Website = context.Presence.Organisation.Website,
            Date = request.Now,
            AuditDate = request.Presence?.Date,
            Start = request.Start,
            End = timetable.End,
            Language = request.Language.Code,
            Objective = [.. request.Objectives.Select(o => o.Name.In(request.Language))],
            ObjectiveId = [.. request.Objectives.Select(o => o.Id)],
            Indicator = [.. request.Objectives.Select(o => string.Join("; ", o.Indicators.Select(i => i.Name.In(request.Language))))],
            Audience = request.Audience is { } audience ? [audience.Summary, .. audience.Notes] : [],
            HoursPerWeek = owners.HoursPerWeek ?? actions.Sum(a => a.HoursPerWeek),
            Actions = actions,
            LeftOut = leftOut,
            People = [.. People(actions, request.Team)],
            Calendar = [.. timetable.Calendar(actions)],
            Milestones = FirstNinetyDays.Of(request.Start, actions.Select(a => (a.Id, a.Start, a.Due))),
            Closed = [.. timetable.Closed()],
            Unofficial = [.. Unofficial(context.Presence)],
            TeamAdvice = request.Team?.WithoutNames().Advice ?? [],
            Gap = owners.Gap,
            Rules = [.. actions.Concat(leftOut.Select(l => l.Action)).SelectMany(a => a.Why).Select(w => w.Rule).Distinct().OrderBy(r => r, StringComparer.Ordinal)],
            SkippedRules = [.. PlanRules.All.Select(r => r.Id).Where(r => !context.Heeds(r)).OrderBy(r => r, StringComparer.Ordinal)],
        };
        PlanQuestions questions = new(context, plan, [.. details.Groups()]);
        return plan with { Questions = [.. questions.Questions()], Missing = [.. questions.Missing()] };
    }

    private PlanAction ToAction(IReadOnlyList<Proposal> proposals, Assignment assignment, PlanContext context)
    {
        Proposal proposal = proposals[0];
        IEnumerable<PlanReason> why = proposals.Select(p => p.Reason);
        if (assignment.Owner is { } owner && proposal.HoursPerWeek > 0 && Rules.ChooseRule.For(owner, context) is { } choice)
        {
            why = why.Append(choice);
        }

        return new PlanAction
        {
            Id = proposal.Id,
            Kind = proposal.Kind,
            Platform = proposal.Platform,
            PlatformName = proposal.Platform is null ? null : context.NameOf(proposal.Platform),
            Title = proposal.Title,
            Why = [.. why.Select(w => w with { Source = knowledge.Rules.FirstOrDefault(r => r.Id == w.Rule)?.Source.In(context.Request.Language) })],
            Objective = context.ObjectivesOf(proposal.Platform),
            Owner = assignment.Owner?.Id,
            OwnerName = assignment.Owner?.Name,
            Coach = assignment.Coach?.Id,
            CoachName = assignment.Coach?.Name,
            HoursOnce = proposal.HoursOnce,
            HoursPerWeek = proposal.HoursPerWeek,
            Cadence = proposal.Cadence,
            TimesPerWeek = proposal.TimesPerWeek,
            Worth = Math.Round(Math.Max(0, proposal.Worth), 3),
        };
    }

    /// <summary>Proposals for one action stand together, the worthiest first; what the rest rests on comes first.</summary>
    private static IEnumerable<IReadOnlyList<Proposal>> Merge(IEnumerable<Proposal> proposals) => proposals
        .GroupBy(p => p.Id)
        .Select(g => (IReadOnlyList<Proposal>)[.. g.OrderByDescending(p => p.Worth).ThenBy(p => p.Reason.Rule, StringComparer.Ordinal)])
        .OrderBy(g => g[0].Stage).ThenByDescending(g => g[0].Worth).ThenBy(g => g[0].Id, StringComparer.Ordinal);

    private static IEnumerable<PlanPerson> People(IReadOnlyList<PlanAction> actions, TeamProfile? team) => (team?.Members ?? [])
        .Where(m => actions.Any(a => a.Owner == m.Id || a.Coach == m.Id))
        .Select(m => new PlanPerson
        {
            Id = m.Id,
            Name = m.Name,
            HoursPerWeek = m.HoursPerWeek,
            HoursPlanned = Math.Round(actions.Where(a => a.Owner == m.Id).Sum(a => a.HoursPerWeek), 2),
            Learns = m.Fit == MemberFit.AfterTraining,
        });

    private static IEnumerable<UnofficialPage> Unofficial(WebPresence presence) => presence.Profiles
        .Where(p => p.Attribution == ProfileAttribution.Unclear)
        .Select(p => new UnofficialPage { PlatformName = p.PlatformName, Address = p.Address, Why = p.Why });
}
