namespace SocialAudit.HelpBuilder.Pages;

/// <summary>A related link.</summary>
/// <param name="Text">What is shown.</param>
/// <param name="Address">The absolute address; empty for another page of the same help.</param>
internal sealed record HelpLink(string Text, string Address);
