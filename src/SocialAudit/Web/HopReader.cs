using System.Globalization;
using System.Net.Http.Headers;

namespace SocialAudit.Web;

/// <summary>Reads an answer off the wire: what its headers say, and as much of its body as the limit allows.</summary>
internal static class HopReader
{
    public static async Task<Hop> ReadAsync(HttpResponseMessage response, HttpMethod method, int maximumBytes, CancellationToken cancel)
    {
        int status = (int)response.StatusCode;
        HttpContentHeaders about = response.Content.Headers;
        Hop hop = new()
        {
            Status = status,
            ContentType = about.TryGetValues("Content-Type", out IEnumerable<string>? types) ? types.FirstOrDefault() : null,
            LastModified = about.LastModified,
            RobotsTag = response.Headers.TryGetValues("X-Robots-Tag", out IEnumerable<string>? tags) ? string.Join(", ", tags) : null,
            Length = LengthOf(about),
            IsPassing = status is 429 or 502 or 503 or 504,
            RetryAfter = response.Headers.RetryAfter,
        };
        if (status is 301 or 302 or 303 or 307 or 308 && response.Headers.TryGetValues("Location", out IEnumerable<string>? locations))
        {
            return hop with { Location = locations.First() };
        }

        if (method == HttpMethod.Head)
        {
            return hop;
        }

        using Stream stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        (byte[] body, bool truncated) = await HopBody.ReadAsync(stream, hop.Length, maximumBytes, cancel).ConfigureAwait(false);
        return hop with { Body = body, Truncated = truncated };
    }

    // The typed property would make a length up from the content where none was sent.
    private static long? LengthOf(HttpContentHeaders about) =>
        about.TryGetValues("Content-Length", out IEnumerable<string>? lengths)
        && long.TryParse(lengths.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out long length) ? length : null;
}
