namespace SocialAudit.History;

/// <summary>A finding as a row.</summary>
/// <param name="Check">The check's name.</param>
/// <param name="Number">The finding's place among those of its snapshot.</param>
/// <param name="Verdict">The verdict's number.</param>
/// <param name="Reason">Why the verdict is what it is.</param>
/// <param name="Value">What was found.</param>
internal sealed record FindingRow(string Check, int Number, int Verdict, string? Reason, string? Value);
