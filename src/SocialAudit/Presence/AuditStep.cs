namespace SocialAudit.Presence;

/// <summary>How far the audit of an organisation is.</summary>
/// <param name="Organisation">The organisation's name.</param>
/// <param name="Activity">What is being done, in the language of the audit.</param>
/// <param name="Percent">How much is done, from 0 to 100.</param>
public sealed record AuditStep(string Organisation, string Activity, int Percent);
