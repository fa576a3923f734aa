namespace SocialAudit.Plan;

/// <summary>What an organisation wants of its media: one of the article's six objectives.</summary>
public sealed record MediaObjective
{
    /// <summary>The stable name: <c>Visibility</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The objective in words.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The platforms that serve it, the best first: ids of the catalogue.</summary>
    public required IReadOnlyList<string> Channels { get; init; }

    /// <summary>How to see whether it is reached.</summary>
    public required LocalizedText Indicator { get; init; }

    /// <summary>Reads the objectives that ship with the module.</summary>
    /// <exception cref="InvalidDataException">The file is missing or broken.</exception>
    public static IReadOnlyList<MediaObjective> ReadAll(ModuleFiles files) => files.ReadData<ObjectivesFile>("objectives.json").Objectives;

    private sealed record ObjectivesFile
    {
        public required IReadOnlyList<MediaObjective> Objectives { get; init; }
    }
}
