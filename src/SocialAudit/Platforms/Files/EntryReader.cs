using System.Text.Json;

namespace SocialAudit.Platforms;

/// <summary>Reads the fields of an entry; what is not of the kind that it should be is said with its name.</summary>
internal sealed class EntryReader(JsonElement entry, Language language)
{
    public string Required(string name) => Text(name) is { Length: > 0 } text ? text : throw new EntryException(language.Text("CatalogueFieldMissing", name));

    public string? Text(string name) => !TryGet(name, out JsonElement value) ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : throw Wrong(name);

    /// <summary>One text, or a list of texts; empty ones say nothing.</summary>
    public string[] Texts(string name) => [.. Many(name).Select(v => v.ValueKind == JsonValueKind.String ? v.GetString()! : throw Wrong(name)).Where(t => t.Length > 0)];

    /// <summary>One number, or a list of numbers.</summary>
    public int[] Numbers(string name) => [.. Many(name).Select(v => v.ValueKind == JsonValueKind.Number && v.TryGetInt32(out int number) ? number : throw Wrong(name))];

    public bool? Flag(string name) => !TryGet(name, out JsonElement value) ? null
        : value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean()
        : throw Wrong(name);

    /// <summary>An object of texts, each as a line <c>Name: value</c>.</summary>
    public string[] Lines(string name)
    {
        if (!TryGet(name, out JsonElement value))
        {
            return [];
        }

        return value.ValueKind == JsonValueKind.Object
            ? [.. value.EnumerateObject().Select(p => p.Value.ValueKind == JsonValueKind.String ? $"{p.Name}: {p.Value.GetString()}" : throw Wrong(name))]
            : throw Wrong(name);
    }

    public bool TryGet(string name, out JsonElement value) => entry.TryGetProperty(name, out value) && value.ValueKind != JsonValueKind.Null;

    public EntryException Wrong(string name) => new(language.Text("CatalogueFieldWrong", name));

    private IEnumerable<JsonElement> Many(string name) => !TryGet(name, out JsonElement value) ? [] : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];
}
