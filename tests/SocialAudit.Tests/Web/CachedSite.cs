using SampleTown;
using SocialAudit.Web;

namespace SocialAudit.Tests.Web;

/// <summary>A site on loopback that is audited again and again, each time by a service of its own, with one folder of kept pages.</summary>
internal sealed class CachedSite : IDisposable
{
    public CachedSite() => Server = TownServer.Start(request => Respond(request));

    public string Folder { get; } = Directory.CreateTempSubdirectory("pages ").FullName;

    public TownServer Server { get; }

    public Func<TownRequest, TownResponse> Respond { get; set; } = Unchanged;

    public TownRequest LastRequest => Server.Requests[^1];

    /// <summary>The files in the folder.</summary>
    public string[] Kept => Directory.GetFiles(Folder);

    public static TownResponse Page(string text, string? etag = null, string? changed = null)
    {
        TownResponse page = TownResponse.Html(text);
        page.Headers["X-Robots-Tag"] = "noarchive";
        if (etag is not null)
        {
            page.Headers["ETag"] = etag;
        }

        if (changed is not null)
        {
            page.Headers["Last-Modified"] = changed;
        }

        return page;
    }

    public static TownResponse Unchanged(TownRequest request) => new() { Status = 304 };

    /// <summary>The service of an audit.</summary>
    public WebService Audit(AuditSettings? settings = null, Uri? origin = null)
    {
        settings ??= new AuditSettings { MaximumRetries = 0 };
        return new WebService(settings with
        {
            CacheFolder = settings.CacheFolder ?? Folder,
            HostMap = new HostMap(new Dictionary<string, Uri> { [MappedWeb.Host] = origin ?? Server.Address }),
        });
    }

    /// <summary>Asks for a page in an audit of its own.</summary>
    public async Task<WebAnswer> AuditAsync(Func<TownRequest, TownResponse> respond, string path = "/", AuditSettings? settings = null)
    {
        Respond = respond;
        using WebService service = Audit(settings);
        return await Guard.ReturnsAsync(service.GetAsync(new Uri(new Uri($"https://{MappedWeb.Host}"), path), TestContext.Current.CancellationToken));
    }

    public void Dispose()
    {
        Server.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
