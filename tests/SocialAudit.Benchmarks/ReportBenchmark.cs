using System.Diagnostics;
using System.Globalization;
using SocialAudit.History;
using SocialAudit.Platforms;
using SocialAudit.Presence;
using SocialAudit.Reports.History;
using SocialAudit.Tests.Browser;

namespace SocialAudit.Benchmarks;

/// <summary>
/// A report on 500 organisations with 24 months of audits each, from a store of SQLite that is made first and is not counted: how long all
/// pages take, from opening the store to the overview on the disk, how large the overview is, and how soon it can be used in Chromium.
/// </summary>
internal static class ReportBenchmark
{
    private const int _organisations = 500;
    private const int _months = 24;
    private const int _findings = 50;
    private const int _rounds = 3;

    private const double _mostSeconds = 10;
    private const double _mostMegabytes = 3;
    private const double _mostSecondsToUse = 1;

    public static async Task RunAsync()
    {
        string folder = Directory.CreateTempSubdirectory("socialaudit-report-").FullName;
        try
        {
            StoreAddress address = StoreAddress.OfFile(Path.Combine(folder, "history.db"));
            Fill(address);
            string path = Path.Combine(folder, "report.html");
            PresenceReportOptions options = new() { Files = new ModuleFiles(Path.Combine(Modules.Root, "module")), Language = Language.French };
            double best = double.MaxValue;
            for (int round = 0; round < _rounds; round++)
            {
                TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
                Stopwatch watch = Stopwatch.StartNew();
                PresenceReportResult result = PresenceReport.Write(address, new HistoryQuery(), path, options, CancellationToken.None);
                double seconds = watch.Elapsed.TotalSeconds;
                best = Math.Min(best, seconds);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Round {round + 1}: {result.Organisations} organisations in {seconds:0.00} s, {(Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds:0.00} s of processor time"));
            }

            FileInfo[] pages = new DirectoryInfo(PresenceReport.FolderOf(path)).GetFiles();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages.Length} pages, {pages.Average(p => p.Length) / 1000:0} kB each; peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB, the making of the store included"));
            Judge($"Report on {_organisations} organisations and {_months} months", best, _mostSeconds, "s");
            Judge("Overview", new FileInfo(path).Length / 1e6, _mostMegabytes, "MB");
            if (Chromium.Find() is null)
            {
                Console.WriteLine(Chromium.Missing);
                return;
            }

            (double usable, double sorted, double filtered) = await OverviewInBrowser.TimeAsync(path, _organisations);
            Judge("Overview drawn and ready for its first click, in a browser that is open", usable, _mostSecondsToUse, "s");
            Judge("Overview sorted and drawn again", sorted, _mostSecondsToUse, "s");
            Judge("Overview filtered and drawn again", filtered, _mostSecondsToUse, "s");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Fill(StoreAddress address)
    {
        Stopwatch watch = Stopwatch.StartNew();
        using PresenceStore store = PresenceStore.Open(address);
        for (int month = 0; month < _months; month++)
        {
            for (int i = 0; i < _organisations; i++)
            {
                store.Save(Make(i, month));
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_organisations * _months:N0} audits of {_findings} findings saved in {watch.Elapsed.TotalSeconds:0.0} s"));
    }

    /// <summary>An audit with a blog and three accounts whose figures move from month to month, and a finding that changes its verdict.</summary>
    private static WebPresence Make(int organisation, int month)
    {
        WebPresence bare = HistoryScene.Make(organisation, month * HistoryScene.Month, _findings);
        return bare with
        {
            Levels = [.. bare.Levels.Select((l, i) => l with { Level = (organisation + i + (month / 5)) % 5 })],
            Findings = [.. bare.Findings.Select((f, i) => i == month % _findings ? f with { Verdict = Verdict.Absent } : f)],
            Feeds =
            [
                new Feed
                {
                    Address = new Uri(bare.Website!, "feed"), Title = "Nouvelles", Kind = FeedKind.Posts, Entries = 20, Posts = 20, PostsPerWeek = 0.5 + ((organisation + month) % 7 / 4.0),
                    Dates = [.. Enumerable.Range(1, 20).Select(i => bare.Date.AddDays(-4 * i))],
                },
            ],
            Profiles = [.. new[] { "facebook", "youtube", "instagram" }.Select(platform => new SocialProfile
            {
                Platform = platform,
                PlatformName = platform,
                Handle = string.Create(CultureInfo.InvariantCulture, $"centre{organisation}"),
                Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"https://www.{platform}.com/centre{organisation}")),
                Kind = ProfileKind.Account,
                Attribution = ProfileAttribution.Own,
                Confidence = 0.9,
                Why = "Le site y mène.",
                Verdict = Verdict.Confirmed,
                Followers = 200 + (organisation % 50 * 10) + (month * 7),
                NewestPost = bare.Date.AddDays(-3),
                PostsPerWeek = (organisation + month) % 5 / 2.0,
            })],
        };
    }

    private static void Judge(string what, double measured, double bound, string unit) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{what}: {measured:0.00} {unit}, at most {bound:0.0} wanted: {(measured <= bound ? "kept" : "missed")}"));
}
