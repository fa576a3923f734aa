namespace SocialAudit.Plan.Fit;

/// <summary>What became of a task.</summary>
/// <param name="IsChosen">True when it is to be done.</param>
/// <param name="Person">The owner's place in <see cref="FitProblem.Capacities"/>; null when it is not chosen, or needs no owner.</param>
public sealed record FitChoice(bool IsChosen, int? Person = null);
