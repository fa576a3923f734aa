using SocialAudit.History;
using SocialAudit.Plan;
using SocialAudit.Platforms;
using SocialAudit.Presence;
using SocialAudit.Reports.History;
using SocialAudit.Tests.Reports.Plans;

namespace SocialAudit.Tests.Reports.History;

/// <summary>Arranges stores of audits that use all that a report shows, and writes reports from them.</summary>
internal static class ReportScene
{
    public static readonly DateTimeOffset Latest = new(2026, 11, 2, 9, 0, 0, TimeSpan.FromHours(-5));

    private static readonly string[] _checks =
        ["Declared.Blog", "Site.Https", "Site.Reachable", "Findability.NameInTitle", "Contact.Email", "Blog.NewestPost", "Mail.Spf", "Domain.Expiry", "Listing.Wikidata", "Wind.Direction"];

    /// <summary>An audit, so many months before the latest.</summary>
    public static WebPresence Audit(string name = "Centre des Érables", string site = "https://www.centre-erables.example/", int monthsAgo = 0, string language = "fr", string? said = null) => new()
    {
        Organisation = new Organisation { Name = name, Website = new Uri(site) },
        Date = Latest.AddMonths(-monthsAgo),
        Language = language,
        Website = new Uri(site),
        Levels = [.. new[] { "Site", "Findability", "Contact", "Blog", "Newsletter", "SocialNetworks" }.Select((area, i) => new AreaLevel
        {
            Area = area,
            Name = area,
            Level = (i + monthsAgo) % 5,
            Aim = 4,
            Criteria = [new LevelCriterion { Level = 4, Text = said ?? "Rien de brisé", State = CriterionState.NotMet, Check = "Site.BrokenLinks" }],
        })],
        Feeds = [new Feed { Address = new Uri(site + "feed"), Title = "Nouvelles", Kind = FeedKind.Posts, Entries = 20, Dates = [.. Enumerable.Range(1, 20).Select(i => Latest.AddMonths(-monthsAgo).AddDays(-5 * i))], PostsPerWeek = 1.4 }],
        Profiles =
        [
            Profile("facebook", "Facebook", said ?? "erables", ProfileAttribution.Own, Verdict.Unverifiable, null),
            Profile("youtube", "YouTube", "erables", ProfileAttribution.Own, Verdict.Confirmed, 1200 - (monthsAgo * 40)),
            Profile("x", "X", "graphiste", ProfileAttribution.Other, Verdict.Declared, null),
        ],
        Findings = [.. _checks.Select((check, i) => new Finding
        {
            Check = check,
            Verdict = check == "Site.Https" ? monthsAgo == 0 ? Verdict.Absent : Verdict.Confirmed : (Verdict)(i % 5),
            Message = said ?? $"{check} : vu ainsi il y a {monthsAgo} mois.",
            Value = check,
            Evidence = [new Evidence { Address = said is null ? site : "javascript:alert(1)", Status = 200, Time = Latest, Detail = said ?? "preuve" }],
        })],
    };

    /// <summary>A store in a file, with audits in it.</summary>
    public static StoreAddress Fill(TemporaryFolder folder, params IEnumerable<WebPresence> audits) => Fill(StoreAddress.OfFile(folder.File("history.db")), audits);

    /// <summary>A store with audits in it.</summary>
    public static StoreAddress Fill(StoreAddress address, params IEnumerable<WebPresence> audits)
    {
        using PresenceStore store = PresenceStore.Open(address);
        foreach (WebPresence audit in audits.OrderBy(a => a.Date))
        {
            store.Save(audit);
        }

        return address;
    }

    /// <summary>The audits of a roster, so many months of each organisation.</summary>
    public static IEnumerable<WebPresence> Roster(int organisations, int months) =>
        Enumerable.Range(0, organisations).SelectMany(i => Enumerable.Range(0, months).Select(m => Audit($"Centre numéro {i:000}", $"https://www.centre-{i}.example/", m)));

    /// <summary>The plan of the usual centre.</summary>
    public static MediaActionPlan Plan() => PlanSample.Rich(6) with { Organisation = "Centre des Érables", Website = new Uri("https://centre-erables.example/") };

    /// <summary>Writes a report, and gives what became of it.</summary>
    public static PresenceReportResult Write(StoreAddress store, string path, Func<PresenceReportOptions, PresenceReportOptions>? with = null, HistoryQuery? query = null, CancellationToken? cancel = null)
    {
        PresenceReportOptions options = new() { Files = TestModule.Files, Language = Language.French };
        return PresenceReport.Write(store, query ?? new HistoryQuery(), path, with is null ? options : with(options), cancel ?? TestContext.Current.CancellationToken);
    }

    private static SocialProfile Profile(string platform, string name, string handle, ProfileAttribution attribution, Verdict verdict, long? followers) => new()
    {
        Platform = platform,
        PlatformName = name,
        Handle = handle,
        Address = new Uri($"https://www.{platform}.com/{Uri.EscapeDataString(handle.Substring(0, Math.Min(handle.Length, 12)))}"),
        Kind = ProfileKind.Account,
        Attribution = attribution,
        Confidence = 0.9,
        Why = "Lien du site.",
        Verdict = verdict,
        Followers = followers,
        NewestPost = followers is null ? null : Latest.AddDays(-3),
        PostsPerWeek = followers is null ? null : 0.5,
    };
}
