namespace SocialAudit.Plan.Fit;

/// <summary>A task that may be chosen, what it is worth and who may own it.</summary>
public sealed record FitTask
{
    /// <summary>The task's name, for messages.</summary>
    public required string Id { get; init; }

    /// <summary>What choosing it is worth: 1 to 1 000 000, in the problem's own scale, thousandths for instance.</summary>
    public required int Worth { get; init; }

    /// <summary>What it takes of its owner and of the budget, in the problem's own unit, a quarter of an hour for instance; zero or more.</summary>
    public int Hours { get; init; }

    /// <summary>The places, in <see cref="FitProblem.Tasks"/>, of the tasks that must be chosen too.</summary>
    public IReadOnlyList<int> Prerequisites { get; init => field = value.ToFixed(); } = [];

    /// <summary>Who may own it. Null: it needs no owner, and takes of the budget alone. Empty: it needs one and nobody may, so it is never chosen.</summary>
    public IReadOnlyList<FitCandidate>? Candidates { get; init => field = value?.ToFixed(); }
}
