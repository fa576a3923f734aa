namespace SocialAudit.HelpBuilder.Pages;

/// <summary>How a parameter behaves in some parameter sets, or in all.</summary>
/// <param name="Type">The type's short name, as in <c>String[]</c>.</param>
/// <param name="Sets">The sets' names; empty for all sets.</param>
/// <param name="Aliases">Its aliases.</param>
/// <param name="AcceptedValues">The only values that it takes; empty when any value of the type will do.</param>
/// <param name="Required">Whether it must be given.</param>
/// <param name="Position">Its position from 0; null when it goes by name only.</param>
/// <param name="DefaultValue">Its default, as text.</param>
/// <param name="PipelineInput"><c>False</c>, <c>True (ByValue)</c>, <c>True (ByPropertyName)</c> or <c>True (ByPropertyName, ByValue)</c>.</param>
/// <param name="Wildcards">Whether it takes wildcard characters.</param>
internal sealed record ParameterUse(
    string Type,
    IReadOnlyList<string> Sets,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> AcceptedValues,
    bool Required,
    int? Position,
    string DefaultValue,
    string PipelineInput,
    bool Wildcards)
{
    /// <summary>Whether it is a switch, which takes no value.</summary>
    public bool IsSwitch => Type == "SwitchParameter";

    /// <summary>Whether this holds in a set.</summary>
    /// <param name="set">The set's name.</param>
    public bool IsIn(string set) => Sets.Count == 0 || Sets.Contains(set);
}
