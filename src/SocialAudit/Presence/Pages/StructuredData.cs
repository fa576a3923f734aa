using System.Text.Json;
using AngleSharp.Dom;

namespace SocialAudit.Presence.Pages;

/// <summary>What a page says of its organisation in JSON-LD (schema.org).</summary>
internal static class StructuredData
{
    private const int _mostNodes = 500;

    // Types that describe an organisation or its place; a WebSite or an Article names others too.
    private static readonly string[] _organisationTypes =
        ["Organization", "NGO", "LocalBusiness", "CivicStructure", "Place", "CommunityCenter", "EducationalOrganization", "Library", "School", "Store", "CafeOrCoffeeShop", "Corporation", "SportsClub", "GovernmentOrganization"];

    /// <summary>The organisations that the page's JSON-LD describes, at any depth of its graph.</summary>
    public static IEnumerable<JsonElement> Organisations(ParsedPage page) => page.StructuredData.Where(node => Types(node).Any(IsOrganisation));

    /// <summary>True for a schema.org type that describes an organisation or its place.</summary>
    public static bool IsOrganisation(string type) =>
        _organisationTypes.Contains(type) || type.EndsWith("Organization", StringComparison.Ordinal) || type.EndsWith("Business", StringComparison.Ordinal);

    /// <summary>A property as text: its own, or the first of a list; null when it has none.</summary>
    public static string? Text(JsonElement node, string name) => Texts(node, name).FirstOrDefault();

    /// <summary>A property's texts: one, or a list of them.</summary>
    public static IEnumerable<string> Texts(JsonElement node, string name)
    {
        if (!TryGet(node, name, out JsonElement value))
        {
            return [];
        }

        return value.ValueKind switch
        {
            JsonValueKind.String => Strings([value]),
            JsonValueKind.Array => Strings(value.EnumerateArray()),
            _ => [],
        };
    }

    /// <summary>A property of an object; false when it has none, or when its names are broken.</summary>
    public static bool TryGet(JsonElement node, string name, out JsonElement value)
    {
        value = default;
        try
        {
            return node.ValueKind == JsonValueKind.Object && node.TryGetProperty(name, out value);
        }
        catch (InvalidOperationException)
        {
            // Half of an emoji, escaped, is valid JSON but no text.
            return false;
        }
    }

    private static IEnumerable<string> Strings(IEnumerable<JsonElement> values)
    {
        foreach (JsonElement value in values.Where(v => v.ValueKind == JsonValueKind.String))
        {
            string? text;
            try
            {
                text = value.GetString();
            }
            catch (InvalidOperationException)
            {
                continue;
            }

            yield return text!;
        }
    }

    /// <summary>The schema.org types of a node, without the vocabulary's address.</summary>
    public static IEnumerable<string> Types(JsonElement node) => Texts(node, "@type").Select(type => type.Split('/').Last());

    /// <summary>Every object of the page's JSON-LD, at any depth of its graph.</summary>
    public static IEnumerable<JsonElement> Nodes(IEnumerable<IElement> scripts)
    {
        Queue<JsonElement> waiting = new();
        foreach (IElement script in scripts.Where(s => string.Equals(s.GetAttribute("type")?.Trim(), "application/ld+json", StringComparison.OrdinalIgnoreCase)))
        {
            if (Parse(script.TextContent) is { } root)
            {
                waiting.Enqueue(root);
            }
        }

        for (int count = 0; waiting.Count > 0 && count < _mostNodes; count++)
        {
            JsonElement node = waiting.Dequeue();
            IEnumerable<JsonElement> children = node.ValueKind switch
            {
                JsonValueKind.Array => node.EnumerateArray(),
                JsonValueKind.Object => node.EnumerateObject().Select(p => p.Value),
                _ => [],
            };
            foreach (JsonElement child in children.Where(c => c.ValueKind is JsonValueKind.Array or JsonValueKind.Object))
            {
                waiting.Enqueue(child);
            }

            if (node.ValueKind == JsonValueKind.Object)
            {
                yield return node;
            }
        }
    }

    private static JsonElement? Parse(string json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            // Broken markup says nothing; search engines pass over it too.
            return null;
        }
    }
}
