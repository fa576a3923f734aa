using SocialAudit.Platforms;

namespace SocialAudit.Plan.Rules;

/// <summary>The first channels of each chosen objective are proposed, today's and an organisation's own among them (article, part C: objectives first, then channels).</summary>
internal sealed class ObjectiveChannelsRule : IPlanRule
{
    private const int _first = 3;

    // Both have rules of their own.
    private static readonly string[] _others = ["blog", "wikipedia"];

    public string Id => "C.Objectives";

    public IEnumerable<Proposal> Propose(PlanContext context)
    {
        foreach (string channel in context.Request.Objectives.SelectMany(o => o.Channels.Take(_first)).Distinct().Where(c => !_others.Contains(c)))
        {
            bool isSite = channel == "website";
            if (context.Platforms.Find(channel) is { Status: PlatformStatus.Active, HoursPerWeek: > 0 } && (!isSite || context.Presence.Website is not null))
            {
                yield return context.OnChannel(channel, context.Because(Id, "RuleObjectives", string.Join("; ", context.ObjectivesOf(channel))), context.WorthOf(channel));
            }
        }
    }
}
