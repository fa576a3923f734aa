using SocialAudit.Platforms;
using SocialAudit.Team;

namespace SocialAudit.Plan;

/// <summary>Gives each action to somebody who is willing, able and has the hours left; nobody at ease with e-mail and telephone only is made responsible.</summary>
internal sealed class ActionAssigner
{
    private readonly PlanContext _context;
    private readonly Dictionary<string, double> _hoursLeft;
    private double _budgetLeft;

    public ActionAssigner(PlanContext context)
    {
        _context = context;
        HoursPerWeek = context.Request.HoursPerWeek ?? context.Team?.HoursPerWeek;
        _budgetLeft = HoursPerWeek ?? double.PositiveInfinity;
        _hoursLeft = context.Team?.Members.ToDictionary(m => m.Id, m => m.HoursPerWeek) ?? [];
    }

    /// <summary>The hours a week that there are; null for no limit.</summary>
    public double? HoursPerWeek { get; }

    public Assignment Assign(Proposal proposal)
    {
        if (proposal.HoursPerWeek <= 0)
        {
            return new Assignment(OwnerOnce(proposal));
        }

        if (proposal.HoursPerWeek > _budgetLeft + 1e-9)
        {
            return Refuse("HoursExceeded", Hours(proposal.HoursPerWeek - _budgetLeft), Hours(proposal.HoursPerWeek), Hours(_budgetLeft));
        }

        if (_context.Team is null)
        {
            _budgetLeft -= proposal.HoursPerWeek;
            return new Assignment(null);
        }

        TeamMember[] fit = [.. _context.Team.Members.Where(m => m.Fit >= MemberFit.AfterTraining)];
        if (fit.Length == 0)
        {
            return Refuse("NobodyFit", Hours(proposal.HoursPerWeek));
        }

        TeamMember? owner = fit.Where(m => _hoursLeft[m.Id] >= proposal.HoursPerWeek - 1e-9)
            .OrderByDescending(m => m.Fit).ThenByDescending(m => Aptitude(m, proposal)).ThenByDescending(TeamMeasure.Suitability)
            .ThenByDescending(m => _hoursLeft[m.Id]).ThenBy(m => m.Id, StringComparer.Ordinal).FirstOrDefault();
        if (owner is null)
        {
            return Refuse("NobodyFree", Hours(proposal.HoursPerWeek), Hours(fit.Max(m => _hoursLeft[m.Id])));
        }

        _budgetLeft -= proposal.HoursPerWeek;
        _hoursLeft[owner.Id] -= proposal.HoursPerWeek;
        return new Assignment(owner, owner.Fit == MemberFit.Ready ? null : CoachFor(owner));
    }

    /// <summary>What is done once goes to whoever looks after it today, else to whoever could run a profile; never to whom the article advises against.</summary>
    private TeamMember? OwnerOnce(Proposal proposal)
    {
        IEnumerable<TeamMember> able = _context.Team?.Members.Where(m => m.Fit != MemberFit.NotResponsible && m.HoursPerWeek > 0) ?? [];
        if (proposal.Owner is not null)
        {
            return able.FirstOrDefault(m => m.Id == proposal.Owner);
        }

        Responsibility area = proposal.Stage == PlanStage.Site ? Responsibility.Website : Responsibility.Communications;
        return able.FirstOrDefault(m => m.Responsibility.Contains(area)) ?? able.FirstOrDefault(m => m.Fit >= MemberFit.AfterTraining);
    }

    private TeamMember? CoachFor(TeamMember owner) => _context.Team!.Members.FirstOrDefault(m => m.Fit == MemberFit.Ready && m.Id != owner.Id);

    private double Aptitude(TeamMember member, Proposal proposal)
    {
        Platform? platform = proposal.Platform is null ? null : _context.Platforms.Find(proposal.Platform);
        bool wantsPictures = platform is not null && platform.Media.Count > 0 && !platform.Media.Contains("text");
        bool isOwn = platform?.Category == PlatformCategory.Own;
        return (wantsPictures && member.AtEaseWith.Contains(Ease.PhotoAndVideo) ? 2 : 0)
            + (isOwn && member.AtEaseWith.Contains(Ease.Website) ? 2 : 0)
            + (proposal.Platform == "blog" && member.Responsibility.Contains(Responsibility.Blog) ? 2 : 0);
    }

    private Assignment Refuse(string reason, params object[] arguments) => new(null, null, reason, _context.Text("LeftOut" + reason, arguments));

    private string Hours(double hours) => _context.Request.Language.Number(hours);
}
