using SocialAudit.Plan.Fit;
using SocialAudit.Platforms;
using SocialAudit.Team;

namespace SocialAudit.Plan;

/// <summary>
/// Chooses what fits, and who does it: of what goes on every week, the choice with the best possible worth within the hours that there are
/// and everybody's own; what is done once goes to whoever looks after it today. Nobody at ease with e-mail and telephone only is made
/// responsible.
/// </summary>
internal sealed class OwnerChoice
{
    private const int _minutes = 60;
    private const double _worthScale = 1000;
    private const int _leastWorth = 50;
    private const int _mostWorth = 1_000_000;

    // What ranks people where plans are worth the same: readiness first, then what they are good at, then will and habit.
    private const int _ready = 200;
    private const int _perAptitude = 40;
    private const int _perSuitability = 10;

    private readonly PlanContext _context;
    private readonly TeamMember[] _members;

    public OwnerChoice(PlanContext context)
    {
        _context = context;
        _members = [.. context.Team?.Members ?? []];
        HoursPerWeek = context.Request.HoursPerWeek ?? context.Team?.HoursPerWeek;
    }

    /// <summary>The hours a week that there are; null for no limit.</summary>
    public double? HoursPerWeek { get; }

    /// <summary>How much more worth a better choice might have, at most.</summary>
    public double Gap { get; private set; }

    /// <summary>Who takes on each proposal, or why nobody can; in the proposals' order.</summary>
    public IReadOnlyList<Assignment> Assign(IReadOnlyList<Proposal> proposals, CancellationToken cancel = default)
    {
        int[] weekly = [.. Enumerable.Range(0, proposals.Count).Where(i => proposals[i].HoursPerWeek > 0)];
        Dictionary<string, int> place = weekly.Select((p, task) => (proposals[p].Id, task)).ToDictionary(p => p.Id, p => p.task);
        FitSolution solution = FitSolver.Solve(
            new FitProblem
            {
                Tasks = [.. weekly.Select(i => ToTask(proposals[i], proposals, place))],
                Capacities = [.. _members.Select(m => ToMinutes(m.HoursPerWeek))],
                Budget = HoursPerWeek is { } hours ? ToMinutes(hours) : null,
            },
            cancellationToken: cancel);
        Gap = solution.Gap / _worthScale;

        Assignment[] assignments = new Assignment[proposals.Count];
        for (int task = 0; task < weekly.Length; task++)
        {
            FitChoice choice = solution.Choices[task];
            TeamMember? owner = choice.Person is { } person ? _members[person] : null;
            assignments[weekly[task]] = choice.IsChosen ? new Assignment(owner, owner?.Fit == MemberFit.AfterTraining ? CoachFor(owner) : null) : Refuse(proposals[weekly[task]], weekly, solution, proposals);
        }

        AssignOnce(proposals, assignments);
        return assignments;
    }

    /// <summary>
    /// What is done once goes to whoever will keep the same channel, else to whoever looks after such things today, else to whoever could run a
    /// profile; of several, to whoever has the least of it for the hours offered. Never to whom the article advises against.
    /// </summary>
    private void AssignOnce(IReadOnlyList<Proposal> proposals, Assignment[] assignments)
    {
        Dictionary<string, double> load = _members.ToDictionary(m => m.Id, _ => 0.0);
        Dictionary<string, TeamMember> keepers = [];
        for (int i = 0; i < proposals.Count; i++)
        {
            if (proposals[i] is { HoursPerWeek: > 0, Platform: { } platform } && assignments[i].Owner is { } keeper)
            {
                keepers[platform] = keeper;
            }
        }

        TeamMember[] able = [.. _members.Where(m => m.Fit != MemberFit.NotResponsible && m.HoursPerWeek > 0)];
        for (int i = 0; i < proposals.Count; i++)
        {
            Proposal proposal = proposals[i];
            if (proposal.HoursPerWeek > 0)
            {
                continue;
            }

            Responsibility area = proposal.Stage == PlanStage.Site ? Responsibility.Website : Responsibility.Communications;
            TeamMember? owner = proposal.Owner is not null ? able.FirstOrDefault(m => m.Id == proposal.Owner)
                : proposal.Platform is { } platform && keepers.TryGetValue(platform, out TeamMember? keeper) ? keeper
                : LeastLoaded(able.Where(m => m.Responsibility.Contains(area)), load) ?? LeastLoaded(able.Where(CanRun), load);
            assignments[i] = new Assignment(owner);
            if (owner is not null)
            {
                load[owner.Id] += proposal.HoursOnce;
            }
        }
    }

    private static TeamMember? LeastLoaded(IEnumerable<TeamMember> members, Dictionary<string, double> load) => members.OrderBy(m => load[m.Id] / m.HoursPerWeek).FirstOrDefault();

    private FitTask ToTask(Proposal proposal, IReadOnlyList<Proposal> proposals, Dictionary<string, int> place)
    {
        int minutes = ToMinutes(proposal.HoursPerWeek);

        // A site that is still to be made comes before any channel that is to lead to it.
        string[] needed = [.. proposal.Requires.Where(place.ContainsKey), .. proposals.Where(p => p.Id == "create-website" && p.Id != proposal.Id && place.ContainsKey(p.Id)).Select(p => p.Id)];
        return new FitTask
        {
            Id = proposal.Id,
            Worth = (int)Math.Max(_leastWorth, Math.Min(_mostWorth, Math.Round(proposal.Worth * _worthScale))),
            Hours = minutes,
            Prerequisites = [.. needed.Distinct().Select(id => place[id])],
            Candidates = _context.Team is null ? null
                : [.. _members.Select((m, i) => (Member: m, Place: i)).Where(m => CanRun(m.Member) && ToMinutes(m.Member.HoursPerWeek) >= minutes)
                    .Select(m => new FitCandidate(m.Place, Preference(m.Member, proposal)))],
        };
    }

    private static bool CanRun(TeamMember member) => member.Fit >= MemberFit.AfterTraining;

    private TeamMember? CoachFor(TeamMember owner) => _members.FirstOrDefault(m => m.Fit == MemberFit.Ready && m.Id != owner.Id);

    private int Preference(TeamMember member, Proposal proposal) =>
        (member.Fit == MemberFit.Ready ? _ready : 0) + (_perAptitude * Aptitude(member, proposal)) + (int)Math.Round(_perSuitability * TeamMeasure.Suitability(member));

    private int Aptitude(TeamMember member, Proposal proposal)
    {
        Platform? platform = proposal.Platform is null ? null : _context.Platforms.Find(proposal.Platform);
        bool wantsPictures = platform is not null && platform.Media.Count > 0 && !platform.Media.Contains("text");
        bool isOwn = platform?.Category == PlatformCategory.Own;
        return (wantsPictures && member.AtEaseWith.Contains(Ease.PhotoAndVideo) ? 2 : 0)
            + (isOwn && member.AtEaseWith.Contains(Ease.Website) ? 2 : 0)
            + (proposal.Platform == "blog" && member.Responsibility.Contains(Responsibility.Blog) ? 2 : 0);
    }

    /// <summary>Why something was not chosen, and what it would take.</summary>
    private Assignment Refuse(Proposal proposal, int[] weekly, FitSolution solution, IReadOnlyList<Proposal> proposals)
    {
        if (_context.Team is not null && !_members.Any(CanRun))
        {
            return Refuse("NobodyFit", Hours(proposal.HoursPerWeek));
        }

        int[] chosen = [.. Enumerable.Range(0, weekly.Length).Where(t => solution.Choices[t].IsChosen)];
        double left = (HoursPerWeek ?? double.PositiveInfinity) - chosen.Sum(t => proposals[weekly[t]].HoursPerWeek);
        if (proposal.HoursPerWeek > left + 1e-9)
        {
            return Refuse("HoursExceeded", Hours(proposal.HoursPerWeek - left), Hours(proposal.HoursPerWeek), Hours(Math.Max(0, left)));
        }

        double LeftOf(int member) => _members[member].HoursPerWeek - chosen.Where(t => solution.Choices[t].Person == member).Sum(t => proposals[weekly[t]].HoursPerWeek);
        double most = Enumerable.Range(0, _members.Length).Where(m => CanRun(_members[m])).Select(LeftOf).DefaultIfEmpty(0).Max();
        return most + 1e-9 >= proposal.HoursPerWeek || _context.Team is null
            ? Refuse("NeedsOther", string.Join("; ", Missing(proposal, weekly, solution, proposals)))
            : Refuse("NobodyFree", Hours(proposal.HoursPerWeek), Hours(Math.Max(0, most)));
    }

    /// <summary>What it rests on, and is not in the plan either.</summary>
    private static IEnumerable<string> Missing(Proposal proposal, int[] weekly, FitSolution solution, IReadOnlyList<Proposal> proposals) => Enumerable.Range(0, weekly.Length)
        .Where(t => !solution.Choices[t].IsChosen).Select(t => proposals[weekly[t]])
        .Where(p => proposal.Requires.Contains(p.Id) || (p.Id == "create-website" && proposal.Id != p.Id)).Select(p => p.Title);

    private Assignment Refuse(string reason, params object[] arguments) => new(null, null, reason, _context.Text("LeftOut" + reason, arguments));

    private string Hours(double hours) => _context.Request.Language.Number(hours);

    // What came from a file may hold no number at all.
    private static int ToMinutes(double hours) => hours > 0 ? (int)Math.Round(Math.Min(hours, 10_000) * _minutes) : 0;
}
