namespace SocialAudit.HelpBuilder.Pages;

/// <summary>An example of a page.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Introduction">The paragraphs before the code.</param>
/// <param name="Code">The PowerShell code.</param>
/// <param name="Remarks">The paragraphs after the code; output that the page shows is one of them.</param>
internal sealed record HelpExample(string Title, IReadOnlyList<string> Introduction, string Code, IReadOnlyList<string> Remarks);
