namespace SocialAudit.HelpBuilder.Pages;

/// <summary>A type that a cmdlet takes from, or writes to, the pipeline.</summary>
/// <param name="Name">The full name of the type, or <c>None</c>.</param>
/// <param name="Description">What it holds: paragraphs of plain text.</param>
internal sealed record HelpType(string Name, IReadOnlyList<string> Description);
