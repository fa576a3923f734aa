using SocialAudit.Platforms;

namespace SocialAudit.Presence;

/// <summary>A profile that the organisation's site names, or Wikidata, and what its platform shows of it.</summary>
public sealed record SocialProfile
{
    /// <summary>The platform's id in the catalogue: <c>facebook</c>.</summary>
    public required string Platform { get; init; }

    /// <summary>The platform's name: Facebook.</summary>
    public required string PlatformName { get; init; }

    /// <summary>The handle as the address gives it.</summary>
    public required string Handle { get; init; }

    /// <summary>The canonical address.</summary>
    public required Uri Address { get; init; }

    /// <summary>What the address leads to.</summary>
    public required ProfileKind Kind { get; init; }

    /// <summary>Whose profile it is.</summary>
    public required ProfileAttribution Attribution { get; init; }

    /// <summary>How sure the attribution is, from 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Why it is attributed so, in the language of the audit.</summary>
    public required string Why { get; init; }

    /// <summary>
    /// How the profile is known: <see cref="Verdict.Declared"/> by the site, <see cref="Verdict.Confirmed"/> where the platform shows it and
    /// something on it ties it to the organisation (<see cref="Ties"/>), <see cref="Verdict.Absent"/> where the platform says that there is no
    /// such account, <see cref="Verdict.Unverifiable"/> behind a login, <see cref="Verdict.Unknown"/> where it could not be told.
    /// </summary>
    public required Verdict Verdict { get; init; }

    /// <summary>A stable word for the verdict's reason: <c>LoginRequired</c>, <c>NotTied</c>, <c>NameOnly</c>, <c>NoSuchAccount</c>, <c>Http404</c>, …; null where there is none.</summary>
    public string? Reason { get; init; }

    /// <summary>The name that the profile goes by on its platform; null where the platform does not show it.</summary>
    public string? DisplayName { get; init; }

    /// <summary>What the profile says of itself, in one line of 2000 characters at most; null where the platform does not show it.</summary>
    public string? Description { get; init; }

    /// <summary>How many accounts follow it; null where the platform does not show it.</summary>
    public long? Followers { get; init; }

    /// <summary>What ties the profile to the organisation, the surest first; empty where nothing does, or nothing was seen.</summary>
    public IReadOnlyList<ProfileTie> Ties { get; init => field = value.ToFixed(); } = [];

    /// <summary>When the newest public post was made; null when the platform does not show it.</summary>
    public DateTimeOffset? NewestPost { get; init; }

    /// <summary>Public posts a week, over the 12 weeks before the audit; null when the platform does not show it.</summary>
    public double? PostsPerWeek { get; init; }

    /// <summary>Where the profile was found and what its platform answered.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init => field = value.ToFixed(); } = [];

    /// <inheritdoc/>
    public override string ToString() => $"{PlatformName} {Handle}";
}
