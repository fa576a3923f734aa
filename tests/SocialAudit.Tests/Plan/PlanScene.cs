using SocialAudit.Plan;
using SocialAudit.Platforms;
using SocialAudit.Presence;
using SocialAudit.Team;

namespace SocialAudit.Tests.Plan;

/// <summary>Arranges what a plan is made from: a healthy centre, to which each test adds what it is about.</summary>
internal static class PlanScene
{
    public static readonly DateTimeOffset Today = new(2026, 11, 2, 9, 0, 0, TimeSpan.FromHours(-5));

    public static WebPresence Centre(params Finding[] findings) => new()
    {
        Organisation = new Organisation { Name = "Centre des Érables", Website = new Uri("https://www.centre-erables.example/") },
        Date = Today,
        Language = "en",
        SiteReadWhole = true,
        Findings = findings,
    };

    public static WebPresence With(this WebPresence presence, params string[] programs) =>
        presence with { Organisation = presence.Organisation with { Program = programs } };

    public static WebPresence With(this WebPresence presence, params SocialProfile[] profiles) => presence with { Profiles = profiles };

    public static Finding Finding(string check, Verdict verdict, string? value = null, string? reason = null) =>
        new() { Check = check, Verdict = verdict, Message = $"{check} is {verdict}.", Value = value, Reason = reason };

    public static SocialProfile Profile(string platform, DateTimeOffset? newest = null, Verdict verdict = Verdict.Confirmed) => new()
    {
        Platform = platform,
        PlatformName = platform,
        Handle = "centre",
        Address = new Uri($"https://{platform}.example/centre"),
        Kind = ProfileKind.Account,
        Attribution = ProfileAttribution.Own,
        Confidence = 0.9,
        Why = "footer",
        Verdict = verdict,
        NewestPost = newest,
    };

    public static MediaActionPlan Plan(this WebPresence presence, TeamProfile? team = null, double? hours = null, Language? language = null, params string[] objectives) =>
        Make(Request(presence, objectives) with { Team = team, HoursPerWeek = hours, Language = language ?? Language.English });

    public static PlanKnowledge Knowledge { get; } = PlanKnowledge.Read(TestModule.Files, TestModule.Platforms);

    /// <summary>What a plan is made from, for tests that change it.</summary>
    public static PlanRequest Request(WebPresence? presence, params string[] objectives) => new()
    {
        Presence = presence,
        Objectives = [.. objectives.Select(o => Knowledge.Objectives.Objectives.Single(a => a.Id == o))],
        Start = new DateTime(2026, 11, 9),
        Now = Today,
        Language = Language.English,
    };

    public static MediaActionPlan Make(PlanRequest request) => new MediaPlanner(Knowledge).Make(request);
}
