namespace SocialAudit.Plan.Fit;

/// <summary>Says what is wrong with a problem before anything is counted with it.</summary>
internal static class FitProblemCheck
{
    private const int _mostTasks = 500;
    private const int _mostPeople = 10_000;
    private const int _mostWorth = 1_000_000;
    private const int _mostPreference = 1_000;
    private const int _mostHours = 1_000_000;

    public static void Check(FitProblem problem, long nodeLimit)
    {
        Require(nodeLimit > 0, "The limit of steps must be above zero.");
        Require(problem.Tasks.Count <= _mostTasks && problem.Capacities.Count <= _mostPeople, $"At most {_mostTasks} tasks and {_mostPeople} people can be weighed.");
        Require(problem.Budget is null or >= 0 && problem.Capacities.All(c => c >= 0), "Hours can't be below zero.");
        foreach (FitTask task in problem.Tasks)
        {
            Require(task.Worth is > 0 and <= _mostWorth, $"{task.Id}: the worth must be from 1 to {_mostWorth}.");
            Require(task.Hours is >= 0 and <= _mostHours, $"{task.Id}: the hours must be from 0 to {_mostHours}.");
            Require(task.Prerequisites.All(p => p >= 0 && p < problem.Tasks.Count), $"{task.Id}: a prerequisite is no task.");
            IReadOnlyList<FitCandidate> candidates = task.Candidates ?? [];
            Require(candidates.All(c => c.Person >= 0 && c.Person < problem.Capacities.Count), $"{task.Id}: a candidate is nobody.");
            Require(candidates.All(c => Math.Abs((long)c.Preference) <= _mostPreference), $"{task.Id}: a preference must be from -{_mostPreference} to {_mostPreference}.");
            Require(candidates.Select(c => c.Person).Distinct().Count() == candidates.Count, $"{task.Id}: a candidate is named twice.");
        }
    }

    public static void Require(bool isTrue, string message)
    {
        if (!isTrue)
        {
            throw new ArgumentException(message);
        }
    }
}
