namespace SocialAudit.HelpBuilder.Pages;

/// <summary>One parameter set of a cmdlet.</summary>
/// <param name="Name">The set's name; <see cref="OnlySet"/> where the cmdlet has no named sets.</param>
/// <param name="IsDefault">Whether it is the default set; an only set is.</param>
/// <param name="Text">The syntax, as Get-Command -Syntax gives it, on one line.</param>
/// <param name="Parameters">The names of the set's parameters in the order of the text.</param>
internal sealed record HelpSyntax(string Name, bool IsDefault, string Text, IReadOnlyList<string> Parameters)
{
    /// <summary>The name of the set of a cmdlet that has no named sets.</summary>
    public const string OnlySet = "__AllParameterSets";
}
