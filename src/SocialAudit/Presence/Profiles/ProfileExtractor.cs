using System.Text.Json;
using AngleSharp.Dom;
using SocialAudit.Platforms;
using SocialAudit.Presence.Pages;
using SocialAudit.Web;

namespace SocialAudit.Presence.Profiles;

/// <summary>Finds every place on a page that names a profile: links, <c>rel=me</c>, JSON-LD <c>sameAs</c>, meta tags, embedded page plugins.</summary>
internal sealed class ProfileExtractor(PlatformCatalogue platforms)
{
    public IEnumerable<ProfileMention> Extract(ParsedPage page) =>
        Links(page).Concat(SameAs(page)).Concat(Meta(page)).Concat(Embeds(page));

    private IEnumerable<ProfileMention> Links(ParsedPage page)
    {
        foreach (IElement element in page.Document.QuerySelectorAll("a[href], area[href], link[rel~='me'][href]"))
        {
            string written = element.GetAttribute("href")!;
            if (WebAddress.Resolve(page.Base, written) is not { } target)
            {
                continue;
            }

            bool isMe = element.HasRel("me");
            ProfileAddress? profile = Recognise(page, target) ?? (isMe || SaysMastodon(element) ? Mastodon(page, target) : null);
            if (profile is not null)
            {
                yield return new ProfileMention
                {
                    Profile = profile,
                    Source = isMe ? ProfileMentionSource.RelMe : ProfileMentionSource.Link,
                    Role = page.Role,
                    Page = page.Answer,
                    Zone = PageZones.Of(element),
                    Written = written,
                };
            }
        }
    }

    private IEnumerable<ProfileMention> SameAs(ParsedPage page)
    {
        foreach (JsonElement organisation in StructuredData.Organisations(page))
        {
            string? owner = StructuredData.Text(organisation, "name") ?? StructuredData.Text(organisation, "legalName");
            foreach (string written in StructuredData.Texts(organisation, "sameAs"))
            {
                if (WebAddress.Resolve(page.Base, written) is { } target && Recognise(page, target) is { } profile)
                {
                    yield return new ProfileMention
                    {
                        Profile = profile,
                        Source = ProfileMentionSource.SameAs,
                        Role = page.Role,
                    Page = page.Answer,
                        Zone = PageZone.Frame,
                        Written = written,
                        DeclaredOwner = owner,
                    };
                }
            }
        }
    }

    private IEnumerable<ProfileMention> Meta(ParsedPage page)
    {
        foreach (IElement meta in page.Document.QuerySelectorAll("meta[content]"))
        {
            string name = (meta.GetAttribute("name") ?? meta.GetAttribute("property") ?? "").ToLowerInvariant();
            string content = meta.GetAttribute("content")!.Trim();
            string? written = name switch
            {
                "twitter:site" when content.StartsWith("@", StringComparison.Ordinal) => "https://x.com/" + content.Substring(1),
                "twitter:site" or "og:see_also" or "article:publisher" => content,
                _ => null,
            };
            if (written is not null && WebAddress.Resolve(page.Base, written) is { } target && Recognise(page, target) is { } profile)
            {
                yield return new ProfileMention { Profile = profile, Source = ProfileMentionSource.Meta, Role = page.Role, Page = page.Answer, Zone = PageZone.Frame, Written = content };
            }
        }
    }

    /// <summary>A page plugin or an embedded timeline names the profile that it shows.</summary>
    private IEnumerable<ProfileMention> Embeds(ParsedPage page)
    {
        foreach (IElement element in page.Document.QuerySelectorAll(".fb-page[data-href], iframe[src*='/plugins/'], blockquote[cite]"))
        {
            string? written = element.LocalName switch
            {
                "iframe" => QueryValue(element.GetAttribute("src")!, "href"),
                "blockquote" => element.GetAttribute("cite"),
                _ => element.GetAttribute("data-href"),
            };
            if (WebAddress.Resolve(page.Base, written) is { } target && Recognise(page, target) is { } profile)
            {
                yield return new ProfileMention { Profile = profile, Source = ProfileMentionSource.Embed, Role = page.Role, Page = page.Answer, Zone = PageZones.Of(element), Written = written! };
            }
        }
    }

    private ProfileAddress? Recognise(ParsedPage page, Uri target) =>
        !WebAddress.SameSite(target, page.Answer.FinalAddress) && platforms.TryRecognise(target, out ProfileAddress? profile) ? profile : null;

    /// <summary>Mastodon has no host of its own: only what the page says of the link tells it.</summary>
    private static ProfileAddress? Mastodon(ParsedPage page, Uri target)
    {
        string path = target.AbsolutePath.TrimEnd('/');
        bool isHandle = path.StartsWith("/@", StringComparison.Ordinal) || path.StartsWith("/web/@", StringComparison.Ordinal);
        string name = isHandle ? path.Substring(path.IndexOf('@') + 1) : path.StartsWith("/users/", StringComparison.Ordinal) ? path.Substring(7) : "";
        if (name.Length == 0 || name.Contains('/') || WebAddress.SameSite(target, page.Answer.FinalAddress))
        {
            return null;
        }

        // «/@centre@mamot.fr» on another server shows an account that lives on mamot.fr.
        string[] parts = name.Split('@');
        string host = (parts.Length == 2 && Uri.CheckHostName(parts[1]) == UriHostNameType.Dns ? parts[1] : target.IdnHost).ToLowerInvariant();
        name = parts[0];
        return new ProfileAddress { Platform = "mastodon", Handle = $"{name}@{host}", Kind = ProfileKind.Account, Address = new Uri($"https://{host}/@{name}") };
    }

    private static bool SaysMastodon(IElement element)
    {
        string words = $"{element.TextContent} {element.ClassName} {element.GetAttribute("title")} {element.GetAttribute("aria-label")} {element.GetAttribute("href")}";
        return words.IndexOf("mastodon", StringComparison.OrdinalIgnoreCase) >= 0
            || element.Children.Any(c => $"{c.ClassName} {c.GetAttribute("alt")}".IndexOf("mastodon", StringComparison.OrdinalIgnoreCase) >= 0);
    }

    private static string? QueryValue(string address, string name)
    {
        int question = address.IndexOf('?');
        foreach (string pair in question < 0 ? [] : address.Substring(question + 1).Split('&'))
        {
            if (pair.StartsWith(name + "=", StringComparison.OrdinalIgnoreCase))
            {
                return Uri.UnescapeDataString(pair.Substring(name.Length + 1));
            }
        }

        return null;
    }
}
