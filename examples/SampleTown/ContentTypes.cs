namespace SampleTown;

/// <summary>The content type that a file's name tells.</summary>
internal static class ContentTypes
{
    private static readonly Dictionary<string, string> _byExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".atom"] = "application/atom+xml; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".csv"] = "text/csv",
        [".gif"] = "image/gif",
        [".htm"] = "text/html; charset=utf-8",
        [".html"] = "text/html; charset=utf-8",
        [".ico"] = "image/x-icon",
        [".jpeg"] = "image/jpeg",
        [".jpg"] = "image/jpeg",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json; charset=utf-8",
        [".pdf"] = "application/pdf",
        [".png"] = "image/png",
        [".rss"] = "application/rss+xml; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".txt"] = "text/plain; charset=utf-8",
        [".xml"] = "application/xml; charset=utf-8",
    };

    public static string Of(string path) => _byExtension.TryGetValue(Path.GetExtension(path), out string? type) ? type : "application/octet-stream";
}
