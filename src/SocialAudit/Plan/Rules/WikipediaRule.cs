namespace SocialAudit.Plan.Rules;

/// <summary>An article in the encyclopedia helps to be found, but only with independent sources, and by its rules (article, part A).</summary>
internal sealed class WikipediaRule : IPlanRule
{
    public string Id => "A.Wikipedia";

    public IEnumerable<Proposal> Propose(PlanContext context)
    {
        if (context.Presence.Find("Listing.Wikipedia") is not { Verdict: Verdict.Absent or Verdict.Unknown } finding)
        {
            yield break;
        }

        bool isAbsent = finding.Verdict == Verdict.Absent;
        yield return new Proposal
        {
            Kind = isAbsent ? ActionKind.Create : ActionKind.Verify,
            Platform = "wikipedia",
            Title = context.Text(isAbsent ? "ActionWikipedia" : "ActionWikipediaVerify"),
            Reason = context.Because(Id, "RuleWikipedia", finding),
            Stage = PlanStage.Listings,
            Worth = context.WorthOf("wikipedia"),
            HoursOnce = isAbsent ? 6 : 0.5,
        };
    }
}
