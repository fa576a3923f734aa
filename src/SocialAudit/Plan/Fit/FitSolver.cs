namespace SocialAudit.Plan.Fit;

/// <summary>
/// Finds the tasks whose worth together is the best possible within everybody's hours, and among equals the owners that suit best.
/// The search stops at a number of steps and never at a time, and it counts in integers, so that a problem has one solution on any machine.
/// </summary>
public static class FitSolver
{
    /// <summary>Steps that take a few seconds on an old computer.</summary>
    public const long UsualNodeLimit = 2_000_000;

    /// <summary>
    /// Solves a problem. Of solutions with the same worth and the same preference it gives the first in the tasks' order: at the first task
    /// where two differ, an owner of a lower place comes before one of a higher place, and chosen before not chosen.
    /// </summary>
    /// <param name="problem">The tasks and the people.</param>
    /// <param name="nodeLimit">The most steps for each of the three questions (worth, preference, order); what is not settled by then keeps the best found.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="ArgumentException">A number is out of its range, a place names nobody, or prerequisites go in a circle.</exception>
    /// <exception cref="OperationCanceledException">The search was stopped.</exception>
    public static FitSolution Solve(FitProblem problem, long nodeLimit = UsualNodeLimit, CancellationToken cancellationToken = default)
    {
        FitProblemCheck.Check(problem, nodeLimit);
        FitModel model = FitModel.From(problem);
        FitMeter meter = new(nodeLimit, cancellationToken);
        FitSearchResult worth = FitSearch.ForWorth(model, meter);
        FitPlan best = worth.Plan!;
        long bestWorth = best.Worth(model);
        long worthBound = Math.Max(bestWorth, worth.Bound);

        meter.Restart();
        FitSearchResult preference = FitSearch.ForPreference(model, best, meter);
        best = preference.Plan ?? best;
        bool isExact = worth.IsWhole && preference.IsWhole;
        long preferenceBound = worth.IsWhole ? Math.Max(best.Preference(model), preference.Bound) : model.MostPreference;

        meter.Restart();
        if (isExact)
        {
            FitOrder order = new(model, best, preference.Guide!, meter);
            best = order.Settle();
            isExact = order.IsWhole;
        }

        return new FitSolution
        {
            Choices = [.. best.Owner.Select(o => new FitChoice(o != FitPlan.NotChosen, o >= 0 ? o : null))],
            Worth = bestWorth,
            Preference = best.Preference(model),
            WorthBound = worthBound,
            PreferenceBound = preferenceBound,
            IsExact = isExact,
            Nodes = meter.Total,
        };
    }
}
