namespace SocialAudit.HelpBuilder.Pages;

/// <summary>A parameter of a page.</summary>
/// <param name="Name">Its name, without the hyphen.</param>
/// <param name="Description">What it does: paragraphs of plain text.</param>
/// <param name="Uses">How it behaves, at least one; more where it differs between parameter sets. The first one is what Get-Help -Full shows.</param>
internal sealed record HelpParameter(string Name, IReadOnlyList<string> Description, IReadOnlyList<ParameterUse> Uses)
{
    /// <summary>How the parameter behaves in a set; null when it is not in that set.</summary>
    /// <param name="set">The set's name.</param>
    public ParameterUse? In(string set) => Uses.FirstOrDefault(use => use.IsIn(set));
}
