using SocialAudit.History;
using SocialAudit.Presence;

namespace SocialAudit.Tests.History;

/// <summary>Arranges audits of small centres.</summary>
internal static class HistoryScene
{
    public static readonly DateTimeOffset Today = new(2026, 11, 2, 9, 0, 0, TimeSpan.FromHours(-5));

    public static WebPresence Centre(string name = "Centre des Érables", string? site = "https://www.centre-erables.example/", DateTimeOffset? date = null, params Finding[] findings) => new()
    {
        Organisation = new Organisation { Name = name, Website = site is null ? null : new Uri(site) },
        Date = date ?? Today,
        Language = "fr",
        Findings = findings,
    };

    public static Finding Finding(string check, Verdict verdict = Verdict.Confirmed, string? value = null, string? reason = null) => new()
    {
        Check = check,
        Verdict = verdict,
        Message = $"{check} is {verdict}.",
        Value = value,
        Reason = reason,
        Evidence = [new Evidence { Address = "https://www.centre-erables.example/", Status = 200, Time = Today, Detail = value }],
    };

    /// <summary>The snapshots of an organisation, newest first.</summary>
    public static IReadOnlyList<WebPresence> Of(this PresenceStore store, string name) => [.. store.Find(Named(name)).Select(store.Load)];

    public static HistoryQuery Named(string name) => new() { Name = other => other == name };
}
