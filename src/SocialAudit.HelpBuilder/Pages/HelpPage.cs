namespace SocialAudit.HelpBuilder.Pages;

/// <summary>The help page of one cmdlet.</summary>
/// <param name="Name">The cmdlet's name.</param>
/// <param name="ModuleName">The module that exports it.</param>
/// <param name="Synopsis">What it does, in a sentence.</param>
/// <param name="Syntax">Its parameter sets.</param>
/// <param name="Description">What it does, at length: paragraphs of plain text.</param>
/// <param name="Examples">Its examples.</param>
/// <param name="Parameters">Its own parameters, without the common ones.</param>
/// <param name="Inputs">What it takes from the pipeline.</param>
/// <param name="Outputs">What it writes to the pipeline.</param>
/// <param name="Notes">Remarks: paragraphs of plain text.</param>
/// <param name="Links">Related links; the first one with an address is what Get-Help -Online opens.</param>
internal sealed record HelpPage(
    string Name,
    string ModuleName,
    string Synopsis,
    IReadOnlyList<HelpSyntax> Syntax,
    IReadOnlyList<string> Description,
    IReadOnlyList<HelpExample> Examples,
    IReadOnlyList<HelpParameter> Parameters,
    IReadOnlyList<HelpType> Inputs,
    IReadOnlyList<HelpType> Outputs,
    IReadOnlyList<string> Notes,
    IReadOnlyList<HelpLink> Links);
