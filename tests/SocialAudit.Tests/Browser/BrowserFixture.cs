using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(SocialAudit.Tests.Browser.BrowserFixture))]

namespace SocialAudit.Tests.Browser;

/// <summary>One Chromium for all tests, started by the first that needs it; each page has a profile of its own.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
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
                string? path = Chromium.Find();
                Assert.SkipWhen(path is null, Chromium.Missing);
                _playwright ??= await Playwright.CreateAsync();
                _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = Chromium.Arguments });
            }

            return _browser;
        }
        finally
        {
            _starting.Release();
        }
    }
}
