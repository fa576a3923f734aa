using SocialAudit.Team;

namespace SocialAudit.Plan;

/// <summary>Who takes on an action, or why nobody can.</summary>
/// <param name="Owner">Who does it; null when the team was not asked, or nobody can be named yet.</param>
/// <param name="Coach">Who helps the owner to learn.</param>
/// <param name="Refusal">A stable word for why the action does not fit; null when it does.</param>
/// <param name="Message">The refusal in a sentence.</param>
internal sealed record Assignment(TeamMember? Owner, TeamMember? Coach = null, string? Refusal = null, string? Message = null);
