using System.Text.Json;
using SocialAudit.Presence.Domain;
using SocialAudit.Presence.Pages;
using SocialAudit.Presence.Profiles.Verification;

namespace SocialAudit.Presence.Listings;

/// <summary>An article of the encyclopedia, as far as an audit asks.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Item">Its item in Wikidata; null where it has none.</param>
/// <param name="IsDisambiguation">True for a page that only lists what bears the name.</param>
/// <param name="Introduction">What it says before its first heading, in plain text.</param>
/// <param name="Links">Where it links to outside of the encyclopedia.</param>
internal sealed record WikipediaArticle(string Title, string? Item, bool IsDisambiguation, string Introduction, IReadOnlyList<Uri> Links)
{
    private const int _mostLinks = 500;

    /// <summary>Reads an article; null where there is none.</summary>
    public static WikipediaArticle? Read(JsonElement page)
    {
        if (ApiText.Name(page, "title") is not { } title || ApiText.IsTrue(page, "missing") || ApiText.IsTrue(page, "invalid"))
        {
            return null;
        }

        JsonElement? properties = ApiText.Object(page, "pageprops");
        return new WikipediaArticle(
            title,
            properties is { } named && ApiText.String(named, "wikibase_item") is { } item && WikidataItem.IsId(item) ? item : null,
            properties is { } kept && StructuredData.TryGet(kept, "disambiguation", out _),
            ApiText.Text(page, "extract") ?? "",
            [.. JsonAnswer.Items(page, "extlinks").Take(_mostLinks).Select(l => ApiText.String(l, "url")).Select(u => u is not null && u.StartsWith("//", StringComparison.Ordinal) ? "https:" + u : u).Select(ApiText.Address).OfType<Uri>()]);
    }
}
