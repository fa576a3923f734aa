using SocialAudit.Platforms;
using SocialAudit.Presence.Pages;

namespace SocialAudit.Presence.Profiles;

/// <summary>What the pages of a site, taken together, say of one profile.</summary>
internal sealed class ProfileEvidence
{
    // What stands on this part of the pages, or more, stands in their frame, whatever the markup says.
    private const double _everywhere = 0.6;

    // With fewer pages, one page more or less says little.
    private const int _severalPages = 4;
    private const int _fewPages = 3;

    public ProfileEvidence(IReadOnlyList<ProfileMention> mentions, int pagesRead)
    {
        Mentions = mentions;
        PagesRead = pagesRead;
        Profile = mentions[0].Profile;
        Visible = [.. mentions.Where(m => m.IsVisible)];
        Pages = mentions.Select(m => m.Page).Distinct().Count();
        VisiblePages = Visible.Select(m => m.Page).Distinct().Count();
        Frame = [.. Visible.Where(m => m.Zone == PageZone.Frame && m.Source != ProfileMentionSource.Text)];
        bool isRepeated = pagesRead >= _fewPages && Visible.Where(m => m.Zone is PageZone.Main or PageZone.Frame or PageZone.Post).Select(m => m.Page).Distinct().Count() >= Math.Max(2, _everywhere * pagesRead);
        int framePages = Frame.Select(m => m.Page).Distinct().Count();
        IsEverywhere = isRepeated;
        IsLone = pagesRead >= _severalPages && VisiblePages == 1 && !Visible.Any(m => m.Role is PageRole.Home or PageRole.Contact);
        IsFramed = isRepeated || (framePages > 0 && !IsLone);
    }

    public ProfileAddress Profile { get; }

    public IReadOnlyList<ProfileMention> Mentions { get; }

    /// <summary>Those that a reader sees.</summary>
    public IReadOnlyList<ProfileMention> Visible { get; }

    /// <summary>Those in the frame of a page.</summary>
    public IReadOnlyList<ProfileMention> Frame { get; }

    public int PagesRead { get; }

    /// <summary>On how many of them it is named.</summary>
    public int Pages { get; }

    /// <summary>On how many of them a reader sees it.</summary>
    public int VisiblePages { get; }

    /// <summary>True when it is repeated on most of the pages read.</summary>
    public bool IsEverywhere { get; }

    /// <summary>True when, of several pages read, a reader sees it on one inner page only.</summary>
    public bool IsLone { get; }

    /// <summary>True when it stands in what the site repeats around its pages.</summary>
    public bool IsFramed { get; }

    public bool Has(ProfileMentionSource source) => Mentions.Any(m => m.Source == source);
}
