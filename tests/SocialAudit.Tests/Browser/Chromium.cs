namespace SocialAudit.Tests.Browser;

/// <summary>The browser that this machine has, and how it is started.</summary>
internal static class Chromium
{
    /// <summary>What to do where there is none.</summary>
    public const string Missing = "No Chromium or Chrome here: install one, or name it in the environment variable CHROMIUM.";

    /// <summary>How it is started: nothing but this machine can be reached, whatever a page asks for.</summary>
    public static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
    ];

    /// <summary>Where it is; null where there is none.</summary>
    public static string? Find()
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
