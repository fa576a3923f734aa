namespace SocialAudit.Plan;

/// <summary>The order in which a plan builds up: what the rest rests on comes first.</summary>
internal enum PlanStage
{
    Consult,
    Site,
    Accounts,
    People,
    Blog,
    Channels,
    Listings,
}
