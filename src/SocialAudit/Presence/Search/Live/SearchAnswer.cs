using SocialAudit.Web;

namespace SocialAudit.Presence.Search.Live;

/// <summary>What a service answered to one query.</summary>
/// <param name="Provider">The service's name.</param>
/// <param name="Query">What was searched for.</param>
/// <param name="Answer">The answer as it came, without its body.</param>
internal sealed record SearchAnswer(string Provider, string Query, WebAnswer Answer)
{
    /// <summary>The results; null when there are none to read.</summary>
    public SearchListing? Listing { get; init; }

    /// <summary>A stable word for why there are none to read: <c>KeyRefused</c>, <c>CreditSpent</c>, <c>JsonOff</c>, <c>EnginesSilent</c>, <c>Http503</c>; null when there are.</summary>
    public string? Reason { get; init; }
}
