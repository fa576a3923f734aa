namespace SocialAudit.Plan;

/// <summary>Something that an organisation does and that bears on its choice of media.</summary>
public sealed record OrganisationProgram
{
    /// <summary>The stable name: <c>Employability</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The names that people give it, in any language.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>What it is, in a few words.</summary>
    public required LocalizedText Purpose { get; init; }

    /// <summary>Reads the programs that ship with the module.</summary>
    /// <exception cref="InvalidDataException">The file is missing or broken.</exception>
    public static IReadOnlyList<OrganisationProgram> ReadAll(ModuleFiles files) => files.ReadData<ProgramsFile>("programs.json").Programs;

    /// <summary>True when it goes by this name, but for case and accents.</summary>
    public bool IsCalled(string name) => Names.Append(Id).Any(n => TextFolding.Fold(n) == TextFolding.Fold(name));

    private sealed record ProgramsFile
    {
        public required IReadOnlyList<OrganisationProgram> Programs { get; init; }
    }
}
