using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SocialAudit;

/// <summary>A text of the data files, in every language that the audit speaks.</summary>
[JsonConverter(typeof(Converter))]
public sealed class LocalizedText(IReadOnlyDictionary<string, string> texts)
{
    /// <summary>Makes a text that serves all languages.</summary>
    public LocalizedText(string text)
        : this(Language.All.ToDictionary(l => l.Code, _ => text))
    {
    }

    /// <summary>The text in a language.</summary>
    public string In(Language language) =>
        texts.TryGetValue(language.Code, out string? text) ? text : texts.Count > 0 ? texts.Values.First() : "";

    /// <summary>The text in every language, by language code.</summary>
    public IReadOnlyDictionary<string, string> All => texts;

    /// <summary>The same text in one language only.</summary>
    public LocalizedText Only(Language language) => new(new Dictionary<string, string> { [language.Code] = In(language) });

    /// <summary>The text in the language of the user interface, or the only one that it has.</summary>
    public override string ToString() => In(Language.Of(CultureInfo.CurrentUICulture));

    /// <summary>Reads <c>{ "fr": …, "en": … }</c>, or one string that serves all languages.</summary>
    private sealed class Converter : JsonConverter<LocalizedText>
    {
        public override LocalizedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                return new LocalizedText(reader.GetString()!);
            }

            return new LocalizedText(JsonSerializer.Deserialize<Dictionary<string, string>>(ref reader, options) ?? []);
        }

        public override void Write(Utf8JsonWriter writer, LocalizedText value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.All, options);
    }
}
