using System.Net;
using System.Text.RegularExpressions;
using SocialAudit.History;
using SocialAudit.Presence;
using SocialAudit.Reports.History;
using SocialAudit.Tests.Reports.Plans;

namespace SocialAudit.Tests.Reports.History;

/// <summary>What a report says and what it never lets through.</summary>
public sealed partial class PresenceReportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Path => _folder.File("rapport.html");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void One_organisation_gets_one_page_with_all_that_is_known()
    {
        StoreAddress store = ReportScene.Fill(_folder, Enumerable.Range(0, 6).Select(m => ReportScene.Audit(monthsAgo: m)));

        PresenceReportResult result = ReportScene.Write(store, Path, o => o with { Plans = [ReportScene.Plan()] });

        string html = File.ReadAllText(Path);
        Assert.Equal((1, 0), (result.Organisations, result.UnusedPlans.Count));
        Assert.False(Directory.Exists(PresenceReport.FolderOf(Path)));
        Assert.Equal(["levels", "changes", "checks", "accounts", "cadence", "trends", "plan"], Headings().Matches(html).Select(m => m.Groups[1].Value));
        Assert.Contains("<html lang=\"fr-CA\">", html);
        Assert.Contains("Dernier audit\u00A0: 2 novembre 2026. Audits à ce jour\u00A0: 6, le premier le 2 juin 2026.", WebUtility.HtmlDecode(html));
        Assert.Contains("✗</span> Absent</span> <span class=\"said\">Site.Https", html);
        Assert.Matches(">1\\s?200</td>", WebUtility.HtmlDecode(html));
        Assert.Equal(4, Regex.Count(html, "<svg "));
        Assert.Equal(Regex.Count(html, "<svg "), Regex.Count(WebUtility.HtmlDecode(html), "<svg [^>]*aria-label=\"[^\"]*les chiffres sont dans le tableau"));
        Assert.Contains("1 action faite sur 6", html);
        Assert.DoesNotContain(PlanSample.OwnerName, html);
    }

    [Fact]
    public void The_checks_stand_in_the_order_of_the_article()
    {
        StoreAddress store = ReportScene.Fill(_folder, ReportScene.Audit());

        ReportScene.Write(store, Path, o => o with { Language = Language.English });

        string html = File.ReadAllText(Path);
        string checks = html.Substring(html.IndexOf("id=\"checks\"", StringComparison.Ordinal), html.IndexOf("id=\"accounts\"", StringComparison.Ordinal) - html.IndexOf("id=\"checks\"", StringComparison.Ordinal));
        Assert.Equal(
            ["Website", "Findability", "Contact details", "Blog", "E-mail and newsletter", "Domain", "What others say", "What the team said", "More"],
            Regex.Matches(checks, "<h3>(.*?)</h3>").Select(m => m.Groups[1].Value));
    }

    [Fact]
    public void What_changed_is_said_with_the_worse_first_and_since_any_day()
    {
        StoreAddress store = ReportScene.Fill(_folder, Enumerable.Range(0, 4).Select(m => ReportScene.Audit(monthsAgo: m)));

        ReportScene.Write(store, Path);
        string html = File.ReadAllText(Path);
        ReportScene.Write(store, Path, o => o with { Since = ReportScene.Latest.AddMonths(-2).AddDays(1) });
        string since = File.ReadAllText(Path);

        Assert.Contains("Depuis l’audit du 2 octobre 2026\u00A0:", WebUtility.HtmlDecode(html));
        Assert.StartsWith("Moins bien", Regex.Match(html, "<ul class=\"findings\">\n<li><span class=\"badge worse\"><span aria-hidden=\"true\">▼</span> (.*?)</span>").Groups[1].Value, StringComparison.Ordinal);
        Assert.Contains("Depuis l’audit du 2 septembre 2026\u00A0:", WebUtility.HtmlDecode(since));
    }

    [Fact]
    public void A_first_audit_says_that_there_is_nothing_to_compare_and_no_trend_yet()
    {
        StoreAddress store = ReportScene.Fill(_folder, ReportScene.Audit());

        ReportScene.Write(store, Path, o => o with { Language = Language.English });

        string html = File.ReadAllText(Path);
        Assert.Contains("This is the first audit", html);
        Assert.Contains("trends show from the second one on", html);
    }

    [Fact]
    public void Findings_keep_their_language_under_headings_in_another()
    {
        StoreAddress store = ReportScene.Fill(_folder, ReportScene.Audit());

        ReportScene.Write(store, Path, o => o with { Language = Language.English });

        string html = File.ReadAllText(Path);
        Assert.Contains("<html lang=\"en-CA\">", html);
        Assert.Contains("<span class=\"said\" lang=\"fr-CA\">", html);
        ReportScene.Write(store, Path, o => o with { Language = null });
        Assert.Contains("<html lang=\"fr-CA\">", File.ReadAllText(Path));
        Assert.DoesNotContain("class=\"said\" lang=", File.ReadAllText(Path));
    }

    [Fact]
    public void What_others_wrote_is_text_and_only_addresses_of_the_web_are_links()
    {
        StoreAddress store = ReportScene.Fill(
            _folder, Enumerable.Range(0, 2).SelectMany(m => new[]
            {
                ReportScene.Audit(PlanSample.Hostile, monthsAgo: m, said: PlanSample.Hostile),
                ReportScene.Audit("<img src=x onerror=alert(1)>", "https://autre.example/", m, said: "\"><script>alert(2)</script>"),
            }));

        ReportScene.Write(store, Path, o => o with { Title = PlanSample.Hostile });

        string[] pages = [.. Directory.GetFiles(PresenceReport.FolderOf(Path)), Path];
        Assert.Equal(3, pages.Length);
        Assert.All(pages.Select(File.ReadAllText), html =>
        {
            Assert.DoesNotContain("<script>alert", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("\u202E", html, StringComparison.Ordinal);
            Assert.DoesNotContain("\u0007", html, StringComparison.Ordinal);
            Assert.DoesNotMatch("href=\"(?!https?:|[a-z0-9_.%/-]+\\.html\")", html);
            Assert.All(Regex.Matches(html, "<a href=\"http[^>]*>").Select(m => m.Value), link => Assert.Contains("rel=\"noopener noreferrer\"", link));
        });
    }

    [Fact]
    public void A_roster_gets_an_overview_with_a_page_each_under_names_that_every_system_takes()
    {
        string[] names = ["CON", "Centre L’Écluse", "Centre l'ecluse", "青年中心", "../../ailleurs"];
        StoreAddress store = ReportScene.Fill(_folder, names.Select((n, i) => ReportScene.Audit(n, $"https://www.site-{i}.example/")));

        PresenceReportResult result = ReportScene.Write(store, Path, o => o with { Plans = [ReportScene.Plan()] });

        Assert.Equal((5, 1), (result.Organisations, result.UnusedPlans.Count));
        string[] links = [.. Regex.Matches(File.ReadAllText(Path), "<a href=\"(rapport_files/[^\"]+)\"").Select(m => m.Groups[1].Value)];
        Assert.Equal(
            ["rapport_files/ailleurs.html", "rapport_files/centre-l-ecluse-2.html", "rapport_files/centre-l-ecluse.html", "rapport_files/organisation-con.html", "rapport_files/organisation.html"],
            links.Order(StringComparer.Ordinal));
        Assert.All(links, link => Assert.Contains("href=\"../rapport.html\"", File.ReadAllText(_folder.File(link))));
        Assert.Equal(5, Directory.GetFiles(PresenceReport.FolderOf(Path)).Length);
    }

    [Fact]
    public void A_plan_stays_with_its_organisation_when_the_site_moves_and_goes_to_no_namesake()
    {
        WebPresence moved = ReportScene.Audit(site: "https://erables.example/");
        WebPresence namesake = ReportScene.Audit(site: "https://centre-des-erables-de-laval.example/");

        PresenceReportResult alone = ReportScene.Write(ReportScene.Fill(_folder, moved), Path, o => o with { Plans = [ReportScene.Plan()] });
        PresenceReportResult two = ReportScene.Write(ReportScene.Fill(_folder, namesake), Path, o => o with { Plans = [ReportScene.Plan()] });

        Assert.Equal((1, 0), (alone.Organisations, alone.UnusedPlans.Count));
        Assert.Equal((2, 1), (two.Organisations, two.UnusedPlans.Count));
    }

    [Fact]
    public void Each_organisation_keeps_its_own_figures_however_alike_their_audits_are()
    {
        WebPresence Of(string name, string site, int months, double pace)
        {
            WebPresence audit = ReportScene.Audit(name, site, months);
            return audit with { Feeds = [audit.Feeds[0] with { PostsPerWeek = pace }] };
        }

        // Two of one name are told apart by their sites; one changed its name on the way.
        StoreAddress store = ReportScene.Fill(_folder, Enumerable.Range(0, 3).SelectMany(m => new[]
        {
            Of("Centre A", "https://a.example/", m, 1 + (m / 10.0)), Of("Centre A", "https://b.example/", m, 2 + (m / 10.0)), Of(m == 0 ? "Centre Z" : "Centre Avant", "https://z.example/", m, 3 + (m / 10.0)),
        }));

        ReportScene.Write(store, Path, o => o with { Language = Language.English });

        foreach ((string file, string whole) in new[] { ("centre-a", "1"), ("centre-a-2", "2"), ("centre-z", "3") })
        {
            string html = File.ReadAllText(_folder.File($"rapport_files/{file}.html"));
            Assert.Equal([whole, $"{whole}.1", $"{whole}.2"], Regex.Matches(html, "data-label=\"Blog\">(\\d\\.?\\d?)</td>").Select(m => m.Groups[1].Value).TakeLast(3));
        }
    }

    [Fact]
    public void One_that_cannot_be_read_is_told_and_the_others_are_written()
    {
        StoreAddress store = ReportScene.Fill(_folder, ReportScene.Roster(3, 2));
        using (Microsoft.Data.Sqlite.SqliteConnection connection = new($"Data Source={_folder.File("history.db")};Pooling=false"))
        {
            connection.Open();
            using Microsoft.Data.Sqlite.SqliteCommand command = connection.CreateCommand();
            command.CommandText = "update snapshot_content set content = x'00' where snapshot_id = (select latest from organisation where name = 'Centre numéro 001')";
            Assert.Equal(1, command.ExecuteNonQuery());
        }

        List<string> failed = [];
        PresenceReportResult result = ReportScene.Write(store, Path, o => o with { Failed = (name, _) => failed.Add(name) });

        Assert.Equal(["Centre numéro 001"], failed);
        Assert.Equal(2, result.Organisations);
        Assert.DoesNotContain("Centre numéro 001", File.ReadAllText(Path));
    }

    [Fact]
    public void A_report_that_is_stopped_leaves_what_was_there()
    {
        StoreAddress store = ReportScene.Fill(_folder, ReportScene.Roster(8, 1));
        File.WriteAllText(Path, "avant");
        using CancellationTokenSource stop = new();

        Assert.Throws<OperationCanceledException>(() => ReportScene.Write(store, Path, o => o with { Progress = (_, _, _) => stop.Cancel() }, cancel: stop.Token));

        Assert.Equal("avant", File.ReadAllText(Path));
        Assert.True(Directory.GetFiles(PresenceReport.FolderOf(Path)).Length < 8);
        Assert.Empty(Directory.GetFiles(_folder.Path, "*.tmp", SearchOption.AllDirectories));
    }

    [Fact]
    public void Only_audits_in_time_and_of_the_names_asked_for_count()
    {
        StoreAddress store = ReportScene.Fill(_folder, ReportScene.Roster(3, 4));

        PresenceReportResult result = ReportScene.Write(store, Path, query: new HistoryQuery { Name = n => n.EndsWith("2", StringComparison.Ordinal), After = ReportScene.Latest.AddMonths(-1).AddDays(-1) });

        Assert.Equal(1, result.Organisations);
        Assert.Contains("Audits à ce jour\u00A0: 2,", WebUtility.HtmlDecode(File.ReadAllText(Path)));
        Assert.Equal(0, ReportScene.Write(store, Path, query: new HistoryQuery { Name = _ => false }).Organisations);
    }

    [GeneratedRegex("<h2 id=\"([a-z]+)\">")]
    private static partial Regex Headings();
}
