using Microsoft.Playwright;
using SocialAudit.Tests.Browser;

namespace SocialAudit.Benchmarks;

/// <summary>
/// An overview in Chromium, from the disk: the browser's own clock tells how long it takes from the start of the navigation, or from a
/// click, until what came of it is drawn. Each round is a new page; the best counts.
/// </summary>
internal static class OverviewInBrowser
{
    private const int _rounds = 5;

    // A frame that is asked for in a frame begins when the one before has been drawn.
    private const string _drawn = "new Promise(r => requestAnimationFrame(() => requestAnimationFrame(() => r(performance.now()))))";

    /// <summary>Opens the overview, sorts it and filters it.</summary>
    /// <param name="path">The overview's file.</param>
    /// <param name="organisations">How many organisations it must show.</param>
    /// <returns>How many seconds each took.</returns>
    public static async Task<(double Usable, double Sorted, double Filtered)> TimeAsync(string path, int organisations)
    {
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium.Find(), Args = Chromium.Arguments });
        (double Usable, double Sorted, double Filtered) best = (double.MaxValue, double.MaxValue, double.MaxValue);
        for (int round = 0; round < _rounds; round++)
        {
            IPage page = await browser.NewPageAsync(new BrowserNewPageOptions { Offline = true, ViewportSize = new ViewportSize { Width = 1280, Height = 900 } });
            await page.GotoAsync(new Uri(path).AbsoluteUri);
            double usable = await page.EvaluateAsync<double>(_drawn);
            await ExpectAsync(page, organisations);
            double sorted = await page.EvaluateAsync<double>($"async () => {{ const start = performance.now(); document.querySelector('th[data-number] button').click(); return await {_drawn} - start; }}");
            double filtered = await page.EvaluateAsync<double>($"async () => {{ const start = performance.now(); words.value = 'numéro 499'; words.dispatchEvent(new Event('input')); return await {_drawn} - start; }}");
            await ExpectAsync(page, 1);
            best = (Math.Min(best.Usable, usable / 1000), Math.Min(best.Sorted, sorted / 1000), Math.Min(best.Filtered, filtered / 1000));
            await page.CloseAsync();
        }

        return best;
    }

    private static async Task ExpectAsync(IPage page, int rows)
    {
        int shown = await page.Locator("#organisations tbody tr:visible").CountAsync();
        if (shown != rows)
        {
            throw new InvalidOperationException($"{shown} rows instead of {rows}.");
        }
    }
}
