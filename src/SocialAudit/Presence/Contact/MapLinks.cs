using System.Text.RegularExpressions;
using AngleSharp.Dom;
using SocialAudit.Presence.Pages;
using SocialAudit.Web;

namespace SocialAudit.Presence.Contact;

/// <summary>Finds the map that shows where the organisation is.</summary>
internal static class MapLinks
{
    private const RegexOptions _options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private static readonly TieredRegex _map = new(
        @"^(?:(?:www\.)?google\.[a-z.]{2,6}/maps|maps\.google\.[a-z.]{2,6}/|goo\.gl/maps/|maps\.app\.goo\.gl/|g\.page/|(?:[a-z]+\.)?openstreetmap\.(?:org|fr|ca)/|(?:www\.)?osm\.org/|osm\.org/|(?:www\.)?bing\.com/maps|maps\.apple\.com/|(?:www\.)?mapquest\.com/|(?:[a-z.]+)?waze\.com/|(?:api|www)\.mapbox\.com/|framacarte\.org/|(?:www\.)?mappy\.com/|geoportail\.)",
        _options);

    // One of these is in every such address; to look for a word is faster.
    private static readonly string[] _words = ["map", "waze", "osm", "g.page", "geoportail", "framacarte"];

    // What the scripts that draw maps are given to draw in.
    private static readonly TieredRegex _container = new(
        @"(?:^|[\s_\-])(?:leaflet-container|leaflet-map|wpgmza_map|gmap|google-?map|map-?canvas|mapbox-?map|elementor-custom-embed-map|osm-?map|wp-block-jetpack-map)(?:$|[\s_\-])", _options);

    private static readonly TieredRegex _containerId = new(@"^(?:map|carte|mapid|map-?canvas|leaflet-?map|google-?map|gmap)\d*$", _options);

    private static readonly TieredRegex _script = new(@"leaflet|maps\.googleapis\.com|mapbox|openlayers|/ol\.js", _options);

    /// <summary>The address of the map: what a frame shows or a link opens, or the page itself where a script draws it; null without one.</summary>
    public static Uri? Of(ParsedPage page)
    {
        foreach (IElement frame in page.Elements("iframe").Concat(page.Elements("embed")))
        {
            string? source = frame.GetAttribute("src") is { Length: > 0 } src && src != "about:blank" ? src : frame.GetAttribute("data-src") ?? frame.GetAttribute("data-lazy-src");
            if (MapOf(page, source) is { } map)
            {
                return map;
            }
        }

        foreach (IElement link in page.Elements("a"))
        {
            if (MapOf(page, link.GetAttribute("href")) is { } map && PageZones.Of(link) is not (PageZone.Post or PageZone.Others))
            {
                return map;
            }
        }

        bool isDrawn = page.Elements("script").Any(s => s.GetAttribute("src") is { } source && _script.IsMatch(source)) && page.Elements("div").Any(IsContainer);
        return isDrawn ? page.Answer.FinalAddress : null;
    }

    private static Uri? MapOf(ParsedPage page, string? link) =>
        link is not null && _words.Any(word => link.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
        && WebAddress.Resolve(page.Base, link) is { } address && _map.IsMatch(address.Host + address.AbsolutePath) ? address : null;

    private static bool IsContainer(IElement element) =>
        (element.ClassName is { Length: > 0 } names && _container.IsMatch(names)) || (element.Id is { Length: > 0 } id && _containerId.IsMatch(id));
}
