using SocialAudit.Platforms;

namespace SocialAudit.Plan.Rules;

/// <summary>
/// The channels that matter most to a community centre: a blog, a Facebook page, Twitter (X), YouTube, Flickr (article, part A). Those
/// that exist are kept; one that is missing is proposed where an objective calls for it. The blog has a rule of its own.
/// </summary>
internal sealed class ArticleChannelsRule : IPlanRule
{
    public string Id => "A.Channels";

    public IEnumerable<Proposal> Propose(PlanContext context)
    {
        foreach (string channel in ArticleChannels.Networks)
        {
            double worth = context.WorthOf(channel);
            if (context.ProfileOn(channel) is { } profile)
            {
                yield return context.OnChannel(channel, context.Because(Id, "RuleChannelExists", profile.Address.AbsoluteUri), worth + 2);
            }
            else if (worth > 0)
            {
                yield return context.OnChannel(channel, context.Because(Id, "RuleChannelMissing", string.Join("; ", context.ObjectivesOf(channel))), worth);
            }
        }
    }
}
