using System.Text.Json;

namespace SocialAudit.Surveys;

/// <summary>Reads questions of one's own that are written as JSON.</summary>
public static class OwnQuestionJson
{
    // A question holds a list of texts by language: nothing lies deeper.
    private const int _deepest = 6;

    /// <summary>True when a text is JSON: no question begins with a brace or a bracket.</summary>
    public static bool IsJson(string text) => text.TrimStart() is { Length: > 0 } start && start[0] is '{' or '[';

    /// <summary>The questions of a text: those of a list, or the one that it holds, as <see cref="OwnQuestions.Add"/> takes them.</summary>
    /// <exception cref="QuestionFormatException">The text is not whole, or is no JSON.</exception>
    public static IReadOnlyList<object?> Read(string json, Language language)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = _deepest });
            return ToPlain(document.RootElement) is List<object?> list ? list : [ToPlain(document.RootElement)];
        }
        catch (JsonException e)
        {
            throw new QuestionFormatException(language.Text("OwnBadJson", e.Message), e);
        }
    }

    private static object? ToPlain(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().Select(ToPlain).ToList(),
        JsonValueKind.Object => ToDictionary(element),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static Dictionary<string, object?> ToDictionary(JsonElement element)
    {
        Dictionary<string, object?> values = new(StringComparer.OrdinalIgnoreCase);
        foreach (JsonProperty property in element.EnumerateObject())
        {
            values[property.Name] = ToPlain(property.Value);
        }

        return values;
    }
}
