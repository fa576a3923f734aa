using System.Text;
using System.Text.Json;
using SocialAudit.Presence.Pages;

namespace SocialAudit.Presence.Blog;

/// <summary>Reads a JSON Feed (versions 1 and 1.1).</summary>
internal static class JsonFeed
{
    private static readonly JsonDocumentOptions _options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Reads a feed; null when it is none.</summary>
    public static FeedContent? Read(string text, DateTimeOffset now)
    {
        try
        {
            return Read(JsonDocument.Parse(text, _options), isWhole: true, now);
        }
        catch (JsonException)
        {
            return ReadBroken(text, now);
        }
    }

    private static FeedContent? Read(JsonDocument document, bool isWhole, DateTimeOffset now)
    {
        using (document)
        {
            JsonElement root = document.RootElement;
            string? version = StructuredData.Text(root, "version");
            if (version?.Contains("jsonfeed.org") != true || !StructuredData.TryGet(root, "items", out JsonElement items) || items.ValueKind != JsonValueKind.Array)
            {
                return null;
            }

            FeedEntry[] entries = [.. items.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.Object).Select(i => Entry(i, now))];
            return isWhole || entries.Length > 0
                ? new FeedContent(TextFolding.Tidy(StructuredData.Text(root, "title")), StructuredData.Text(root, "home_page_url"), entries) { IsWhole = isWhole }
                : null;
        }
    }

    /// <summary>Reads the items that came whole of a feed that breaks off.</summary>
    private static FeedContent? ReadBroken(string text, DateTimeOffset now)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        Utf8JsonReader reader = new(bytes, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }));
        bool inItems = false;
        int end = 0;
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName)
                {
                    inItems = reader.ValueTextEquals("items");
                }
                else if (inItems && reader.CurrentDepth == 2 && reader.TokenType == JsonTokenType.EndObject)
                {
                    end = (int)reader.BytesConsumed;
                }
            }
        }
        catch (JsonException)
        {
            // What stands before the fault is good.
        }

        try
        {
            return end == 0 ? null : Read(JsonDocument.Parse(Encoding.UTF8.GetString(bytes, 0, end) + "]}", _options), isWhole: false, now);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static FeedEntry Entry(JsonElement item, DateTimeOffset now) =>
        new(
            TextFolding.Tidy(StructuredData.Text(item, "title")) is { Length: > 0 } title ? title : null,
            StructuredData.Text(item, "url") ?? StructuredData.Text(item, "external_url"),
            WrittenDate.Read(Written(item, "date_published"), now) ?? WrittenDate.Read(Written(item, "date_modified"), now))
        {
            Id = Written(item, "id"),
        };

    /// <summary>A value as written, be it a text or a number.</summary>
    private static string? Written(JsonElement item, string name) =>
        StructuredData.TryGet(item, name, out JsonElement value) && value.ValueKind == JsonValueKind.Number ? value.GetRawText() : StructuredData.Text(item, name);
}
