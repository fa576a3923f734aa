namespace SocialAudit.Plan;

/// <summary>One piece of advice: when it applies, what it proposes, and why.</summary>
internal interface IPlanRule
{
    /// <summary>The stable name: the article's part, and a word.</summary>
    public string Id { get; }

    public IEnumerable<Proposal> Propose(PlanContext context);
}
