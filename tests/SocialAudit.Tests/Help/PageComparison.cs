using System.Management.Automation;
using SocialAudit.HelpBuilder.Pages;

namespace SocialAudit.Tests.Help;

/// <summary>Compares a page with the compiled cmdlet.</summary>
internal static class PageComparison
{
    private const string _nothing = "None";

    /// <summary>What the page says and the cmdlet does not, one sentence each; empty when they agree.</summary>
    public static IReadOnlyList<string> Differences(HelpPage page, CmdletInfo cmdlet, string module)
    {
        List<string> differences = [];
        Expect("the name", cmdlet.Name, page.Name, differences);
        Expect("the module", module, page.ModuleName, differences);
        Expect("the syntax", Lines(cmdlet.ParameterSets.Select(set => Syntax(cmdlet, set))), Lines(page.Syntax.Select(Syntax)), differences);
        Expect("the parameters", Lines(ParameterNames(cmdlet)), Lines(page.Parameters.Select(parameter => parameter.Name)), differences);
        foreach (CommandParameterSetInfo set in cmdlet.ParameterSets)
        {
            foreach (CommandParameterInfo parameter in Own(set))
            {
                ParameterUse? use = page.Parameters.FirstOrDefault(known => known.Name == parameter.Name)?.In(set.Name);
                Expect($"-{parameter.Name} in {set.Name}", Facts(parameter), use is null ? _nothing : Facts(use), differences);
            }
        }

        Expect("OUTPUTS", Lines(cmdlet.OutputType.Select(type => type.Name).DefaultIfEmpty(_nothing).Distinct()), Lines(page.Outputs.Select(type => type.Name)), differences);
        foreach (PSTypeName type in cmdlet.OutputType.Where(type => type.Type is null))
        {
            differences.Add($"the output type {type.Name} does not exist");
        }

        IEnumerable<string> piped = cmdlet.ParameterSets.SelectMany(Own).Where(parameter => parameter.ValueFromPipeline).Select(parameter => parameter.ParameterType.ToString());
        foreach (string type in piped.Distinct().Except(page.Inputs.Select(input => input.Name)))
        {
            differences.Add($"INPUTS lacks {type}");
        }

        return differences;
    }

    /// <summary>The name of a parameter's type as the pages write it.</summary>
    public static string TypeName(Type type)
    {
        if (type.IsArray)
        {
            return TypeName(type.GetElementType()!) + "[]";
        }

        return type.IsGenericType
            ? $"{type.Name.Split('`')[0]}[{string.Join(',', type.GetGenericArguments().Select(TypeName))}]"
            : type.Name;
    }

    private static void Expect(string what, string expected, string found, List<string> differences)
    {
        if (expected != found)
        {
            differences.Add($"{what}: the cmdlet has\n{expected}\nand the page has\n{found}");
        }
    }

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines.Order(StringComparer.Ordinal));

    private static string Syntax(CmdletInfo cmdlet, CommandParameterSetInfo set)
    {
        string text = string.Join(' ', $"{cmdlet.Name} {set}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return $"{set.Name}{Mark(set.IsDefault && set.Name != HelpSyntax.OnlySet)}: {text}";
    }

    private static string Syntax(HelpSyntax set) => $"{set.Name}{Mark(set.IsDefault && set.Name != HelpSyntax.OnlySet)}: {set.Text}";

    private static string Mark(bool isDefault) => isDefault ? " (Default)" : string.Empty;

    private static IEnumerable<string> ParameterNames(CmdletInfo cmdlet) => cmdlet.ParameterSets.SelectMany(Own).Select(parameter => parameter.Name).Distinct();

    private static IEnumerable<CommandParameterInfo> Own(CommandParameterSetInfo set) =>
        set.Parameters.Where(parameter => !Cmdlet.CommonParameters.Contains(parameter.Name));

    private static string Facts(CommandParameterInfo parameter)
    {
        string pipeline = (parameter.ValueFromPipelineByPropertyName, parameter.ValueFromPipeline) switch
        {
            (true, true) => "True (ByPropertyName, ByValue)",
            (true, false) => "True (ByPropertyName)",
            (false, true) => "True (ByValue)",
            _ => "False",
        };
        return Facts(
            TypeName(parameter.ParameterType),
            parameter.Aliases,
            AcceptedValues(parameter),
            parameter.IsMandatory,
            parameter.Position == int.MinValue ? null : parameter.Position,
            pipeline,
            parameter.Attributes.Any(attribute => attribute is SupportsWildcardsAttribute));
    }

    private static string Facts(ParameterUse use) =>
        Facts(use.Type, use.Aliases, use.AcceptedValues, use.Required, use.Position, use.PipelineInput, use.Wildcards);

    private static string Facts(string type, IEnumerable<string> aliases, IEnumerable<string> values, bool required, int? position, string pipeline, bool wildcards) =>
        $"Type: {type}; Aliases: {Sorted(aliases)}; Accepted values: {Sorted(values)}; Required: {required}; " +
        $"Position: {position?.ToString() ?? "Named"}; Accept pipeline input: {pipeline}; Accept wildcard characters: {wildcards}";

    private static string Sorted(IEnumerable<string> values) => string.Join(", ", values.Order(StringComparer.Ordinal));

    private static IEnumerable<string> AcceptedValues(CommandParameterInfo parameter)
    {
        ValidateSetAttribute? set = parameter.Attributes.OfType<ValidateSetAttribute>().FirstOrDefault();
        if (set is not null)
        {
            return set.ValidValues;
        }

        Type type = parameter.ParameterType.IsArray ? parameter.ParameterType.GetElementType()! : parameter.ParameterType;
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsEnum ? Enum.GetNames(type) : [];
    }
}
