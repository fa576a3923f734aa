namespace SocialAudit.Platforms.Probes;

/// <summary>
/// How a platform is asked whether it has an account of a handle, and how its answer is read: by its own rules only, whichever catalogue
/// they come from. In addresses and body <c>{handle}</c> stands for the handle.
/// </summary>
/// <remarks>
/// Refusals (401, 403, 407, 408, 429, 5xx, 999), time-outs, challenge pages, bodies that broke off and answers that say both are never
/// an answer, whatever the rules say.
/// </remarks>
public sealed record PlatformProbe
{
    /// <summary>The address that is asked.</summary>
    public required string Address { get; init; }

    /// <summary>The address that a person opens; null where it is the one that is asked.</summary>
    public string? Profile { get; init; }

    /// <summary>The method: GET, HEAD or POST.</summary>
    public string Method { get; init; } = "GET";

    /// <summary>The body that is sent; null for none.</summary>
    public string? Body { get; init; }

    /// <summary>Headers to send, each as <c>Name: value</c>.</summary>
    public IReadOnlyList<string> Headers { get; init => field = value.ToFixed(); } = [];

    /// <summary>A regular expression that a handle fits on this platform, compared with case; null where any will do. Each match ends within a tenth of a second.</summary>
    public string? HandleRule { get; init; }

    /// <summary>Characters that the platform leaves out of handles, such as a point; null for none.</summary>
    public string? Removed { get; init; }

    /// <summary>The statuses of an answer that says «yes»; any 2xx where there are none.</summary>
    public IReadOnlyList<int> ExistsCodes { get; init => field = value.ToFixed(); } = [];

    /// <summary>Words of which an answer that says «yes» holds at least one, compared with case; where there are none, it holds none of <see cref="MissingText"/>.</summary>
    public IReadOnlyList<string> ExistsText { get; init => field = value.ToFixed(); } = [];

    /// <summary>The statuses of an answer that says «no»; 404 and 410 where there are none and no words either, any 2xx, 404 or 410 where there are words.</summary>
    public IReadOnlyList<int> MissingCodes { get; init => field = value.ToFixed(); } = [];

    /// <summary>Words of which an answer that says «no» holds at least one, compared with case; where there are none, its status decides.</summary>
    public IReadOnlyList<string> MissingText { get; init => field = value.ToFixed(); } = [];

    /// <summary>Words by which the platform says that it will not answer now.</summary>
    public IReadOnlyList<string> RefusedText { get; init => field = value.ToFixed(); } = [];

    /// <summary>A part of the address that a redirect which says «no» leads to; null where any of the same site will do.</summary>
    public string? MissingRedirect { get; init; }

    /// <summary>True to follow redirects; else a redirect is the answer.</summary>
    public bool FollowRedirects { get; init; } = true;

    /// <summary>Handles that are known to exist, which the entry is tried with.</summary>
    public IReadOnlyList<string> KnownHandles { get; init => field = value.ToFixed(); } = [];

    /// <summary>False where its own catalogue says that it no longer works.</summary>
    public bool Valid { get; init; } = true;

    /// <summary>What guards the site, as its catalogue says: <c>cloudflare</c>, <c>captcha</c>. Such a site often leaves the answer open.</summary>
    public IReadOnlyList<string> Protection { get; init => field = value.ToFixed(); } = [];
}
