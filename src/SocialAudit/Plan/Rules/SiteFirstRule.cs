namespace SocialAudit.Plan.Rules;

/// <summary>A page that is easily found and gives up-to-date contact details is the first thing to mend (article, part A).</summary>
internal sealed class SiteFirstRule : IPlanRule
{
    // What is missing, what mends it, and the hours that it takes once.
    private static readonly (string Check, string Title, double Hours)[] _repairs =
    [
        ("Site.Https", "ActionHttps", 2), ("Site.Title", "ActionTitle", 0.5), ("Contact.Email", "ActionEmail", 0.5), ("Contact.Phone", "ActionPhone", 0.5), ("Contact.Address", "ActionAddress", 0.5),
    ];

    public string Id => "A.Site";

    public IEnumerable<Proposal> Propose(PlanContext context)
    {
        if (context.Presence.Find("Site.Reachable") is { Verdict: Verdict.Unknown } unreachable)
        {
            bool isNone = unreachable.Reason == "NotGiven";
            yield return new Proposal
            {
                Kind = isNone ? ActionKind.Create : ActionKind.Verify,
                Platform = "website",
                Title = context.Text(isNone ? "ActionCreateSite" : "ActionCheckSite"),
                Reason = context.Because(Id, "RuleSite", unreachable),
                Stage = PlanStage.Site,
                Worth = 10,
                HoursOnce = isNone ? 20 : 1,
                HoursPerWeek = isNone ? context.Platforms.Find("website")!.HoursPerWeek : 0,
            };
        }

        foreach ((string check, string title, double hours) in _repairs)
        {
            if (context.Presence.Find(check) is { Verdict: Verdict.Absent } missing)
            {
                yield return new Proposal
                {
                    Kind = ActionKind.Improve,
                    Platform = "website",
                    Part = check.Split('.')[1].ToLowerInvariant(),
                    Title = context.Text(title),
                    Reason = context.Because(Id, check.StartsWith("Contact", StringComparison.Ordinal) ? "RuleContact" : "RuleSite", missing),
                    Stage = PlanStage.Site,
                    Worth = check.StartsWith("Contact", StringComparison.Ordinal) ? 9 : 8,
                    HoursOnce = hours,
                };
            }
        }
    }
}
