using System.Globalization;
using System.Security.Cryptography;

namespace SampleTown;

/// <summary>
/// Answers from a folder: the routes of town.json first, then the files of the folder that is named for the host. A folder
/// answers with its index.html, index.rss or index.atom; a host's own 404.html answers for what is not there.
/// </summary>
internal sealed class TownContent
{
    private const string _localSuffix = ".localhost";

    private static readonly string[] _indexes = ["index.html", "index.rss", "index.atom"];

    private readonly string _folder;
    private readonly HashSet<string> _hosts;
    private readonly IReadOnlyList<TownRoute> _routes;

    public TownContent(string folder)
    {
        _folder = Path.GetFullPath(folder);
        if (!Directory.Exists(_folder))
        {
            throw new DirectoryNotFoundException(string.Format(CultureInfo.CurrentCulture, Texts.ContentNotFound, folder));
        }

        _routes = TownRoutes.Read(_folder);

        // A folder without a dot in its name is no host: it holds something else of the town, such as the staff's answers.
        IEnumerable<string> folders = Directory.GetDirectories(_folder).Select(path => Path.GetFileName(path)).Where(name => name.IndexOf('.') > 0);
        _hosts = new HashSet<string>(folders.Concat(_routes.Select(route => route.Host)), StringComparer.OrdinalIgnoreCase);
        Hosts = _hosts.Select(host => host.ToLowerInvariant()).OrderBy(host => host, StringComparer.Ordinal).ToArray();
    }

    /// <summary>The hosts that have a folder or a route.</summary>
    public IReadOnlyCollection<string> Hosts { get; }

    public TownResponse Respond(TownRequest request)
    {
        string asked = request.Headers.TryGetValue("Host", out string? header) ? header : request.Host;
        if (request.Host is "127.0.0.1" or "localhost")
        {
            return TownDirectory.Page(Hosts, asked);
        }

        if (!request.Host.EndsWith(_localSuffix, StringComparison.Ordinal))
        {
            return RespondAs(request.Host, request);
        }

        // Browsers take every name under .localhost for this machine: that is how a person visits the town without settings.
        string host = request.Host.Substring(0, request.Host.Length - _localSuffix.Length);
        TownResponse response = RespondAs(host, new TownRequest(request.Method, host, request.Path, request.Query, request.Headers, request.Body));
        if (response.Headers.TryGetValue("Location", out string? location)
            && Uri.TryCreate(location, UriKind.Absolute, out Uri? elsewhere)
            && _hosts.Contains(elsewhere.Host))
        {
            response.Headers["Location"] = "http://" + elsewhere.Host + _localSuffix + TownDirectory.PortOf(asked) + elsewhere.PathAndQuery;
        }

        return response;
    }

    private TownResponse RespondAs(string host, TownRequest request)
    {
        if (!_hosts.Contains(host))
        {
            return TownResponse.NotFound("No such host in the sample town: " + host + "\n");
        }

        TownRoute? route = _routes.FirstOrDefault(candidate => candidate.Matches(request));
        TownResponse response = route is not null ? route.Respond(request, _folder) : FromFiles(host, request);
        return response.Status == 200 ? Conditional(request, response) : response;
    }

    private TownResponse FromFiles(string host, TownRequest request)
    {
        string hostFolder = Path.Combine(_folder, host);
        string? path = ContentPath.Under(hostFolder, request.Path.Split('/').Select(Uri.UnescapeDataString));
        bool wantsFolder = request.Path.EndsWith("/", StringComparison.Ordinal);
        if (path is not null && Directory.Exists(path))
        {
            string? index = _indexes.Select(name => Path.Combine(path, name)).FirstOrDefault(File.Exists);
            if (index is not null)
            {
                return wantsFolder
                    ? TownResponse.File(index)
                    : TownResponse.Redirect(request.Path + "/" + (request.Query.Length > 0 ? "?" + request.Query : string.Empty), 301);
            }
        }
        else if (path is not null && !wantsFolder && File.Exists(path))
        {
            return TownResponse.File(path);
        }

        string ownPage = Path.Combine(hostFolder, "404.html");
        return File.Exists(ownPage) ? TownResponse.File(ownPage, 404) : TownResponse.NotFound("No such page: " + request.Path + "\n");
    }

    /// <summary>Gives the answer a validator, and answers 304 to who has it already: audits that recur ask so.</summary>
    private static TownResponse Conditional(TownRequest request, TownResponse response)
    {
        using SHA256 sha = SHA256.Create();
        string tag = "\"" + Convert.ToBase64String(sha.ComputeHash(response.Body), 0, 12) + "\"";
        response.Headers["ETag"] = tag;
        if (request.Headers.TryGetValue("If-None-Match", out string? known) && known.Contains(tag))
        {
            return new TownResponse { Status = 304, Headers = { ["ETag"] = tag } };
        }

        return response;
    }
}
