using SocialAudit.Platforms;

namespace SocialAudit.Presence;

/// <summary>A profile that the organisation's site names.</summary>
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
    /// How the profile is known: <see cref="Verdict.Declared"/> by the site, <see cref="Verdict.Confirmed"/> where the platform answered
    /// in the organisation's name, <see cref="Verdict.Unverifiable"/> behind a login, <see cref="Verdict.Unknown"/> where it could not be told.
    /// </summary>
    public required Verdict Verdict { get; init; }

    /// <summary>A stable word for the verdict's reason: <c>LoginRequired</c>, <c>Http404</c>, …; null where there is none.</summary>
    public string? Reason { get; init; }

    /// <summary>When the newest public post was made; null when the platform does not show it.</summary>
    public DateTimeOffset? NewestPost { get; init; }

    /// <summary>Public posts a week, over the 12 weeks before the audit; null when the platform does not show it.</summary>
    public double? PostsPerWeek { get; init; }

    /// <summary>Where the profile was found and what its platform answered.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init => field = value.ToFixed(); } = [];

    /// <inheritdoc/>
    public override string ToString() => $"{PlatformName} {Handle}";
}
