using System.Runtime.Serialization;

namespace SampleTown;

/// <summary>
/// One entry of town.json: what is answered to a host, a path and a query that files cannot express. A path or a
/// query's value may hold <c>*</c> for any text; all comparisons ignore case. Exactly one of file, body and redirect is given.
/// </summary>
[DataContract]
internal sealed class TownRoute
{
    [DataMember(Name = "host", IsRequired = true)]
    public string Host { get; set; } = string.Empty;

    [DataMember(Name = "path", IsRequired = true)]
    public string Path { get; set; } = string.Empty;

    /// <summary>The scheme that must have been wanted, <c>http</c> or <c>https</c>; null: either.</summary>
    [DataMember(Name = "scheme")]
    public string? Scheme { get; set; }

    /// <summary>The parameters that must be there, with the values that they must have; null: any query.</summary>
    [DataMember(Name = "query")]
    public Dictionary<string, string>? Query { get; set; }

    /// <summary>The status; left out (0): 302 for a redirect, else 200.</summary>
    [DataMember(Name = "status")]
    public int Status { get; set; }

    [DataMember(Name = "headers")]
    public Dictionary<string, string>? Headers { get; set; }

    /// <summary>A file to answer with, from the content folder on.</summary>
    [DataMember(Name = "file")]
    public string? File { get; set; }

    [DataMember(Name = "body")]
    public string? Body { get; set; }

    /// <summary>Where to go instead; <c>{path}</c> in it stands for the path and query that were asked.</summary>
    [DataMember(Name = "redirect")]
    public string? Redirect { get; set; }

    public bool Matches(TownRequest request) =>
        Host.Equals(request.Host, StringComparison.OrdinalIgnoreCase)
        && Wildcard.Matches(Path, request.Path)
        && (Scheme is null || Scheme.Equals(request.Scheme, StringComparison.OrdinalIgnoreCase))
        && (Query is null || Query.All(wanted =>
            request.Parameters.TryGetValue(wanted.Key, out string? value) && Wildcard.Matches(wanted.Value, value)));

    public TownResponse Respond(TownRequest request, string contentFolder)
    {
        TownResponse response =
            Redirect is not null ? TownResponse.Redirect(Redirect.Replace("{path}", request.PathAndQuery), Status == 0 ? 302 : Status)
            : File is not null ? TownResponse.File(System.IO.Path.Combine(contentFolder, File), Status == 0 ? 200 : Status)
            : TownResponse.Text(Body!, Status == 0 ? 200 : Status);
        foreach (KeyValuePair<string, string> header in Headers ?? [])
        {
            response.Headers[header.Key] = header.Value;
        }

        return response;
    }
}
