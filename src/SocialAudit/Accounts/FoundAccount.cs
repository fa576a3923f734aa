using SocialAudit.Presence;

namespace SocialAudit.Accounts;

/// <summary>An account that an audit or a search found.</summary>
internal sealed record FoundAccount
{
    public required string Platform { get; init; }

    public required string PlatformName { get; init; }

    public required string Handle { get; init; }

    public required Uri Address { get; init; }

    public required Verdict Verdict { get; init; }

    public string? Reason { get; init; }

    /// <summary>True when it is the organisation's own, as far as can be seen; false when that is not settled.</summary>
    public required bool IsOwn { get; init; }

    /// <summary>True for a group that people join: it stands beside a page without being its double.</summary>
    public bool IsGroup { get; init; }

    /// <summary>Why it is, or is not, attributed to the organisation.</summary>
    public string? Why { get; init; }

    public DateTimeOffset? NewestPost { get; init; }

    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>A profile of an audit.</summary>
    public static FoundAccount Of(SocialProfile profile) => new()
    {
        Platform = profile.Platform,
        PlatformName = profile.PlatformName,
        Handle = profile.Handle,
        Address = profile.Address,
        Verdict = profile.Verdict,
        Reason = profile.Reason,
        IsOwn = profile.Attribution == ProfileAttribution.Own,
        IsGroup = profile.Kind == Platforms.ProfileKind.Group,
        Why = profile.Why,
        NewestPost = profile.NewestPost,
        Evidence = profile.Evidence,
    };

    /// <summary>A candidate of a search: the organisation's own only where its page showed that.</summary>
    public static FoundAccount Of(AccountCandidate candidate) => new()
    {
        Platform = candidate.Platform,
        PlatformName = candidate.PlatformName,
        Handle = candidate.Handle,
        Address = candidate.Address,
        Verdict = candidate.Verdict,
        Reason = candidate.Reason,
        IsOwn = candidate.Verdict == Verdict.Confirmed,
        Why = string.Join(" ", candidate.Why),
        NewestPost = candidate.NewestPost,
        Evidence = candidate.Evidence,
    };
}
