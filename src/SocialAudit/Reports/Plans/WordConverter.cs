using System.Text.Json;
using System.Text.Json.Serialization;

namespace SocialAudit.Reports.Plans;

/// <summary>Keeps a value of an enumeration as its word, and takes no number for it: a number would mean something else in a later version.</summary>
internal sealed class WordConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string word = reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw new JsonException();
        string? known = Enum.GetNames(typeof(T)).FirstOrDefault(n => string.Equals(n, word.Trim(), StringComparison.OrdinalIgnoreCase));
        return known is null ? throw new UnknownWordException(word, Enum.GetNames(typeof(T))) : (T)Enum.Parse(typeof(T), known);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
