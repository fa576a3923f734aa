using System.Net.Http.Headers;

namespace SocialAudit.Web;

/// <summary>One request and its answer, before any redirect is followed.</summary>
internal sealed record Hop
{
    public int Status { get; init; }

    public string? ContentType { get; init; }

    public string? Location { get; init; }

    public DateTimeOffset? LastModified { get; init; }

    public string? ETag { get; init; }

    /// <summary>The Last-Modified header as it was sent.</summary>
    public string? Changed { get; init; }

    /// <summary>True when the server forbids to keep the answer.</summary>
    public bool IsFleeting { get; init; }

    /// <summary>True when the server said that the page that was kept is still the same.</summary>
    public bool IsRevalidated { get; init; }

    public string? RobotsTag { get; init; }

    public long? Length { get; init; }

    public byte[] Body { get; init; } = [];

    public bool Truncated { get; init; }

    public WebFailure Failure { get; init; }

    /// <summary>True when asking again may bring another answer.</summary>
    public bool IsPassing { get; init; }

    public ServerCertificate? Certificate { get; init; }

    public RetryConditionHeaderValue? RetryAfter { get; init; }
}
