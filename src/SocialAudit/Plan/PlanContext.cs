using SocialAudit.Platforms;
using SocialAudit.Presence;
using SocialAudit.Team;

namespace SocialAudit.Plan;

/// <summary>What a rule may look at, in the forms that rules need it.</summary>
internal sealed class PlanContext(PlanRequest request, PlatformCatalogue platforms)
{
    // Two months without a post: visitors take the channel for abandoned.
    private static readonly TimeSpan _silent = TimeSpan.FromDays(60);

    public PlanRequest Request => request;

    public WebPresence Presence => request.Presence;

    public TeamProfile? Team => request.Team;

    public PlatformCatalogue Platforms => platforms;

    public string Text(string key, params object?[] arguments) => request.Language.Text(key, arguments);

    public string NameOf(string platform) => platforms.Find(platform)?.Name.In(request.Language) ?? platform;

    /// <summary>The organisation's own profile on a platform; null without one.</summary>
    public SocialProfile? ProfileOn(string platform) =>
        Presence.Profiles.FirstOrDefault(p => p.Platform == platform && p.Attribution == ProfileAttribution.Own);

    public bool HasProgram(string program) => Presence.Organisation.Program.Contains(program, StringComparer.OrdinalIgnoreCase);

    /// <summary>How much a platform is worth to the objectives: the more of them it serves, and the earlier they stand, the more.</summary>
    public double WorthOf(string platform) => request.Objectives
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
        new() { Rule = rule, Text = Text(key, arguments), Check = finding.Check, Basis = finding.Message };

    /// <summary>A reason that a choice or an answer gives, or none but the rule's own.</summary>
    public PlanReason Because(string rule, string key, string? basis, params object?[] arguments) =>
        new() { Rule = rule, Text = Text(key, arguments), Basis = basis };

    /// <summary>The action that a rule asks for on a channel: open it where there is none, revive it where it is silent, else go on.</summary>
    public Proposal OnChannel(string platform, PlanReason reason, double worth)
    {
        Platform channel = platforms.Find(platform)!;
        SocialProfile? profile = ProfileOn(platform);
        bool isUnclear = Presence.Profiles.Any(p => p.Platform == platform && p.Attribution == ProfileAttribution.Unclear);
        bool isSilent = profile?.NewestPost is { } newest && Presence.Date - newest > _silent;
        ActionKind kind = profile is null ? ActionKind.Create : isSilent ? ActionKind.Improve : ActionKind.Keep;
        return new Proposal
        {
            Kind = kind,
            Platform = platform,
            Title = Text(TitleOf(kind, profile, isUnclear), NameOf(platform)),
            Reason = reason,
            Stage = PlanStage.Channels,
            Worth = worth,
            HoursOnce = profile is null ? 2 : 0,
            HoursPerWeek = channel.HoursPerWeek,
            Cadence = Text("Cadence" + channel.Cadence),
        };
    }

    /// <summary>Nothing is said to be missing, or going well, that the audit did not see.</summary>
    private string TitleOf(ActionKind kind, SocialProfile? profile, bool isUnclear) => kind switch
    {
        ActionKind.Create => Presence.SiteReadWhole && !isUnclear ? "ActionCreate" : "ActionCreateUnseen",
        ActionKind.Improve => "ActionRevive",
        _ => profile?.NewestPost is null ? "ActionKeepUnseen" : "ActionKeep",
    };
}
