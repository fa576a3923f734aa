namespace SocialAudit.Plan.Rules;

/// <summary>A blog is an excellent tool for a community organisation when something new appears once a week at least (article, part A).</summary>
internal sealed class WeeklyBlogRule : IPlanRule
{
    private const string _platform = "blog";

    public string Id => "A.Blog";

    public IEnumerable<Proposal> Propose(PlanContext context)
    {
        if (context.Presence.Find("Blog.Cadence") is { } cadence && context.Presence.PostsPerWeek is { } perWeek)
        {
            bool isWeekly = perWeek >= SocialAudit.Presence.PostingCadence.WeeklyTarget;
            yield return Weekly(context, isWeekly ? ActionKind.Keep : ActionKind.Improve, isWeekly ? "ActionBlogKeep" : "ActionBlogWeekly", cadence, hoursOnce: 0);
        }
        else if (context.Presence.Find("Blog.Feed") is { Verdict: Verdict.Absent } none && context.Presence.NewestPost is null)
        {
            yield return Weekly(context, ActionKind.Create, "ActionBlogCreate", none, hoursOnce: 4);
        }
        else if ((context.Presence.Find("Blog.NewestPost") ?? context.Presence.Find("Blog.Feed")) is { Verdict: Verdict.Unknown or Verdict.Declared } unknown)
        {
            yield return new Proposal
            {
                Kind = ActionKind.Verify,
                Platform = _platform,
                Title = context.Text("ActionBlogVerify"),
                Reason = context.Because(Id, "RuleBlog", unknown),
                Stage = PlanStage.Site,
                HoursOnce = 0.5,
            };
        }
    }

    private Proposal Weekly(PlanContext context, ActionKind kind, string title, Finding finding, double hoursOnce) => new()
    {
        Kind = kind,
        Platform = _platform,
        Title = context.Text(title),
        Reason = context.Because(Id, "RuleBlog", finding),
        Stage = PlanStage.Blog,
        Worth = 10 + context.WorthOf(_platform),
        HoursOnce = hoursOnce,
        HoursPerWeek = context.Platforms.Find(_platform)!.HoursPerWeek,
        Cadence = context.Text("CadenceWeekly"),
        TimesPerWeek = SocialAudit.Presence.PostingCadence.WeeklyTarget,
    };
}
