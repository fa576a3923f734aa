namespace SampleTown;

/// <summary>One request, as the server read it from the wire.</summary>
public sealed class TownRequest
{
    internal TownRequest(string method, string host, string path, string query, IReadOnlyDictionary<string, string> headers, byte[] body)
    {
        Method = method;
        Host = host;
        Path = path;
        Query = query;
        Headers = headers;
        Body = body;
        Parameters = QueryString.Parse(query);
    }

    /// <summary>The method, in capitals as HTTP writes it: <c>GET</c>, <c>HEAD</c>, <c>POST</c>…</summary>
    public string Method { get; }

    /// <summary>The host that was asked, in small letters and without its port; empty when the client named none.</summary>
    public string Host { get; }

    /// <summary>The scheme that the client wanted: <c>https</c> where whoever handed the request on says so, else <c>http</c>.</summary>
    public string Scheme => Headers.TryGetValue("X-Forwarded-Proto", out string? scheme) ? scheme.ToLowerInvariant() : "http";

    /// <summary>The path as it was sent, still percent-encoded; it begins with <c>/</c> (or is <c>*</c>).</summary>
    public string Path { get; }

    /// <summary>What followed the question mark, still percent-encoded; empty when nothing did.</summary>
    public string Query { get; }

    /// <summary>The path and, where there is one, the question mark and the query.</summary>
    public string PathAndQuery => Query.Length == 0 ? Path : Path + "?" + Query;

    /// <summary>The query's parameters, decoded. Names ignore case; of a name that is repeated, the last value counts.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; }

    /// <summary>The headers. Names ignore case; the values of a repeated header are joined by a comma.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The body; empty when there was none.</summary>
    public byte[] Body { get; }

    /// <summary>The method and the address, such as <c>GET www.centre.example/feed/</c>.</summary>
    public override string ToString() => Method + " " + Host + PathAndQuery;
}
