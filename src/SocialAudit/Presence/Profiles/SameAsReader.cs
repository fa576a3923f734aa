using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using SocialAudit.Presence.Pages;
using SocialAudit.Web;

namespace SocialAudit.Presence.Profiles;

/// <summary>Reads what a page's structured data call the same as an organisation or a person: JSON-LD, microdata, RDFa.</summary>
internal static class SameAsReader
{
    private const string _sameAs = "sameAs";
    private const int _farthest = 100;
    private const int _mostLooked = 2000;

    // Whom an organisation names beside itself: what is given there without a name is theirs.
    private static readonly string[] _relations =
        ["parentOrganization", "memberOf", "member", "members", "funder", "sponsor", "affiliation", "subOrganization", "organizer", "performer", "provider", "author", "creator", "contributor", "employee", "founder", "alumni", "brand", "knows"];

    // Beside organisations: what pages call themselves where they mean who publishes them.
    private static readonly string[] _sites = ["WebSite", "WebPage", "Thing", "Brand", "Service", "ContactPage", "AboutPage", "Event series", "PerformingGroup", "MusicGroup", "Project"];

    /// <summary>Every address of the page's JSON-LD, and whose it says that it is.</summary>
    public static IEnumerable<(string Written, ProfileOwner Owner)> JsonLd(ParsedPage page)
    {
        HashSet<string>? related = null;
        foreach (JsonElement node in page.StructuredData.Where(n => StructuredData.TryGet(n, _sameAs, out _)))
        {
            string[] types = [.. StructuredData.Types(node)];
            bool isPerson = types.Contains("Person") && !types.Any(StructuredData.IsOrganisation);
            if (types.Length > 0 && !isPerson && !types.Any(t => StructuredData.IsOrganisation(t) || _sites.Contains(t)))
            {
                continue;
            }

            related ??= [.. page.StructuredData.SelectMany(Related)];
            ProfileOwner owner = new(
                Name(StructuredData.Text(node, "name") ?? StructuredData.Text(node, "legalName")),
                isPerson,
                related.Contains(node.GetRawText()),
                WebAddress.Resolve(page.Base, StructuredData.Text(node, "url")) is { } site && WebAddress.SameSite(site, page.Answer.FinalAddress));
            foreach (string written in Addresses(node))
            {
                yield return (written, owner);
            }
        }
    }

    /// <summary>Whom the markup around an element says that it is the same as; null where the element says no such thing.</summary>
    public static ProfileOwner? Markup(IElement element, Uri site)
    {
        string said = $"{element.GetAttribute("itemprop")} {element.GetAttribute("property")} {element.GetAttribute("rel")}";
        if (said.IndexOf(_sameAs, StringComparison.OrdinalIgnoreCase) < 0)
        {
            return null;
        }

        IElement? scope = element.ParentElement;
        for (int i = 0; i < _farthest && scope is not null && !scope.HasAttribute("itemscope") && !scope.HasAttribute("typeof"); i++)
        {
            scope = scope.ParentElement;
        }

        string type = scope?.GetAttribute("itemtype") ?? scope?.GetAttribute("typeof") ?? "";
        bool isPerson = type.EndsWith("Person", StringComparison.OrdinalIgnoreCase);
        return new ProfileOwner(scope is null ? null : Property(scope, "name"), isPerson, scope?.HasAttribute("itemprop") == true, scope is not null && Property(scope, "url") is { } url && WebAddress.Resolve(site, url) is { } own && WebAddress.SameSite(own, site));
    }

    private static string? Property(IElement scope, string name)
    {
        IElement? found = scope.Descendants<IElement>().Take(_mostLooked).FirstOrDefault(e =>
            string.Equals(e.GetAttribute("itemprop") ?? e.GetAttribute("property"), name, StringComparison.OrdinalIgnoreCase)
                || string.Equals(e.GetAttribute("property"), "schema:" + name, StringComparison.OrdinalIgnoreCase));
        return Name(found is null ? null : found.GetAttribute("content") ?? found.GetAttribute("href") ?? found.TextContent);
    }

    private static IEnumerable<string> Addresses(JsonElement node)
    {
        StructuredData.TryGet(node, _sameAs, out JsonElement value);
        IEnumerable<string> texts = value.ValueKind switch
        {
            JsonValueKind.Object => [.. StructuredData.Texts(value, "@id"), .. StructuredData.Texts(value, "@value"), .. StructuredData.Texts(value, "url")],
            JsonValueKind.Array => [.. StructuredData.Texts(node, _sameAs), .. value.EnumerateArray().SelectMany(v => StructuredData.Texts(v, "@id").Concat(StructuredData.Texts(v, "@value")).Concat(StructuredData.Texts(v, "url")))],
            _ => StructuredData.Texts(node, _sameAs),
        };

        // Some write all of them into one text.
        return texts.SelectMany(t => t.Split([' ', ',', ';', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
    }

    private static IEnumerable<string> Related(JsonElement node)
    {
        foreach (string relation in _relations)
        {
            if (!StructuredData.TryGet(node, relation, out JsonElement value))
            {
                continue;
            }

            foreach (JsonElement one in value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : (JsonElement[])[value])
            {
                if (one.ValueKind == JsonValueKind.Object)
                {
                    yield return one.GetRawText();
                }
            }
        }
    }

    private static string? Name(string? text) => TextFolding.Tidy(WebUtility.HtmlDecode(text ?? "")) is { Length: > 0 } name ? name : null;
}
