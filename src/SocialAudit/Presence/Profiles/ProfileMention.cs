using SocialAudit.Platforms;
using SocialAudit.Presence.Pages;
using SocialAudit.Web;

namespace SocialAudit.Presence.Profiles;

/// <summary>A place on a page that names a profile.</summary>
internal sealed record ProfileMention
{
    public required ProfileAddress Profile { get; init; }

    public required ProfileMentionSource Source { get; init; }

    public required PageRole Role { get; init; }

    /// <summary>The answer that brought the page, without its body.</summary>
    public required WebAnswer Page { get; init; }

    public required PageZone Zone { get; init; }

    /// <summary>The address as the page writes it.</summary>
    public required string Written { get; init; }

    /// <summary>What a reader sees or hears of the link: its text, the text of its picture, its title; empty for a bare icon.</summary>
    public string Words { get; init; } = "";

    /// <summary>The end of what stands before it in its line.</summary>
    public string Line { get; init; } = "";

    /// <summary>The heading that tells whose it is; null where none does.</summary>
    public string? Heading { get; init; }

    /// <summary>Whom structured data say that the profile belongs to; null elsewhere.</summary>
    public ProfileOwner? Owner { get; init; }

    /// <summary>True when a reader can see it.</summary>
    public bool IsVisible => Source is ProfileMentionSource.Link or ProfileMentionSource.Embed or ProfileMentionSource.Text || (Source == ProfileMentionSource.RelMe && Words.Length > 0);
}
