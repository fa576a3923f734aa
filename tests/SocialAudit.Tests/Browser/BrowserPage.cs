using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace SocialAudit.Tests.Browser;

/// <summary>A page in a profile of its own, and what it asked for and complained of.</summary>
public sealed class BrowserPage : IAsyncDisposable
{
    private const string _kept = "() => JSON.stringify(Object.entries(localStorage).sort())";

    private readonly IBrowserContext _context;
    private readonly Uri _address;
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly ConcurrentQueue<string> _complaints = new();

    private BrowserPage(IBrowserContext context, Uri address, IPage page)
    {
        _context = context;
        _address = address;
        Page = page;
    }

    /// <summary>The page itself.</summary>
    public IPage Page { get; private set; }

    /// <summary>Every address that the page has asked for, itself included.</summary>
    public IReadOnlyCollection<string> Requests => _requests;

    /// <summary>Errors of scripts, and what the browser wrote in its console as an error: refused scripts and styles among them.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    /// <summary>Opens an address in a context, which is closed with the page.</summary>
    public static async Task<BrowserPage> OpenAsync(IBrowserContext context, Uri address)
    {
        BrowserPage opened = new(context, address, await context.NewPageAsync());
        await opened.LoadAsync();
        return opened;
    }

    /// <summary>Closes the page and opens it again, as the same person would the next day.</summary>
    public async Task ReopenAsync()
    {
        string kept = await Page.EvaluateAsync<string>(_kept);
        await Page.CloseAsync();
        await ReachAsync(kept);
        Page = await _context.NewPageAsync();
        await LoadAsync();
    }

    /// <summary>Does something that saves a file, and gives the file's name and bytes.</summary>
    public async Task<(string Name, byte[] Bytes)> SaveAsync(Func<Task> act)
    {
        IDownload download = await Page.RunAndWaitForDownloadAsync(act);
        return (download.SuggestedFilename, await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _context.CloseAsync();

    // What a page keeps takes a moment from its process to the next page's: no time at all for a person.
    private async Task ReachAsync(string kept)
    {
        string beside = Path.Combine(Path.GetDirectoryName(_address.LocalPath)!, "beside.html");
        await File.WriteAllTextAsync(beside, "", TestContext.Current.CancellationToken);
        IPage other = await _context.NewPageAsync();
        await other.GotoAsync(new Uri(beside).AbsoluteUri);
        await other.WaitForFunctionAsync($"kept => ({_kept})() === kept", kept);
        await other.CloseAsync();
    }

    private async Task LoadAsync()
    {
        Page.Request += (_, request) => _requests.Enqueue(request.Url);
        Page.PageError += (_, error) => _complaints.Enqueue(error);
        Page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                _complaints.Enqueue(message.Text);
            }
        };
        await Page.GotoAsync(_address.AbsoluteUri);
    }
}
