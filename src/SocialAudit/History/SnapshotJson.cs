using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SocialAudit.Presence;

namespace SocialAudit.History;

/// <summary>
/// A whole snapshot as bytes: its properties in JSON by the names that scripts see, compressed. Words that a later version does not know
/// are passed over, and properties that an earlier version did not write keep their defaults.
/// </summary>
internal static class SnapshotJson
{
    private static readonly JsonSerializerOptions _options = new()
    {
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The snapshot as compressed JSON.</summary>
    public static byte[] Write(WebPresence presence)
    {
        using MemoryStream compressed = new();
        using (GZipStream stream = new(compressed, CompressionLevel.Fastest))
        {
            byte[] json = JsonSerializer.SerializeToUtf8Bytes(presence, _options);
            stream.Write(json, 0, json.Length);
        }

        return compressed.ToArray();
    }

    /// <summary>Reads the snapshot back.</summary>
    /// <exception cref="InvalidDataException">The bytes are no snapshot.</exception>
    public static WebPresence Read(byte[] content)
    {
        try
        {
            using GZipStream stream = new(new MemoryStream(content), CompressionMode.Decompress);
            return JsonSerializer.Deserialize<WebPresence>(stream, _options) ?? throw new InvalidDataException("null");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException(e.Message, e);
        }
    }

    /// <summary>The snapshot as plain JSON, in UTF-8.</summary>
    public static byte[] WritePlain(WebPresence presence) => JsonSerializer.SerializeToUtf8Bytes(presence, _options);

    /// <summary>Reads snapshots of plain JSON one by one: an array of them, or a single one.</summary>
    /// <exception cref="JsonException">The text is none; the exception says where.</exception>
    public static IEnumerable<WebPresence> ReadPlain(Stream stream)
    {
        // One snapshot is an object, several are an array: the first sign tells.
        using JsonDocument document = JsonDocument.Parse(stream);
        IEnumerable<JsonElement> items = document.RootElement.ValueKind == JsonValueKind.Array ? document.RootElement.EnumerateArray() : [document.RootElement];
        foreach (JsonElement item in items)
        {
            yield return item.Deserialize<WebPresence>(_options) ?? throw new JsonException("null");
        }
    }

    /// <summary>The summary as JSON.</summary>
    public static string WriteSummary(PresenceSummary summary) => JsonSerializer.Serialize(summary, _options);

    /// <summary>Reads the summary back.</summary>
    /// <exception cref="InvalidDataException">The text is no summary.</exception>
    public static PresenceSummary ReadSummary(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<PresenceSummary>(text, _options) ?? throw new InvalidDataException("null");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException(e.Message, e);
        }
    }
}
