namespace SocialAudit.Audience;

/// <summary>A part of the clientele that figures are shown of: one group, or several small ones put together.</summary>
/// <param name="Groups">The ids of the groups in it; empty for those who did not say.</param>
/// <param name="People">Those who are in it and answered the question.</param>
internal sealed record AudienceSegment(IReadOnlyList<string> Groups, IReadOnlyList<AudienceResponse> People);
