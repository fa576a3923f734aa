namespace SocialAudit.Presence;

/// <summary>
/// An account that may be an organisation's: whether the platform has one of that handle, and what on its page speaks for or against
/// its being theirs.
/// </summary>
public sealed record AccountCandidate
{
    /// <summary>The organisation's name.</summary>
    public required string Organisation { get; init; }

    /// <summary>The platform's id: <c>youtube</c>.</summary>
    public required string Platform { get; init; }

    /// <summary>The platform's name: YouTube.</summary>
    public required string PlatformName { get; init; }

    /// <summary>The handle that was asked about.</summary>
    public required string Handle { get; init; }

    /// <summary>The address that a person opens.</summary>
    public required Uri Address { get; init; }

    /// <summary>True when the platform has such an account, false when it says that it has none, null when it could not be told.</summary>
    public bool? Exists { get; init; }

    /// <summary>
    /// <see cref="Verdict.Confirmed"/> where the account exists and its page links to the organisation's site; <see cref="Verdict.Absent"/>
    /// where the platform says that there is none; <see cref="Verdict.Unverifiable"/> behind a login; else <see cref="Verdict.Unknown"/>:
    /// also for an account that exists and that nothing ties to the organisation.
    /// </summary>
    public required Verdict Verdict { get; init; }

    /// <summary>A stable word for the verdict's reason: <c>NotTied</c>, <c>Http429</c>, <c>Challenge</c>, <c>Truncated</c>, <c>Contradiction</c>, …; null where there is none.</summary>
    public string? Reason { get; init; }

    /// <summary>How likely it is the organisation's, from 0 to 1; 0 where none was seen.</summary>
    public double Score { get; init; }

    /// <summary>Why, in the language of the search: what the page shows, and what it does not.</summary>
    public IReadOnlyList<string> Why { get; init => field = value.ToFixed(); } = [];

    /// <summary>The name that the account goes by; null where the platform does not show it.</summary>
    public string? DisplayName { get; init; }

    /// <summary>How many accounts follow it; null where the platform does not show it.</summary>
    public long? Followers { get; init; }

    /// <summary>When the newest public post was made; null where the platform does not show it.</summary>
    public DateTimeOffset? NewestPost { get; init; }

    /// <summary>Public posts a week, over the 12 weeks before the search; null where the platform does not show it.</summary>
    public double? PostsPerWeek { get; init; }

    /// <summary>What ties the account to the organisation, the surest first, where the platform shows its profiles without a login; empty otherwise.</summary>
    public IReadOnlyList<ProfileTie> Ties { get; init => field = value.ToFixed(); } = [];

    /// <summary>What the platform answered.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init => field = value.ToFixed(); } = [];

    /// <inheritdoc/>
    public override string ToString() => $"{PlatformName} {Handle}";
}
