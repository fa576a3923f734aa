using System.Text.RegularExpressions;
using AngleSharp.Dom;
using SocialAudit.Platforms;
using SocialAudit.Presence.Pages;

namespace SocialAudit.Presence.Profiles;

/// <summary>
/// Finds every place on a page that names a profile: links, <c>rel=me</c>, structured data, meta elements, page plugins and timelines, addresses
/// in the text.
/// </summary>
internal sealed class ProfileExtractor(PlatformCatalogue platforms)
{
    private const int _mostLinks = 5000;
    private const int _mostProfiles = 300;
    private const int _mostOfEach = 4;
    private const int _longestWords = 100;
    private const int _mostOfALink = 20;

    // What a script would open at a click.
    private static readonly TieredRegex _quoted = new("""['"](?<address>(?:https?:)?//[^'"\s]{4,500})['"]""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    // The frame of a site names the same profiles on every page.
    private readonly KnownLinks _known = new(platforms);

    private static readonly string[] _clicked = ["a", "area", "button", "img", "input", "div", "span", "li", "td"];

    public IReadOnlyList<ProfileMention> Extract(ParsedPage page)
    {
        ProfileLinkReader links = new(platforms, _known, page);
        List<Named> named = Bounded([.. Links(page, links), .. Widgets(page, links), .. Clicks(page, links)]);
        IReadOnlyDictionary<IElement, Place> places = PlaceReader.Read(page, new HashSet<IElement>(named.Select(n => n.Element)));
        List<ProfileMention> mentions = [.. named.Select(n => Mention(page, n, places.TryGetValue(n.Element, out Place? place) ? place : new Place(PageZone.Main, "", null)))];
        mentions.AddRange(SameAs(page, links).Take(_mostProfiles));
        mentions.AddRange(Metas(page, links).Take(_mostProfiles));
        HashSet<string> known = [.. mentions.Select(m => m.Profile.Key)];
        mentions.AddRange(Texts(page, links).Where(m => known.Add(m.Profile.Key)).Take(_mostProfiles));
        return mentions;
    }

    private static IEnumerable<Named> Links(ParsedPage page, ProfileLinkReader links)
    {
        foreach (IElement element in page.Elements("a").Concat(page.Elements("area")).Concat(page.Elements("link")).Take(_mostLinks))
        {
            bool isHead = element.LocalName == "link";
            if ((element.GetAttribute("href") ?? element.GetAttribute("xlink:href")) is not { } written || (isHead && !SpeaksOfItself(element)))
            {
                continue;
            }

            bool isMe = element.HasRel("me");
            bool mayBeFederated = written.IndexOf("/@", StringComparison.Ordinal) > 0 || written.IndexOf("/users/", StringComparison.Ordinal) > 0;
            if (links.TryRead(written, mayBeFederated && (isMe || SaysMastodon(element)), out ProfileAddress? profile))
            {
                bool isTimeline = element.ClassName is { } name && name.IndexOf("-timeline", StringComparison.Ordinal) > 0;
                yield return new Named(profile, isMe ? ProfileMentionSource.RelMe : isTimeline ? ProfileMentionSource.Embed : isHead ? ProfileMentionSource.Meta : ProfileMentionSource.Link, element, written);
            }
        }

        foreach (IElement form in page.Elements("form"))
        {
            if (form.GetAttribute("action") is { } written && links.TryRead(written, isTold: false, out ProfileAddress? profile))
            {
                yield return new Named(profile, ProfileMentionSource.Link, form, written);
            }
        }
    }

    private IEnumerable<Named> Widgets(ParsedPage page, ProfileLinkReader links) =>
        new WidgetReader(platforms, links).Read(page).Take(_mostLinks).Select(w => new Named(w.Profile, ProfileMentionSource.Embed, w.Element, w.Written));

    private static IEnumerable<Named> Clicks(ParsedPage page, ProfileLinkReader links)
    {
        foreach (IElement element in _clicked.SelectMany(page.Elements))
        {
            string? script = element.GetAttribute("onclick")
                ?? (element.LocalName == "a" && element.GetAttribute("href") is { } href && href.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) ? href : null);
            if (script is { Length: > 12 and < 2000 } && _quoted.Match(script) is { Success: true } quoted && links.TryRead(quoted.Groups["address"].Value, isTold: false, out ProfileAddress? profile))
            {
                yield return new Named(profile, ProfileMentionSource.Link, element, quoted.Groups["address"].Value);
            }
        }
    }

    private static IEnumerable<ProfileMention> SameAs(ParsedPage page, ProfileLinkReader links)
    {
        foreach ((string written, ProfileOwner owner) in SameAsReader.JsonLd(page))
        {
            if (links.TryRead(written, isTold: true, out ProfileAddress? profile))
            {
                yield return Hidden(page, profile, ProfileMentionSource.SameAs, written) with { Owner = owner };
            }
        }

        foreach (IElement element in page.Elements("meta").Concat(page.Elements("span")).Where(e => e.HasAttribute("content")))
        {
            if (SameAsReader.Markup(element, page.Answer.FinalAddress) is { } owner && element.GetAttribute("content") is { } written && links.TryRead(written, isTold: true, out ProfileAddress? profile))
            {
                yield return Hidden(page, profile, ProfileMentionSource.SameAs, written) with { Owner = owner };
            }
        }
    }

    private IEnumerable<ProfileMention> Metas(ParsedPage page, ProfileLinkReader links)
    {
        foreach (IElement meta in page.Elements("meta"))
        {
            if ((meta.GetAttribute("name") ?? meta.GetAttribute("property")) is not { } name || platforms.Links.Meta(name.Trim()) is not { } rule || meta.GetAttribute("content")?.Trim() is not { Length: > 1 } content)
            {
                continue;
            }

            string written = content.IndexOf('/') >= 0 ? content : Federated(content) ?? rule.Address.Replace("{value}", content.TrimStart('@'));
            if (links.TryRead(written, isTold: true, out ProfileAddress? profile))
            {
                yield return Hidden(page, profile, rule.Author ? ProfileMentionSource.Author : ProfileMentionSource.Meta, content);
            }
        }
    }

    /// <summary>«@centre@mamot.fr» as an address.</summary>
    private static string? Federated(string content) =>
        content.TrimStart('@').Split('@') is [{ Length: > 0 } name, var server] && Uri.CheckHostName(server) == UriHostNameType.Dns && server.IndexOf('.') > 0 ? $"https://{server}/@{name}" : null;

    /// <summary>Addresses that stand in the text without a link, as in a hand-made page's «facebook.com/CentreX».</summary>
    private static IEnumerable<ProfileMention> Texts(ParsedPage page, ProfileLinkReader links)
    {
        string text = page.Text;
        for (int slash = text.IndexOf('/'), count = 0; slash >= 0 && slash < text.Length - 1 && count < _mostLinks; slash = text.IndexOf('/', slash + 1), count++)
        {
            int start = slash;
            while (start > 0 && slash - start < 60 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '-'))
            {
                start--;
            }

            int dot = text.IndexOf('.', start, slash - start);
            if (dot <= start || (start > 0 && text[start - 1] is '@' or '?' or '=' || (start > 1 && text[start - 1] == '/' && text[start - 2] != '/')))
            {
                continue;
            }

            int end = slash;
            while (end < text.Length && end - start < 300 && !char.IsWhiteSpace(text[end]) && text[end] is not ('<' or '>' or '"' or '«' or '»' or '(' or ')' or '[' or ']' or '|'))
            {
                end++;
            }

            string written = text.Substring(start, end - start);
            if (links.TryRead("https://" + written, isTold: false, out ProfileAddress? profile))
            {
                int line = text.LastIndexOf('\n', start) + 1;
                yield return Hidden(page, profile, ProfileMentionSource.Text, written) with { Zone = PageZone.Main, Line = TextFolding.Tidy(text.Substring(Math.Max(line, start - 160), start - Math.Max(line, start - 160)), 160) };
            }
        }
    }

    private static ProfileMention Hidden(ParsedPage page, ProfileAddress profile, ProfileMentionSource source, string written) =>
        new() { Profile = profile, Source = source, Role = page.Role, Page = page.Answer, Zone = PageZone.Frame, Written = written };

    private static ProfileMention Mention(ParsedPage page, Named named, Place place)
    {
        ProfileOwner? owner = SameAsReader.Markup(named.Element, page.Answer.FinalAddress);

        // A page of a blog is a piece of reading, not a declaration of the blog.
        bool isReading = named.Profile.Kind == ProfileKind.Blog && place.Zone == PageZone.Main && Uri.TryCreate(named.Written, UriKind.Absolute, out Uri? written) && written.AbsolutePath.Length > 1;
        return new ProfileMention
        {
            Profile = named.Profile,
            Source = owner is not null ? ProfileMentionSource.SameAs : named.Source,
            Role = page.Role,
            Page = page.Answer,
            Zone = isReading ? PageZone.Post : place.Zone,
            Written = named.Written,
            Words = WordsOf(named.Element),
            Line = place.Line,
            Heading = place.Heading,
            Owner = owner,
        };
    }

    /// <summary>What a reader sees or hears of an element.</summary>
    private static string WordsOf(IElement element)
    {
        if (element.LocalName is "iframe" or "script" or "form" or "link")
        {
            return "";
        }

        string text = element.Words(_longestWords);
        string? said = element.GetAttribute("aria-label") ?? element.GetAttribute("title") ?? element.GetAttribute("alt");
        string? picture = text.Length > 0 ? null : element.Descendants<IElement>().Take(_mostOfALink).Where(e => e.LocalName is "img" or "svg").Select(e => e.GetAttribute("alt") ?? e.GetAttribute("aria-label")).FirstOrDefault();
        return TextFolding.Tidy($"{text} {(text == said ? null : said)} {picture}", _longestWords);
    }

    /// <summary>True for an element of the head that names who stands behind the page, not a script or a style.</summary>
    private static bool SpeaksOfItself(IElement link) => link.HasRel("me") || link.HasRel("publisher") || link.HasAttribute("itemprop") || link.HasAttribute("property");

    private static bool SaysMastodon(IElement element)
    {
        string words = $"{element.TextContent} {element.ClassName} {element.GetAttribute("title")} {element.GetAttribute("aria-label")} {element.GetAttribute("href")} {element.InnerHtml}";
        return words.IndexOf("mastodon", StringComparison.OrdinalIgnoreCase) >= 0 || words.IndexOf("fediverse", StringComparison.OrdinalIgnoreCase) >= 0;
    }

    /// <summary>A page that names thousands of profiles names the site's own at its beginning or its end.</summary>
    private static List<Named> Bounded(IReadOnlyList<Named> named)
    {
        List<Named[]> profiles = [.. named.GroupBy(n => (n.Profile.Key, n.Source)).Select(g => g.ToArray())];
        if (profiles.Count > _mostProfiles)
        {
            profiles.RemoveRange(_mostProfiles / 2, profiles.Count - _mostProfiles);
        }

        return [.. profiles.SelectMany(p => p.Length <= _mostOfEach ? p : p.Take(_mostOfEach - 1).Append(p[p.Length - 1]))];
    }

    private sealed record Named(ProfileAddress Profile, ProfileMentionSource Source, IElement Element, string Written);
}
