using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using SocialAudit.Platforms;
using SocialAudit.Presence.Newsletter;
using SocialAudit.Presence.Pages;
using SocialAudit.Web;

namespace SocialAudit.Benchmarks;

/// <summary>Reading all that the checks ask of a page, against parsing the page alone with AngleSharp. The two take turns over several rounds, after the runtime has compiled both for good.</summary>
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 25, iterationCount: 5, invocationCount: 1)]
[HideColumns("InvocationCount", "IterationCount", "LaunchCount", "UnrollFactor", "WarmupCount", "RunStrategy", "Job")]
[MemoryDiagnoser]
public class ExtractionBenchmarks
{
    // Each set is read so often in one measurement that it takes long enough to be measured.
    private const int _readings = 20;

    private IReadOnlyList<byte[]> _pages = [];
    private PageReader? _reader;

    /// <summary>The sets of pages that this machine has.</summary>
    public static IEnumerable<string> Sets => PageSet.Names;

    /// <summary>Which pages are read.</summary>
    [ParamsSource(nameof(Sets))]
    public string Pages { get; set; } = "";

    /// <summary>Which turn it is.</summary>
    [Params(1, 2, 3)]
    public int Round { get; set; }

    /// <summary>How many pages are read in one measurement.</summary>
    public static int PagesOf(string set) => PageSet.Read(set).Count * _readings;

    /// <summary>Reads the pages from the disk.</summary>
    [GlobalSetup]
    public void Open()
    {
        _pages = PageSet.Read(Pages);
        ModuleFiles files = new(Path.Combine(Modules.Root, "module"));
        _reader = new PageReader(PlatformCatalogue.Read(files), NewsletterCatalogue.Read(files), "CA");
    }

    /// <summary>AngleSharp alone.</summary>
    [Benchmark(Baseline = true)]
    public int Parse()
    {
        HtmlParser parser = new();
        int links = 0;
        for (int i = 0; i < _readings; i++)
        {
            foreach (byte[] page in _pages)
            {
                using IHtmlDocument document = parser.ParseDocument(new MemoryStream(page));
                links += document.ChildElementCount;
            }
        }

        return links;
    }

    /// <summary>AngleSharp, and all that the checks ask.</summary>
    [Benchmark]
    public async Task<int> Read()
    {
        int links = 0;
        Uri address = new("https://centre.example/");
        for (int i = 0; i < _readings; i++)
        {
            foreach (byte[] page in _pages)
            {
                WebAnswer answer = new() { Address = address, FinalAddress = address, Status = 200, ContentType = "text/html", Body = page, Time = DateTimeOffset.UnixEpoch };
                links += (await _reader!.ReadAsync(PageRole.Home, answer, CancellationToken.None)).Links.Count;
            }
        }

        return links;
    }
}
