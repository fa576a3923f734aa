using System.Text.Json;
using SocialAudit.Platforms.Probes;

namespace SocialAudit.Platforms;

/// <summary>Reads a catalogue of platforms: a user's own, Sherlock's or WhatsMyName's, told apart by their shape.</summary>
/// <param name="language">The language of what is said of entries that can't be read.</param>
public sealed class PlatformFileReader(Language language)
{
    private const int _longestName = 80;

    private static readonly JsonDocumentOptions _json = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Reads a file entry by entry: what is wrong with one costs none of the others.</summary>
    /// <param name="path">The file.</param>
    /// <param name="found">Takes each platform.</param>
    /// <param name="refused">Takes each entry that can't be read.</param>
    /// <exception cref="PlatformFileException">The file is no JSON, or no catalogue.</exception>
    /// <exception cref="IOException">The file can't be read.</exception>
    public void Read(string path, Action<Platform> found, Action<PlatformFileProblem> refused)
    {
        using JsonDocument document = Parse(path);
        HashSet<string> ids = new(StringComparer.OrdinalIgnoreCase);
        int number = 0;
        foreach ((string? name, Func<Platform> read) in EntriesOf(document.RootElement, path))
        {
            number++;
            try
            {
                found(Check(Unique(read(), ids)));
            }
            catch (Exception e) when (e is EntryException or InvalidDataException or JsonException)
            {
                refused(new PlatformFileProblem(path, string.IsNullOrWhiteSpace(name) ? "#" + number : TextFolding.Tidy(name, _longestName), e.Message));
            }
        }
    }

    private JsonDocument Parse(string path)
    {
        // As text: a mark of the byte order at the start is none of JSON.
        string text = File.ReadAllText(path);
        try
        {
            return JsonDocument.Parse(text, _json);
        }
        catch (JsonException e)
        {
            throw new PlatformFileException("NotJson", language.Text("CatalogueNotJson", (e.LineNumber ?? 0) + 1), e);
        }
    }

    private IEnumerable<(string? Name, Func<Platform> Read)> EntriesOf(JsonElement root, string path)
    {
        if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("sites", out JsonElement sites) && sites.ValueKind == JsonValueKind.Array)
        {
            return sites.EnumerateArray().Select(site => (NameOf(site, "name"), (Func<Platform>)(() => WhatsMyNameEntry.Read(AsObject(site), language))));
        }

        if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("platforms", out JsonElement platforms) && platforms.ValueKind == JsonValueKind.Array)
        {
            return platforms.EnumerateArray().Select(entry => (NameOf(entry, "id"), (Func<Platform>)(() => ReadOwn(AsObject(entry)))));
        }

        if (root.ValueKind == JsonValueKind.Object && root.EnumerateObject().Any(p => IsSherlock(p.Value)))
        {
            return root.EnumerateObject().Where(p => p.Name != "$schema")
                .Select(p => ((string?)p.Name, (Func<Platform>)(() => SherlockEntry.Read(p.Name, AsObject(p.Value), language))));
        }

        throw new PlatformFileException("NotACatalogue", language.Text("CatalogueUnknown", Path.GetFileName(path)));
    }

    private static bool IsSherlock(JsonElement entry) => entry.ValueKind == JsonValueKind.Object && (entry.TryGetProperty("errorType", out _) || entry.TryGetProperty("urlMain", out _));

    private static string? NameOf(JsonElement entry, string property) =>
        entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty(property, out JsonElement name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null;

    private JsonElement AsObject(JsonElement entry) => entry.ValueKind == JsonValueKind.Object ? entry : throw new EntryException(language.Text("CatalogueNoObject"));

    private static Platform ReadOwn(JsonElement entry) =>
        entry.Deserialize<Platform>(ModuleFiles.Json)! with { Source = PlatformSource.File };

    /// <summary>Gives each entry an id of its own: names that differ only in signs would share one.</summary>
    private static Platform Unique(Platform platform, HashSet<string> ids)
    {
        string plain = TextFolding.Fold(platform.Id).Replace(" ", "");
        string id = plain.Length == 0 ? platform.Id : plain;
        for (int i = 2; !ids.Add(id); i++)
        {
            id = $"{plain}-{i}";
        }

        return platform with { Id = id };
    }

    private Platform Check(Platform platform)
    {
        if (platform.Probe is { } probe)
        {
            HandleProbe ready = new(platform);
            if (!probe.Address.Contains(HandleText.Place) && probe.Body?.Contains(HandleText.Place) != true)
            {
                throw new EntryException(language.Text("CatalogueNoPlace"));
            }

            if (HandleText.ToAddress(probe.Address, "abc") is null || ready.ProfileOf("abc") is null)
            {
                throw new EntryException(language.Text("CatalogueAddress", TextFolding.Tidy(probe.Address, _longestName)));
            }
        }

        Platform complete = TemplateForm.Complete(platform);
        PlatformRules.Check(complete);
        return complete;
    }
}
