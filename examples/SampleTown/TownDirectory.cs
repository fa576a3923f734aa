using System.Net;
using System.Text;

namespace SampleTown;

/// <summary>The page that a browser shows at the town's own address: who lives here, with links that a browser can follow.</summary>
internal static class TownDirectory
{
    public static TownResponse Page(IEnumerable<string> hosts, string asked)
    {
        string port = PortOf(asked);
        StringBuilder page = new();
        page.Append("<!DOCTYPE html>\n<html lang=\"fr\"><head><meta charset=\"utf-8\"><title>Vieux-Moulin</title>")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
            .Append("<style>body{font:1rem/1.6 system-ui,sans-serif;margin:2rem auto;max-width:40rem;padding:0 1rem}</style></head>\n")
            .Append("<body><h1>Vieux-Moulin</h1>\n<p>Un quartier fictif, pour s’exercer sans réseau.<br><span lang=\"en\">A fictional neighbourhood, to practise on without a network.</span></p>\n<ul>\n");
        foreach (string host in hosts)
        {
            page.Append("<li><a href=\"").Append(WebUtility.HtmlEncode("http://" + host + ".localhost" + port + "/")).Append("\">")
                .Append(WebUtility.HtmlEncode(host)).Append("</a></li>\n");
        }

        return TownResponse.Html(page.Append("</ul></body></html>\n").ToString());
    }

    /// <returns>The port of a Host header with its colon; empty when it names none.</returns>
    public static string PortOf(string asked)
    {
        int colon = asked.LastIndexOf(':');
        return colon < 0 ? string.Empty : asked.Substring(colon);
    }
}
