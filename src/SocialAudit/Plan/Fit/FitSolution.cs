namespace SocialAudit.Plan.Fit;

/// <summary>The best choice of tasks and owners that was found, and how far from the best possible it may be.</summary>
public sealed record FitSolution
{
    /// <summary>One choice for each task, in the problem's order.</summary>
    public required IReadOnlyList<FitChoice> Choices { get; init => field = value.ToFixed(); }

    /// <summary>What the chosen tasks are worth together.</summary>
    public required long Worth { get; init; }

    /// <summary>The preferences of the chosen tasks' owners together.</summary>
    public required long Preference { get; init; }

    /// <summary>No choice is worth more than this; equal to <see cref="Worth"/> when the choice is the best possible.</summary>
    public required long WorthBound { get; init; }

    /// <summary>No choice worth as much has a higher preference than this.</summary>
    public required long PreferenceBound { get; init; }

    /// <summary>True when the search ended by itself: the worth, among those the preference, and among those the order are proven.</summary>
    public required bool IsExact { get; init; }

    /// <summary>The steps that the search took.</summary>
    public required long Nodes { get; init; }

    /// <summary>How much more the best possible choice may be worth; zero when none is worth more.</summary>
    public long Gap => WorthBound - Worth;
}
