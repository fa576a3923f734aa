namespace SocialAudit.Tests.Help;

/// <summary>The help of our own module.</summary>
public sealed class HelpPagesTests() : HelpPromises(HelpModule.Ours);
