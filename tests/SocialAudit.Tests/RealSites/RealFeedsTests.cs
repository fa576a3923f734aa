using System.Text.Json;
using SampleTown;
using SocialAudit.Presence;
using SocialAudit.Web;

namespace SocialAudit.Tests.RealSites;

/// <summary>Real feeds, where they are present beside the checkout: every entry and every date that can be believed is read.</summary>
public sealed class RealFeedsTests
{
    private static readonly string _folder = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "data"));

    [Fact]
    public async Task Every_entry_and_date_of_real_feeds_is_read()
    {
        string labels = Path.Combine(_folder, "feeds", "feeds.json");
        if (!File.Exists(labels))
        {
            Assert.Skip("The real feeds are not on this machine.");
        }

        foreach (LabelledFeed label in JsonSerializer.Deserialize<LabelledFeed[]>(await File.ReadAllTextAsync(labels, TestContext.Current.CancellationToken), JsonSerializerOptions.Web)!)
        {
            Feed feed = Assert.Single((await AuditAsync(Path.Combine(_folder, label.File))).Feeds);

            Assert.Equal(label.Entries, feed.Entries);
            Assert.Equal(label.Dates.OfType<DateTimeOffset>().OrderDescending(), feed.Dates.Select(d => d.ToUniversalTime()));
        }
    }

    private static async Task<WebPresence> AuditAsync(string file)
    {
        bool isJson = file.EndsWith(".json", StringComparison.Ordinal);
        string type = isJson ? "application/feed+json" : "application/rss+xml";
        using TownServer server = TownServer.Start(request => request.Path switch
        {
            "/" => TownResponse.Html($"<title>News</title><link rel=alternate type={type} href=/news>"),
            "/news" => TownResponse.Of(type, File.ReadAllBytes(file)),
            _ => TownResponse.NotFound(),
        });
        AuditSettings settings = new()
        {
            HostMap = new HostMap(NamedSources.Hosts.Append("news.example").ToDictionary(host => host, _ => server.Address)),
            DnsServer = server.Names.Address,
            ResolveHost = NamedSources.NoInternet,
            Clock = new FixedDayClock(new DateTimeOffset(2026, 11, 2, 12, 0, 0, TimeSpan.Zero)),
        };
        using AuditSession session = new(settings, TestModule.Platforms);
        Organisation organisation = new() { Name = "News", Website = new Uri("http://news.example/") };
        return await new WebPresenceAuditor(session).AuditAsync(organisation, Language.French, null, TestContext.Current.CancellationToken);
    }
}
