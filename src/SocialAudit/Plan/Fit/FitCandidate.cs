namespace SocialAudit.Plan.Fit;

/// <summary>Somebody who may own a task.</summary>
/// <param name="Person">The person's place in <see cref="FitProblem.Capacities"/>.</param>
/// <param name="Preference">How much rather this person than another, from -1 000 to 1 000: it ranks plans of equal worth, and never outweighs worth.</param>
public sealed record FitCandidate(int Person, int Preference = 0);
