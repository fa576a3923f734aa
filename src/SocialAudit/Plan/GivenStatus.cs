namespace SocialAudit.Plan;

/// <summary>What the volunteer says of an action.</summary>
/// <param name="Status">How far it is; null to say nothing of that.</param>
/// <param name="Note">The volunteer's own words; null to say nothing.</param>
public sealed record GivenStatus(ActionStatus? Status, string? Note);
