namespace SocialAudit.Plan.Fit;

/// <summary>What of somebody's hours tasks can really fill: with tasks of two hours, five hours are four.</summary>
internal static class FitCapacity
{
    // Beyond this the sums are not gone through; the hours stay as they are, at most what all tasks take.
    private const int _mostUnits = 4_096;

    public static int[] Useful(int[] capacity, FitCandidate[]?[] candidates, int[] hours)
    {
        List<int>[] tasks = [.. capacity.Select(_ => new List<int>())];
        for (int i = 0; i < candidates.Length; i++)
        {
            foreach (FitCandidate candidate in candidates[i] ?? [])
            {
                tasks[candidate.Person].Add(hours[i]);
            }
        }

        return [.. capacity.Select((c, person) => Fill(c, tasks[person]))];
    }

    private static int Fill(int capacity, List<int> hours)
    {
        int most = (int)Math.Min(capacity, hours.Sum(h => (long)h));
        if (most == 0 || most > _mostUnits)
        {
            return most;
        }

        bool[] isReached = new bool[most + 1];
        isReached[0] = true;
        foreach (int hour in hours.Where(h => h > 0))
        {
            for (int sum = most; sum >= hour; sum--)
            {
                isReached[sum] |= isReached[sum - hour];
            }
        }

        return Array.LastIndexOf(isReached, true);
    }
}
