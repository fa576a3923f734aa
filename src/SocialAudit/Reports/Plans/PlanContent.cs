namespace SocialAudit.Reports.Plans;

/// <summary>What of a plan is written.</summary>
public enum PlanContent
{
    /// <summary>The plan itself.</summary>
    Plan,

    /// <summary>One page to talk about with the team before the plan is settled.</summary>
    Consultation,

    /// <summary>A sheet for each person who takes something on.</summary>
    HandOver,
}
