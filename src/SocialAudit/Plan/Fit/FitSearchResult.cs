namespace SocialAudit.Plan.Fit;

/// <summary>What a search found.</summary>
/// <param name="Plan">The best plan; null when none beats what was known.</param>
/// <param name="Bound">No plan is better than this, where the search was cut.</param>
/// <param name="IsWhole">True when nothing was left unsearched that could be better.</param>
/// <param name="Guide">What the next search can begin with.</param>
internal sealed record FitSearchResult(FitPlan? Plan, long Bound, bool IsWhole, FitGuide? Guide = null);
