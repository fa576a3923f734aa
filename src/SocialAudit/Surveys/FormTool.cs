namespace SocialAudit.Surveys;

/// <summary>An online tool that a survey can be pasted into, and how.</summary>
public sealed record FormTool
{
    /// <summary>The tool's name.</summary>
    public required string Name { get; init; }

    /// <summary>What to do, step by step.</summary>
    public required IReadOnlyList<LocalizedText> Steps { get; init; }

    /// <summary>Reads the tools that the module knows.</summary>
    /// <exception cref="InvalidDataException">The file is missing or broken.</exception>
    public static IReadOnlyList<FormTool> Read(ModuleFiles files) => files.ReadData<FormTool[]>("formtools.json");
}
