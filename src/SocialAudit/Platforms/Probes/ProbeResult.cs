using SocialAudit.Web;

namespace SocialAudit.Platforms.Probes;

/// <summary>What was asked of a platform about a handle, and what came of it.</summary>
internal sealed record ProbeResult(ProbeVerdict Verdict, string? Reason = null, string? Detail = null)
{
    /// <summary>The answer; null where nothing was asked.</summary>
    public WebAnswer? Answer { get; init; }

    public static ProbeResult Unknown(string reason, string? detail = null) => new(ProbeVerdict.Unknown, reason, detail);
}
