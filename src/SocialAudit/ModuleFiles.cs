using System.Text.Json;
using System.Text.Json.Serialization;

namespace SocialAudit;

/// <summary>The files that ship beside the binaries: data, templates.</summary>
public sealed class ModuleFiles(string folder)
{
    /// <summary>How every data file is read: comments and trailing commas allowed, unknown names refused so that a slip is noticed.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The folder that holds <c>data</c> and <c>templates</c>.</summary>
    public string Folder { get; } = folder;

    /// <summary>Reads a file of the <c>data</c> folder.</summary>
    /// <exception cref="InvalidDataException">The file is missing or is not what it should be; the message names it.</exception>
    public T ReadData<T>(string name)
    {
        string path = Path.Combine(Folder, "data", name);
        try
        {
            using FileStream stream = File.OpenRead(path);
            return JsonSerializer.Deserialize<T>(stream, Json) ?? throw new JsonException("The file is empty.");
        }
        catch (Exception e) when (e is JsonException or IOException)
        {
            throw new InvalidDataException($"{path}: {e.Message}", e);
        }
    }

    /// <summary>Reads a file of the <c>templates</c> folder.</summary>
    /// <exception cref="IOException">The file is missing.</exception>
    public string ReadTemplate(string name) => File.ReadAllText(Path.Combine(Folder, "templates", name));
}
