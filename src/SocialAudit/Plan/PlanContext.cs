using SocialAudit.Audience;
using SocialAudit.Platforms;
using SocialAudit.Presence;
using SocialAudit.Team;

namespace SocialAudit.Plan;

/// <summary>What a rule may look at, in the forms that rules need it.</summary>
internal sealed class PlanContext(PlanRequest request, PlanKnowledge knowledge)
{
    // Two months without a post: visitors take the channel for abandoned.
    private static readonly TimeSpan _silent = TimeSpan.FromDays(60);

    // What all of the clientele uses is worth as much as the first channel of the first objective.
    private const double _worthOfAudience = 10;

    public PlanRequest Request => request;

    /// <summary>What the audit found; nothing, where there was none.</summary>
    public WebPresence Presence { get; } = request.Presence ?? new WebPresence
    {
        Organisation = new Organisation { Name = request.Name ?? "" },
        Date = request.Now,
        Language = request.Language.Code,
    };

    /// <summary>True when there was an audit.</summary>
    public bool IsAudited => request.Presence is not null;

    public PlanKnowledge Knowledge => knowledge;

    public AudienceProfile? Audience => request.Audience;

    public TeamProfile? Team => request.Team;

    public PlatformCatalogue Platforms => knowledge.Platforms;

    public string Text(string key, params object?[] arguments) => request.Language.Text(key, arguments);

    public string NameOf(string platform) => Platforms.Find(platform)?.Name.In(request.Language) ?? platform;

    /// <summary>The organisation's own profile on a platform; null without one.</summary>
    public SocialProfile? ProfileOn(string platform) =>
        Presence.Profiles.FirstOrDefault(p => p.Platform == platform && p.Attribution == ProfileAttribution.Own);

    public bool HasProgram(string program) => Presence.Organisation.Program.Contains(program, StringComparer.OrdinalIgnoreCase);

    /// <summary>True when a rule may speak.</summary>
    public bool Heeds(string rule) => request.Rules?.Contains(rule) != false;

    /// <summary>The share of the clientele that uses a platform, from 0 to 1; null when it is not known.</summary>
    public double? ShareOn(string platform) => request.Audience?.Networks.FirstOrDefault(n => n.Id == platform)?.Share;

    /// <summary>True when a profile's newest post is so old that visitors take it for abandoned.</summary>
    public bool IsSilent(SocialProfile? profile) => profile?.NewestPost is { } newest && Presence.Date - newest > _silent;

    /// <summary>True when the organisation teaches a platform.</summary>
    public bool IsTaught(string platform) => Presence.Organisation.Training.Any(t => Platforms.Find(platform)?.IsCalled(t) == true);

    /// <summary>How much a platform is worth: the more objectives it serves, the earlier they stand, and the more of the clientele uses it, the more.</summary>
    public double WorthOf(string platform) => WorthToObjectives(platform) + (_worthOfAudience * (ShareOn(platform) ?? 0));

    /// <summary>How much a platform is worth to the objectives alone.</summary>
    public double WorthToObjectives(string platform) => request.Objectives
        .Select((objective, rank) =>
        {
            int place = objective.Channels.ToList().IndexOf(platform);
            return place < 0 ? 0 : 10.0 / (1 + rank) / (1 + (0.2 * place));
        })
        .Sum();

    public IReadOnlyList<string> ObjectivesOf(string? platform) =>
        [.. request.Objectives.Where(o => platform is not null && o.Channels.Contains(platform)).Select(o => o.Name.In(request.Language))];

    /// <summary>A reason that a finding gives.</summary>
    public PlanReason Because(string rule, string key, Finding finding, params object?[] arguments) =>
        new() { Rule = rule, Text = Text(key, arguments), Check = finding.Check, Basis = finding.Message, Evidence = finding.Evidence };

    /// <summary>A reason that a choice or an answer gives, or none but the rule's own.</summary>
    public PlanReason Because(string rule, string key, string? basis, params object?[] arguments) =>
        new() { Rule = rule, Text = Text(key, arguments), Basis = basis };

    /// <summary>The action that a rule asks for on a channel: open it where there is none, revive it where it is silent, else go on.</summary>
    public Proposal OnChannel(string platform, PlanReason reason, double worth)
    {
        Platform channel = Platforms.Find(platform)!;
        SocialProfile? profile = ProfileOn(platform);
        bool isUnclear = Presence.Profiles.Any(p => p.Platform == platform && p.Attribution == ProfileAttribution.Unclear);
        bool isThere = profile is not null || IsOwnThere(platform);
        ActionKind kind = !isThere ? ActionKind.Create : IsSilent(profile) ? ActionKind.Improve : ActionKind.Keep;
        return new Proposal
        {
            Kind = kind,
            Platform = platform,
            Title = Text(channel.Category == PlatformCategory.Own && kind == ActionKind.Keep ? "ActionKeepOwn" : TitleOf(kind, profile, isUnclear), NameOf(platform)),
            Reason = reason,
            Stage = PlanStage.Channels,
            Worth = worth,
            HoursOnce = isThere ? 0 : 2,
            HoursPerWeek = channel.HoursPerWeek,
            Cadence = Text("Cadence" + channel.Cadence),
            TimesPerWeek = TimesPerWeek(channel.Cadence),
        };
    }

    /// <summary>How often a week something is published at a pace.</summary>
    public static double TimesPerWeek(PublishingCadence cadence) => cadence switch
    {
        PublishingCadence.TwiceAWeek => 2,
        PublishingCadence.TwiceAMonth => 0.5,
        PublishingCadence.Monthly => 12.0 / 52,
        _ => 1,
    };

    /// <summary>True when a channel of the organisation's own, which has no profile, was seen.</summary>
    private bool IsOwnThere(string platform) => platform switch
    {
        "website" => Presence.Website is not null,
        "newsletter" => Presence.Find("Mail.Newsletter") is { Verdict: Verdict.Confirmed or Verdict.Declared },
        "blog" => Presence.Blog is not null,
        _ => false,
    };

    /// <summary>Nothing is said to be missing, or going well, that the audit did not see.</summary>
    private string TitleOf(ActionKind kind, SocialProfile? profile, bool isUnclear) => kind switch
    {
        ActionKind.Create => Presence.SiteReadWhole && !isUnclear ? "ActionCreate" : "ActionCreateUnseen",
        ActionKind.Improve => "ActionRevive",
        _ => profile?.NewestPost is null ? "ActionKeepUnseen" : "ActionKeep",
    };
}
