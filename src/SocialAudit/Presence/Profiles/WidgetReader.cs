using AngleSharp.Dom;
using SocialAudit.Platforms;
using SocialAudit.Presence.Pages;

namespace SocialAudit.Presence.Profiles;

/// <summary>Finds the page plugins, timelines, players and subscribe buttons of a page.</summary>
internal sealed class WidgetReader(PlatformCatalogue platforms, ProfileLinkReader links)
{
    // What pages hide from the browser until a visitor agrees to be followed.
    private static readonly string[] _frameAddresses = ["src", "data-src", "data-lazy-src", "data-cmp-src", "data-cookieblock-src", "data-src-cmplz"];

    // Elements that widgets are made of, beside those that the platforms have named.
    private static readonly string[] _names = ["div", "span", "a", "script", "blockquote", "section", "p"];

    private readonly HashSet<string> _attributes = [.. platforms.Links.Widgets.Select(w => w.Attribute).Where(a => a != "href")];

    // A bit for each length that they have: hardly any of a page's attributes is as long, and need not be compared.
    private readonly ulong _lengths = platforms.Links.Widgets.Where(w => w.Attribute != "href").Aggregate(0UL, (lengths, w) => lengths | BitOf(w.Attribute));

    /// <summary>Each element that shows a profile, and what it says.</summary>
    public IEnumerable<(IElement Element, ProfileAddress Profile, string Written)> Read(ParsedPage page)
    {
        foreach (IElement frame in page.Elements("iframe").Concat(page.Elements("amp-iframe")).Concat(page.Elements("embed")))
        {
            foreach (string attribute in _frameAddresses)
            {
                if (frame.GetAttribute(attribute) is { } written && links.TryReadEmbed(written, isScript: false, out ProfileAddress? shown))
                {
                    yield return (frame, shown, written);
                    break;
                }
            }
        }

        foreach (IElement script in page.Elements("script"))
        {
            if (script.GetAttribute("src") is { } written && links.TryReadEmbed(written, isScript: true, out ProfileAddress? shown))
            {
                yield return (script, shown, written);
            }
        }

        foreach (IElement quote in page.Elements("blockquote"))
        {
            if (quote.GetAttribute("cite") is { } written && links.TryRead(written, isTold: false, out ProfileAddress? quoted))
            {
                yield return (quote, quoted, written);
            }
        }

        foreach (string name in _names.Concat(platforms.Links.Widgets.Select(w => w.Marker).Where(m => m.IndexOf(':') > 0 || m.StartsWith("amp-", StringComparison.Ordinal)).Distinct()))
        {
            foreach (IElement element in page.Elements(name))
            {
                if (Widget(element) is { } widget)
                {
                    yield return (element, widget.Profile, widget.Written);
                }
            }
        }
    }

    private (ProfileAddress Profile, string Written)? Widget(IElement element)
    {
        bool isNamed = element.LocalName.IndexOf(':') > 0 || element.LocalName.StartsWith("amp-", StringComparison.Ordinal);
        if (!isNamed && !HasAttribute(element))
        {
            return null;
        }

        string? marks = element.LocalName == "script" ? element.GetAttribute("type") : element.ClassName;
        if (!isNamed && marks is null)
        {
            return null;
        }

        foreach (WidgetRule rule in platforms.Links.Widgets)
        {
            if ((isNamed ? element.LocalName == rule.Marker : marks!.IndexOf(rule.Marker, StringComparison.OrdinalIgnoreCase) >= 0 && HasWord(marks, rule.Marker))
                && element.GetAttribute(rule.Attribute)?.Trim().TrimStart('@') is { Length: > 0 } value
                && links.TryRead(rule.Address.Replace("{value}", value), isTold: false, out ProfileAddress? profile))
            {
                return (profile, value);
            }
        }

        return null;
    }

    /// <summary>A quick look that spares most elements the comparing: a mark and an attribute of a widget's.</summary>
    private bool HasAttribute(IElement element)
    {
        INamedNodeMap attributes = element.Attributes;
        for (int i = 0; attributes.Length > 1 && i < attributes.Length; i++)
        {
            string name = attributes[i]!.LocalName;
            if ((_lengths & BitOf(name)) != 0 && _attributes.Contains(name))
            {
                return true;
            }
        }

        return false;
    }

    private static ulong BitOf(string name) => 1UL << (name.Length & 63);

    private static bool HasWord(string marks, string word) => marks.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Contains(word, StringComparer.OrdinalIgnoreCase);
}
