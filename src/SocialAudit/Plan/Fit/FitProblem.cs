namespace SocialAudit.Plan.Fit;

/// <summary>Which tasks to choose, and who is to own each, when hours are few.</summary>
public sealed record FitProblem
{
    /// <summary>The tasks, at most 500; their order settles ties.</summary>
    public required IReadOnlyList<FitTask> Tasks { get; init => field = value.ToFixed(); }

    /// <summary>The hours of each person, in the tasks' unit, at most 10 000 people; zero or more.</summary>
    public IReadOnlyList<int> Capacities { get; init => field = value.ToFixed(); } = [];

    /// <summary>The hours that all chosen tasks may take together; null for no limit but people's own.</summary>
    public int? Budget { get; init; }
}
