namespace SocialAudit.Plan.Fit;

/// <summary>What one search learnt and the next can begin with; any numbers give bounds that hold, good ones close bounds.</summary>
/// <param name="Prices">What an hour of each person costs.</param>
/// <param name="Rewards">What placing each task brings, whoever does it.</param>
internal sealed record FitGuide(long[] Prices, long[] Rewards);
