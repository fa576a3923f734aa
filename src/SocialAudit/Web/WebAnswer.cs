namespace SocialAudit.Web;

/// <summary>What came back for a request: an answer of any status, or the reason why there was none.</summary>
public sealed record WebAnswer
{
    /// <summary>The address that was asked.</summary>
    public required Uri Address { get; init; }

    /// <summary>The address that answered, after the redirects.</summary>
    public required Uri FinalAddress { get; init; }

    /// <summary>The addresses that redirected, each with its status, in order.</summary>
    public IReadOnlyList<WebRedirect> Redirects { get; init; } = [];

    /// <summary>The HTTP status; null when nothing answered.</summary>
    public int? Status { get; init; }

    /// <summary>
    /// True when the server said that the page is still what was kept of an earlier audit (304): the body and the headers are those,
    /// and <see cref="Status"/> is 200.
    /// </summary>
    public bool IsRevalidated { get; init; }

    /// <summary>Why nothing answered; <see cref="WebFailure.None"/> when something did.</summary>
    public WebFailure Failure { get; init; }

    /// <summary>Where the answer sends on to, as sent, where that was not followed; null otherwise.</summary>
    public string? Location { get; init; }

    /// <summary>The Content-Type header as sent; null when there was none.</summary>
    public string? ContentType { get; init; }

    /// <summary>When the page last changed, as the Last-Modified header says; null without one that can be read. Many servers just say «now».</summary>
    public DateTimeOffset? LastModified { get; init; }

    /// <summary>What search engines are told in X-Robots-Tag headers, such as <c>noindex</c>, joined by commas; null when there was none.</summary>
    public string? RobotsTag { get; init; }

    /// <summary>How many bytes the Content-Length header says that the body has; null without one, and where the body came packed.</summary>
    public long? Length { get; init; }

    /// <summary>The body, decompressed, up to the session's limit.</summary>
    public byte[] Body { get; init; } = [];

    /// <summary>How many bytes of the body were read; kept when the body itself is let go.</summary>
    public int BytesRead { get; init; }

    /// <summary>True when the body was larger than the limit, or broke off.</summary>
    public bool Truncated { get; init; }

    /// <summary>
    /// The certificate of <see cref="FinalAddress"/>, also where its problem is why the connection failed; null where the connection
    /// was not secure, and where the server showed none.
    /// </summary>
    public ServerCertificate? Certificate { get; init; }

    /// <summary>When it was asked.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>True for a 2xx answer.</summary>
    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>True when the server says that the page is not there: 404 or 410, and nothing else.</summary>
    public bool IsMissing => Status is 404 or 410;

    /// <summary>A stable word for why this is no page: <c>Timeout</c>, <c>NameNotResolved</c>, <c>Http503</c>; null for a 2xx answer.</summary>
    public string? Reason => IsSuccess ? null : Failure != WebFailure.None ? Failure.ToString() : "Http" + Status;

    /// <summary>This answer as evidence, with the words or link that decided.</summary>
    public Evidence ToEvidence(string? detail = null) =>
        new() { Address = FinalAddress.AbsoluteUri, Status = IsRevalidated ? 304 : Status, Time = Time, Detail = detail };
}
