using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(SocialAudit.Tests.Browser.BrowserFixture))]

namespace SocialAudit.Tests.Browser;

/// <summary>One Chromium for all tests, started by the first that needs it; each page has a profile of its own.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string[] _arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        // Nothing but this machine can be reached, whatever a page asks for.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("social-audit-browser-");
    private readonly SemaphoreSlim _starting = new(1, 1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Opens a page as staff do: saved as a file, from the disk, without a network. Skips the test where there is no browser.</summary>
    public Task<BrowserPage> OpenAsync(string html, int width = 1280, ColorScheme colours = ColorScheme.Light)
    {
        string path = Path.Combine(_folder.CreateSubdirectory(Guid.NewGuid().ToString("N")).FullName, "page.html");
        File.WriteAllText(path, html);
        return OpenAsync(new FileInfo(path), width, colours);
    }

    /// <inheritdoc cref="OpenAsync(string, int, ColorScheme)"/>
    public async Task<BrowserPage> OpenAsync(FileInfo file, int width = 1280, ColorScheme colours = ColorScheme.Light)
    {
        IBrowser browser = await StartAsync();
        IBrowserContext context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = colours,
            Offline = true,
            AcceptDownloads = true,
        });
        return await BrowserPage.OpenAsync(context, new Uri(file.FullName));
    }

    /// <inheritdoc/>
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
        _starting.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task<IBrowser> StartAsync()
    {
        await _starting.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (_browser is null)
            {
                string? path = Find();
                Assert.SkipWhen(path is null, "No Chromium or Chrome here: install one, or name it in the environment variable CHROMIUM.");
                _playwright ??= await Playwright.CreateAsync();
                _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = _arguments });
            }

            return _browser;
        }
        finally
        {
            _starting.Release();
        }
    }

    private static string? Find()
    {
        string?[] places =
        [
            Environment.GetEnvironmentVariable("CHROMIUM"),
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            @"C:\Program Files\Google\Chrome\Application\chrome.exe",
            @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
        ];
        return places.FirstOrDefault(File.Exists);
    }
}
