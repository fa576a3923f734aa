using System.Globalization;
#if NETFRAMEWORK
using System.IO.Compression;
#endif
using System.Net.Http.Headers;

namespace SocialAudit.Web;

/// <summary>Reads an answer off the wire: what its headers say, and as much of its body as the limit allows.</summary>
internal static class HopReader
{
    public static async Task<Hop> ReadAsync(HttpResponseMessage response, HopQuestion question, int maximumBytes, CancellationToken cancel)
    {
        int status = (int)response.StatusCode;
        HttpContentHeaders about = response.Content.Headers;
        Hop hop = new()
        {
            Status = status,
            ContentType = FirstOf(about, "Content-Type"),
            LastModified = about.LastModified,
            Changed = FirstOf(about, "Last-Modified"),
            ETag = FirstOf(response.Headers, "ETag"),
            IsFleeting = Says(response.Headers, "Cache-Control", "no-store") || Says(response.Headers, "Vary", "*"),
            RobotsTag = response.Headers.TryGetValues("X-Robots-Tag", out IEnumerable<string>? tags) ? string.Join(", ", tags) : null,
            Length = about.ContentEncoding.Count == 0 ? LengthOf(about) : null,
            IsPassing = status is 429 or 502 or 503 or 504,
            RetryAfter = response.Headers.RetryAfter,
        };
        if (status is 301 or 302 or 303 or 307 or 308 && response.Headers.TryGetValues("Location", out IEnumerable<string>? locations))
        {
            hop = hop with { Location = locations.First() };
            if (question.More is not { FollowRedirects: false })
            {
                return hop;
            }
        }

        if (question.Method == HttpMethod.Head)
        {
            return hop;
        }

#if NETFRAMEWORK
        // Unpacked here and not by the handler: the deadline closes the connection under the unpacking, never the unpacking itself at its work.
        using Stream packed = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        using Stream stream = about.ContentEncoding.Contains("gzip") ? new GZipStream(packed, CompressionMode.Decompress) : packed;
#else
        using Stream stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
#endif
        (byte[] body, bool truncated) = await HopBody.ReadAsync(stream, hop.Length, maximumBytes, cancel).ConfigureAwait(false);
        return hop with { Body = body, Truncated = truncated };
    }

    private static string? FirstOf(HttpHeaders headers, string name) => headers.TryGetValues(name, out IEnumerable<string>? values) ? values.FirstOrDefault() : null;

    // As it was sent: what is written wrongly is heeded too.
    private static bool Says(HttpHeaders headers, string name, string word) =>
        headers.TryGetValues(name, out IEnumerable<string>? values) && values.Any(value => value.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    // The typed property would make a length up from the content where none was sent.
    private static long? LengthOf(HttpContentHeaders about) =>
        long.TryParse(FirstOf(about, "Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out long length) ? length : null;
}
