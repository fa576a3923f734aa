using Microsoft.Extensions.Time.Testing;
using SocialAudit.History;
using SocialAudit.Presence;
using SocialAudit.Reports.History;
using SocialAudit.Tests.Module;
using SocialAudit.Tests.Reports.History;

namespace SocialAudit.Tests.History;

/// <summary>What a store promises, whichever database it is in.</summary>
public abstract class StoreTests
{
    private readonly FakeTimeProvider _clock = new(HistoryScene.Today.AddMinutes(5));

    /// <summary>An empty store of the test's own.</summary>
    protected abstract StoreAddress Address { get; }

    /// <summary>Runs statements in the store's database, as another program would.</summary>
    protected abstract void Run(string sql);

    private PresenceStore Open(bool forReading = false) => PresenceStore.Open(Address, new StoreSettings { Clock = _clock, Wait = TimeSpan.FromSeconds(20) }, forReading);

    [Fact]
    public void A_snapshot_comes_back_with_every_property_and_all_evidence()
    {
        WebPresence rich = Filled.Make<WebPresence>();
        using (PresenceStore store = Open())
        {
            Assert.True(store.Save(rich).IsNew);
        }

        using PresenceStore again = Open(forReading: true);
        WebPresence read = again.Load(Assert.Single(again.Find(new HistoryQuery())));

        Assert.Equal([], DeepComparison.Differences(rich, read));
        Assert.NotEmpty(read.Findings[1].Evidence[1].Detail!);
    }

    [Fact]
    public void Characters_that_no_database_takes_do_no_harm()
    {
        using PresenceStore store = Open();

        store.Save(HistoryScene.Centre("Centre\0 \uD800 X", null, null, HistoryScene.Finding("Site.\0Title", Verdict.Confirmed, "a\0b\uDC00c", "\uD83C")));

        Assert.Equal("ab\uFFFDc", Assert.Single(store.Findings(new HistoryQuery())).Value);
        Assert.Single(store.Find(new HistoryQuery()));
    }

    [Fact]
    public void An_empty_text_is_not_taken_for_none()
    {
        using PresenceStore store = Open();

        store.Save(HistoryScene.Centre(findings: [HistoryScene.Finding("Site.Title", Verdict.Confirmed, ""), HistoryScene.Finding("Site.Https", Verdict.Confirmed)]));

        Assert.Equal(["", null], store.Findings(new HistoryQuery()).OrderByDescending(f => f.Check).Select(f => f.Value));
    }

    [Fact]
    public void The_same_organisation_at_the_same_time_is_kept_once()
    {
        using PresenceStore store = Open();
        store.Save(HistoryScene.Centre());

        SavedPresence saved = store.Save(HistoryScene.Centre());

        Assert.False(saved.IsNew);
        Assert.Single(store.Find(new HistoryQuery()));
    }

    [Fact]
    public void Snapshots_come_newest_first_within_a_time_and_as_many_as_wanted()
    {
        using PresenceStore store = Open();
        foreach (int month in new[] { 3, 1, 2, 0 })
        {
            store.Save(HistoryScene.Centre(date: HistoryScene.Today.AddMonths(-month)));
            store.Save(HistoryScene.Centre("Maison B", "https://b.example", HistoryScene.Today.AddMonths(-month)));
        }

        Assert.Equal([11, 10, 9, 8], store.Of("Centre des Érables").Select(p => p.Date.Month));
        HistoryQuery some = new() { After = HistoryScene.Today.AddMonths(-2), Before = HistoryScene.Today, Last = 1 };
        Assert.Equal(["Centre des Érables 10", "Maison B 10"], store.Find(some).Select(k => $"{k.Name} {k.Date.Month}"));
        Assert.Equal([11, 11], store.Find(new HistoryQuery { Last = 1 }).Select(k => k.Date.Month));
        Assert.Equal([11, 10], store.Find(HistoryScene.Named("Maison B") with { Last = 2 }).Select(k => k.Date.Month));
        Assert.Empty(store.Find(HistoryScene.Named("Maison C")));
    }

    [Fact]
    public void Findings_are_asked_for_by_organisation_check_verdict_and_time()
    {
        using PresenceStore store = Open();
        store.Save(HistoryScene.Centre("A", "https://a.example", HistoryScene.Today.AddMonths(-1), HistoryScene.Finding("Site.Https", Verdict.Absent, reason: "NoTls"), HistoryScene.Finding("Contact.Email")));
        store.Save(HistoryScene.Centre("A", "https://a.example", null, HistoryScene.Finding("Site.Https", value: "TLS"), HistoryScene.Finding("Site.Links", Verdict.Unknown)));
        store.Save(HistoryScene.Centre("B", "https://b.example", null, HistoryScene.Finding("Site.Https", Verdict.Absent)));

        IEnumerable<string> Ask(HistoryQuery query, Func<string, bool>? check = null, params Verdict[] verdicts) =>
            [.. store.Findings(query, check, verdicts).Select(f => $"{f.Name} {f.Date.Month} {f.Check} {f.Verdict} {f.Reason}{f.Value}".Trim())];

        Assert.Equal(["A 11 Site.Https Confirmed TLS", "B 11 Site.Https Absent"], Ask(new HistoryQuery { Last = 1 }, c => c == "Site.Https"));
        Assert.Equal(["A 10 Site.Https Absent NoTls", "B 11 Site.Https Absent"], Ask(new HistoryQuery(), null, Verdict.Absent));
        Assert.Equal(["A 10 Contact.Email Confirmed", "A 10 Site.Https Absent NoTls"], Ask(new HistoryQuery { Before = HistoryScene.Today }).Order());
        Assert.Empty(Ask(new HistoryQuery(), c => c == "Nothing"));
        Assert.Equal(3, Ask(HistoryScene.Named("A"), c => c.StartsWith("Site.", StringComparison.Ordinal)).Count());
    }

    [Fact]
    public void The_latest_state_of_every_organisation_is_there_in_short()
    {
        using PresenceStore store = Open();
        WebPresence rich = Filled.Make<WebPresence>();
        store.Save(rich with { Date = HistoryScene.Today.AddMonths(-1) });
        store.Save(rich with { Findings = [HistoryScene.Finding("A"), HistoryScene.Finding("B", Verdict.Unknown), HistoryScene.Finding("C", Verdict.Unknown)] });
        store.Save(HistoryScene.Centre("B", "https://b.example"));

        PresenceSummary[] latest = [.. store.Summaries(new HistoryQuery { Last = 1 })];

        Assert.Equal(2, latest.Length);
        PresenceSummary one = latest.Single(s => s.Name == rich.Name);
        Assert.Equal((rich.Date, 1, 2, rich.Levels[0].Level, rich.Website), (one.Date, one.Confirmed, one.Unknown, one.Levels[0].Level, one.Website));
        Assert.Equal(PresenceSummary.Of(rich).Accounts.Select(a => a.ToString()), one.Accounts.Select(a => a.ToString()));
    }

    [Fact]
    public void An_older_snapshot_that_is_brought_in_takes_its_place_by_its_date()
    {
        using PresenceStore store = Open();
        store.Save(HistoryScene.Centre());

        SavedPresence saved = store.Save(HistoryScene.Centre("Ancien nom", date: HistoryScene.Today.AddYears(-3)));

        Assert.Equal((true, null, null), (saved.IsNew, saved.LastInFuture, saved.FormerName));
        Assert.Equal([2026, 2023], store.Of("Centre des Érables").Select(p => p.Date.Year));
        Assert.Equal("Centre des Érables", Assert.Single(store.Find(new HistoryQuery { Last = 1 })).Name);
    }

    [Fact]
    public void After_a_clock_that_went_backwards_what_was_saved_last_is_the_last_and_it_is_said()
    {
        using PresenceStore store = Open();
        store.Save(HistoryScene.Centre(date: HistoryScene.Today.AddYears(1)));

        SavedPresence first = store.Save(HistoryScene.Centre(date: HistoryScene.Today));
        SavedPresence second = store.Save(HistoryScene.Centre(date: HistoryScene.Today.AddMinutes(1)));

        Assert.Equal((HistoryScene.Today.AddYears(1), null), (first.LastInFuture, second.LastInFuture));
        Assert.Equal([HistoryScene.Today.AddMinutes(1), HistoryScene.Today, HistoryScene.Today.AddYears(1)], store.Of("Centre des Érables").Select(p => p.Date));
        Assert.Equal(HistoryScene.Today.AddMinutes(1), Assert.Single(store.Find(new HistoryQuery { Last = 1 })).Date);
    }

    [Fact]
    public void An_organisation_that_changed_its_name_is_known_by_its_site()
    {
        using PresenceStore store = Open();
        store.Save(HistoryScene.Centre("L’Écluse", "http://ecluse.example/", HistoryScene.Today.AddMonths(-1)));

        SavedPresence saved = store.Save(HistoryScene.Centre("Carrefour du Canal", "https://www.ecluse.example"));

        Assert.Equal("L’Écluse", saved.FormerName);
        Assert.Equal(["Carrefour du Canal", "L’Écluse"], store.Of("Carrefour du Canal").Select(p => p.Name));
        Assert.Equal(2, store.Of("L’Écluse").Count);
    }

    [Fact]
    public void An_organisation_whose_site_is_new_is_known_by_its_name()
    {
        using PresenceStore store = Open();
        store.Save(HistoryScene.Centre("Centre des Érables", null, HistoryScene.Today.AddMonths(-2)));
        store.Save(HistoryScene.Centre("CENTRE des erables", "https://centre-erables.example", HistoryScene.Today.AddMonths(-1)));

        store.Save(HistoryScene.Centre("Centre des Érables", "https://centre-erables.example/fr/"));

        Assert.Equal(3, store.Of("Centre des Érables").Count);
        Assert.Single(store.Find(new HistoryQuery { Last = 1 }));
    }

    [Fact]
    public void Two_of_one_name_are_kept_apart_until_somebody_links_them()
    {
        using PresenceStore store = Open();
        store.Save(HistoryScene.Centre("Centre Saint-Jean", "https://st-jean.example", HistoryScene.Today.AddMonths(-2)));

        SavedPresence other = store.Save(HistoryScene.Centre("Centre Saint-Jean", "https://saint-jean.example", HistoryScene.Today.AddMonths(-1)));
        int apart = store.Find(new HistoryQuery { Last = 1 }).Count;
        store.Save(HistoryScene.Centre("Centre Saint-Jean", "https://saint-jean.example"), linkTo: "st-jean.example");

        Assert.Equal(("st-jean.example", 2), (other.Namesake, apart));
        SnapshotKey[] all = [.. store.Find(new HistoryQuery())];
        Assert.Single(all.Select(k => k.Organisation).Distinct());
        Assert.Equal([11, 10, 9], all.Select(k => k.Date.Month));
        Assert.Equal(HistoryScene.Today, Assert.Single(store.Find(new HistoryQuery { Last = 1 })).Date);
    }

    [Fact]
    public void A_link_to_an_organisation_that_is_not_there_saves_nothing()
    {
        using PresenceStore store = Open();

        StoreException error = Assert.Throws<StoreException>(() => store.Save(HistoryScene.Centre(), "Centre Inconnu"));

        Assert.Equal((StoreProblem.NoSuchOrganisation, "Centre Inconnu"), (error.Problem, error.Detail));
        Assert.Empty(store.Find(new HistoryQuery()));
    }

    [Fact]
    public void Parts_of_one_host_are_organisations_of_their_own()
    {
        using PresenceStore store = Open();
        store.Save(HistoryScene.Centre("Centre A", "https://ville.example/centre-a/"));
        store.Save(HistoryScene.Centre("Centre B", "https://ville.example/centre-b"));

        Assert.Equal(["Centre A", "Centre B"], store.Find(new HistoryQuery()).Select(k => k.Name));
    }

    [Fact]
    public void Of_old_months_the_last_snapshot_stays_and_the_newest_always()
    {
        using PresenceStore store = Open();
        foreach (int days in new[] { 0, 10, 20, 40, 50, 100, 101, 102, 160 })
        {
            store.Save(HistoryScene.Centre(date: HistoryScene.Today.AddDays(-days)));
        }

        store.Save(HistoryScene.Centre("Vieux", "https://vieux.example", HistoryScene.Today.AddYears(-2)));
        store.Save(HistoryScene.Centre("Vieux", "https://vieux.example", HistoryScene.Today.AddYears(-2).AddDays(-1)));

        int gone = store.Thin(2);

        Assert.Equal(3, gone);
        Assert.Equal([0, 10, 20, 40, 50, 100, 160], store.Of("Centre des Érables").Select(p => (int)(HistoryScene.Today - p.Date).TotalDays));
        Assert.Equal(HistoryScene.Today.AddYears(-2), Assert.Single(store.Of("Vieux")).Date);
        Assert.Equal(0, store.Thin(2));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_store_of_an_older_version_is_brought_to_todays_with_all_that_it_holds(int version)
    {
        using (PresenceStore store = Open())
        {
            store.Save(HistoryScene.Centre(date: HistoryScene.Today.AddMonths(-1), findings: HistoryScene.Finding("Site.Https")));
            store.Save(HistoryScene.Centre());
            store.Save(HistoryScene.Centre("B", "https://b.example"));
        }

        Run(version == 1 ? _firstVersion : _secondVersion);

        using PresenceStore again = Open();
        Assert.Equal(["B 11", "Centre des Érables 11"], again.Find(new HistoryQuery { Last = 1 }).Select(k => $"{k.Name} {k.Date.Month}"));
        Assert.Equal(1, again.Summaries(HistoryScene.Named("Centre des Érables")).Last().Confirmed);
        Assert.Equal("Site.Https", Assert.Single(again.Of("Centre des Érables")[1].Findings).Check);
        again.Save(HistoryScene.Centre(date: HistoryScene.Today.AddMinutes(2)));
        Assert.Equal(3, again.Of("Centre des Érables").Count);
    }

    [Fact]
    public void A_migration_that_fails_half_way_leaves_the_older_store_as_it_was()
    {
        using (PresenceStore store = Open())
        {
            store.Save(HistoryScene.Centre());
        }

        Run(_firstVersion + "; create table organisation_in_order (x integer)");
        Assert.Throws<StoreException>(() => Open());

        Run("drop table organisation_in_order");
        using PresenceStore again = Open();
        Assert.Single(again.Of("Centre des Érables"));
        Assert.Single(again.Summaries(new HistoryQuery { Last = 1 }));
    }

    [Fact]
    public void A_store_of_a_newer_module_is_refused_and_left_alone()
    {
        using (PresenceStore store = Open())
        {
            store.Save(HistoryScene.Centre());
        }

        Run("update socialaudit_store set version = 4");

        Assert.Equal(StoreProblem.TooNew, Assert.Throws<StoreException>(() => Open()).Problem);
        Assert.Equal(StoreProblem.TooNew, Assert.Throws<StoreException>(() => Open(forReading: true)).Problem);
        Run("update socialaudit_store set version = 3");
        using PresenceStore again = Open();
        Assert.Single(again.Of("Centre des Érables"));
    }

    [Fact]
    public void Eight_writers_at_once_all_succeed_and_agree()
    {
        const int writers = 8;
        const int each = 20;
        Parallel.For(0, writers, new ParallelOptions { MaxDegreeOfParallelism = writers, CancellationToken = TestContext.Current.CancellationToken }, writer =>
        {
            using PresenceStore store = Open();
            for (int i = 0; i < each; i++)
            {
                // Every writer saves of every organisation, and names checks of its own.
                store.Save(HistoryScene.Centre($"Centre {i % 5}", $"https://c{i % 5}.example", HistoryScene.Today.AddDays((i * writers) + writer - 400), HistoryScene.Finding("Site.Https"), HistoryScene.Finding($"Check.{writer}.{i}")));
            }
        });

        using PresenceStore all = Open();
        Assert.Equal(writers * each, all.Find(new HistoryQuery()).Count);
        Assert.Equal(2 * writers * each, all.Findings(new HistoryQuery()).Count());
        SnapshotKey[] latest = [.. all.Find(new HistoryQuery { Last = 1 })];
        Assert.Equal(["Centre 0", "Centre 1", "Centre 2", "Centre 3", "Centre 4"], latest.Select(k => k.Name));
        Assert.All(latest, k => Assert.Equal(all.Find(HistoryScene.Named(k.Name)).Max(s => s.Date), k.Date));
    }

    [Fact]
    public void A_snapshot_that_cannot_be_read_is_named_and_the_others_are_read()
    {
        using PresenceStore store = Open();
        store.Save(HistoryScene.Centre(date: HistoryScene.Today.AddDays(-1)));
        store.Save(HistoryScene.Centre());
        SnapshotKey[] keys = [.. store.Find(new HistoryQuery())];
        Run($"update snapshot_content set content = substr(content, 1, 60) where snapshot_id = {keys[1].Id}");

        StoreException error = Assert.Throws<StoreException>(() => store.Load(keys[1]));

        Assert.Equal((StoreProblem.Damaged, "Centre des Érables, 2026-11-01"), (error.Problem, error.Detail));
        Assert.Equal(HistoryScene.Today, store.Load(keys[0]).Date);
    }

    [Fact]
    public void A_report_says_the_same_from_whichever_database()
    {
        WebPresence[] audits = [.. ReportScene.Roster(organisations: 3, months: 4)];
        using TemporaryFolder folder = new();
        string[] here = Report(ReportScene.Fill(Address, audits), folder.File("here"));

        string[] file = Report(ReportScene.Fill(folder, audits), folder.File("file"));

        Assert.Equal(4, here.Length);
        Assert.Equal(file, here);
    }

    private static string[] Report(StoreAddress address, string folder)
    {
        string path = Path.Combine(Directory.CreateDirectory(folder).FullName, "report.html");
        ReportScene.Write(address, path);
        return [.. Directory.GetFiles(PresenceReport.FolderOf(path)).Order(StringComparer.Ordinal).Prepend(path).Select(File.ReadAllText)];
    }

    private const string _secondVersion = """
        create index snapshot_position on snapshot (organisation_id, position);
        update socialaudit_store set version = 2
        """;

    private const string _firstVersion = """
        drop index organisation_in_order;
        alter table organisation drop column latest;
        alter table snapshot drop column position;
        alter table snapshot drop column summary;
        update socialaudit_store set version = 1
        """;
}
