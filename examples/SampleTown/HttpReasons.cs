namespace SampleTown;

/// <summary>The words that usually stand beside a status code.</summary>
internal static class HttpReasons
{
    private static readonly Dictionary<int, string> _reasons = new()
    {
        [200] = "OK",
        [201] = "Created",
        [202] = "Accepted",
        [204] = "No Content",
        [206] = "Partial Content",
        [301] = "Moved Permanently",
        [302] = "Found",
        [303] = "See Other",
        [304] = "Not Modified",
        [307] = "Temporary Redirect",
        [308] = "Permanent Redirect",
        [400] = "Bad Request",
        [401] = "Unauthorized",
        [403] = "Forbidden",
        [404] = "Not Found",
        [405] = "Method Not Allowed",
        [408] = "Request Timeout",
        [410] = "Gone",
        [411] = "Length Required",
        [413] = "Content Too Large",
        [429] = "Too Many Requests",
        [431] = "Request Header Fields Too Large",
        [500] = "Internal Server Error",
        [502] = "Bad Gateway",
        [503] = "Service Unavailable",
        [504] = "Gateway Timeout",
        [999] = "Request Denied",
    };

    public static string Of(int status) => _reasons.TryGetValue(status, out string? reason) ? reason : "Status " + status;
}
