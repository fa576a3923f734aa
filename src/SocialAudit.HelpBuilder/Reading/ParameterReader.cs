using System.Globalization;
using Markdig.Syntax;
using SocialAudit.HelpBuilder.Pages;

namespace SocialAudit.HelpBuilder.Reading;

/// <summary>Reads the section PARAMETERS.</summary>
internal static class ParameterReader
{
    private const string _yaml = "yaml";
    private const string _common = "CommonParameters";
    private const string _allSets = "(All)";

    private static readonly string[] _required = ["Type", "Parameter Sets", "Aliases", "Required", "Position", "Default value", "Accept pipeline input", "Accept wildcard characters"];
    private static readonly string[] _optional = ["Accepted values"];
    private static readonly string[] _pipelineInputs = ["False", "True (ByValue)", "True (ByPropertyName)", "True (ByPropertyName, ByValue)"];

    /// <summary>Reads the parameters; the common ones are PowerShell's own and are left out.</summary>
    /// <param name="section">The section.</param>
    /// <param name="source">Gets what is wrong.</param>
    public static IReadOnlyList<HelpParameter> Read(PageSection section, PageSource source)
    {
        List<HelpParameter> parameters = [];
        foreach (PageSection parameter in section.Sections.Where(parameter => parameter.Title != _common))
        {
            if (!parameter.Title.StartsWith('-'))
            {
                source.Report(parameter.Line, $"'{parameter.Title}' is not a parameter's name", "write '### -Name'");
                continue;
            }

            string name = parameter.Title[1..];
            if (parameters.Any(known => string.Equals(known.Name, name, StringComparison.OrdinalIgnoreCase)))
            {
                source.Report(parameter.Line, $"the parameter '{name}' comes twice", "keep one; where it differs between parameter sets, give it one yaml block for each");
            }

            IReadOnlyList<string> description = PlainText.Paragraphs(parameter.Blocks.Where(block => !PageSection.IsIn(block, _yaml)), source);
            if (description.Count == 0)
            {
                source.Report(parameter.Line, $"the parameter '{name}' has no description", "write what it does below its heading");
            }

            List<ParameterUse> uses = [.. parameter.Fences(_yaml).Select(fence => Use(fence, source)).OfType<ParameterUse>()];
            if (!parameter.Fences(_yaml).Any())
            {
                source.Report(parameter.Line, $"the parameter '{name}' has no yaml block", $"add a block '```yaml' with {string.Join(", ", _required)}");
            }

            parameters.Add(new HelpParameter(name, description, uses));
        }

        if (section.Blocks.Count > 0)
        {
            source.Report(section.Blocks[0].Line, "text stands before the first parameter", "move it to DESCRIPTION or below a parameter");
        }

        return parameters;
    }

    private static ParameterUse? Use(FencedCodeBlock fence, PageSource source)
    {
        int before = source.ProblemCount;
        Dictionary<string, string> facts = KeyedLines.Read(fence, source);
        foreach (string key in _required.Where(key => !facts.ContainsKey(key)))
        {
            source.Report(fence.Line, $"the yaml block has no '{key}'", $"add the line '{key}: …'");
        }

        foreach (string key in facts.Keys.Where(key => !_required.Contains(key) && !_optional.Contains(key)))
        {
            source.Report(fence.Line, $"the schema has no '{key}'", $"use {string.Join(", ", _required.Concat(_optional))} only, spelled so");
        }

        if (source.ProblemCount > before)
        {
            return null;
        }

        string position = facts["Position"];
        bool named = position == "Named";
        if (!named && !int.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            source.Report(fence.Line, $"the position is '{position}'", "write 'Named', or the position from 0");
            return null;
        }

        if (!_pipelineInputs.Contains(facts["Accept pipeline input"]))
        {
            source.Report(fence.Line, $"'Accept pipeline input' is '{facts["Accept pipeline input"]}'", $"write one of: {string.Join("; ", _pipelineInputs)}");
        }

        IReadOnlyList<string> sets = List(facts["Parameter Sets"]);
        return new ParameterUse(
            facts["Type"],
            sets is [_allSets] ? [] : sets,
            List(facts["Aliases"]),
            List(facts.GetValueOrDefault("Accepted values", string.Empty)),
            Truth(facts, "Required", fence, source),
            named ? null : int.Parse(position, CultureInfo.InvariantCulture),
            facts["Default value"],
            facts["Accept pipeline input"],
            Truth(facts, "Accept wildcard characters", fence, source));
    }

    private static bool Truth(Dictionary<string, string> facts, string key, FencedCodeBlock fence, PageSource source)
    {
        if (facts[key] is not ("True" or "False"))
        {
            source.Report(fence.Line, $"'{key}' is '{facts[key]}'", "write 'True' or 'False'");
        }

        return facts[key] == "True";
    }

    private static IReadOnlyList<string> List(string value) =>
        value == "None" ? [] : value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
