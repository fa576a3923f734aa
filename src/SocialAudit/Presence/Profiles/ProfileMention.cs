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

    /// <summary>The organisation that structured data names beside the profile; null elsewhere.</summary>
    public string? DeclaredOwner { get; init; }
}
