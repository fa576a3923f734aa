using System.Text.Json;
using SocialAudit.Platforms;

namespace SocialAudit.Plan;

/// <summary>The objectives that can be chosen, and the indicators that tell whether they are reached.</summary>
public sealed class ObjectiveCatalogue
{
    private const string _file = "objectives.json";

    // A centre has a handful; whoever has more has something else in the file.
    private const int _most = 200;
    private const long _mostBytes = 1_000_000;

    private readonly Dictionary<string, IndicatorDefinition> _indicators;

    private ObjectiveCatalogue(IReadOnlyList<MediaObjective> objectives, Dictionary<string, IndicatorDefinition> indicators)
    {
        Objectives = objectives;
        _indicators = indicators;
    }

    /// <summary>The objectives, in the file's order.</summary>
    public IReadOnlyList<MediaObjective> Objectives { get; }

    /// <summary>Reads the objectives that ship with the module.</summary>
    /// <exception cref="InvalidDataException">The file is missing or broken.</exception>
    public static ObjectiveCatalogue Read(ModuleFiles files)
    {
        ObjectiveFile file = files.ReadData<ObjectiveFile>(_file);
        Dictionary<string, IndicatorDefinition> indicators = file.Indicators.ToDictionary(i => i.Id, StringComparer.OrdinalIgnoreCase);
        return new ObjectiveCatalogue([.. file.Objectives.Select(o => ToObjective(o, indicators))], indicators);
    }

    /// <summary>Reads an organisation's own objectives from a file of the same form; they may use the indicators that ship.</summary>
    /// <param name="path">The file.</param>
    /// <param name="platforms">The platforms that channels may name, by id or name.</param>
    /// <param name="language">The language of messages.</param>
    /// <exception cref="InvalidDataException">The file is broken, or an objective is; the message names the file, the objective and what is wrong.</exception>
    /// <exception cref="IOException">The file can't be read.</exception>
    public IReadOnlyList<MediaObjective> ReadOwn(string path, PlatformCatalogue platforms, Language language)
    {
        ObjectiveFile file = Parse(path, language);
        Dictionary<string, IndicatorDefinition> indicators = new(_indicators, StringComparer.OrdinalIgnoreCase);
        foreach (IndicatorDefinition own in file.Indicators)
        {
            indicators[own.Id] = own;
        }

        InvalidDataException Wrong(string key, params object[] arguments) => new(language.Text("ErrorFileOf", path, language.Text(key, arguments)));
        if (file.Objectives.Count is 0 or > _most)
        {
            throw Wrong("ObjectiveFileCount", _most, file.Objectives.Count);
        }

        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        foreach (ObjectiveEntry entry in file.Objectives)
        {
            string id = TextFolding.Tidy(entry.Id, 60);
            if (id.Length == 0 || !seen.Add(id))
            {
                throw Wrong("ObjectiveFileTwice", id);
            }

            if (entry.Channels.FirstOrDefault(c => platforms.Platforms.All(p => !p.IsCalled(c))) is { } channel)
            {
                throw Wrong("ObjectiveFileChannel", id, TextFolding.Tidy(channel, 60));
            }

            if (entry.Indicators.FirstOrDefault(i => !indicators.ContainsKey(i)) is { } indicator)
            {
                throw Wrong("ObjectiveFileIndicator", id, TextFolding.Tidy(indicator, 60), string.Join(", ", indicators.Keys));
            }
        }

        return [.. file.Objectives.Select(o => ToObjective(o with { Channels = [.. o.Channels.Select(c => platforms.Platforms.First(p => p.IsCalled(c)).Id)] }, indicators))];
    }

    /// <summary>The indicator of an id that is known to be there.</summary>
    internal IndicatorDefinition Indicator(string id) => _indicators[id];

    /// <summary>The indicator of an id; null when it is an organisation's own.</summary>
    internal IndicatorDefinition? Find(string id) => _indicators.TryGetValue(id, out IndicatorDefinition? found) ? found : null;

    private static ObjectiveFile Parse(string path, Language language)
    {
        try
        {
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (stream.Length > _mostBytes)
            {
                throw new InvalidDataException(language.Text("ErrorFileOf", path, language.Text("ObjectiveFileSize")));
            }

            return JsonSerializer.Deserialize<ObjectiveFile>(stream, ModuleFiles.Json) ?? new ObjectiveFile();
        }
        catch (JsonException e)
        {
            throw new InvalidDataException(language.Text("ErrorFileOf", path, language.Text("ObjectiveFileJson", (e.LineNumber ?? 0) + 1, TextFolding.Tidy(e.Message, 200))), e);
        }
    }

    private static MediaObjective ToObjective(ObjectiveEntry entry, Dictionary<string, IndicatorDefinition> indicators) => new()
    {
        Id = entry.Id,
        Name = entry.Name,
        Article = entry.Article,
        Channels = entry.Channels,
        Indicators = [.. entry.Indicators.Select(i => indicators[i])],
        ConflictsWith = entry.ConflictsWith,
    };

    private sealed record ObjectiveFile
    {
        public IReadOnlyList<IndicatorDefinition> Indicators { get; init; } = [];

        public IReadOnlyList<ObjectiveEntry> Objectives { get; init; } = [];
    }

    private sealed record ObjectiveEntry
    {
        public required string Id { get; init; }

        public required LocalizedText Name { get; init; }

        public bool Article { get; init; }

        public required IReadOnlyList<string> Channels { get; init; }

        public IReadOnlyList<string> Indicators { get; init; } = [];

        public IReadOnlyList<string> ConflictsWith { get; init; } = [];
    }
}
