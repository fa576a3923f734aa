using System.Text.RegularExpressions;

namespace SocialAudit.Presence.Pages;

/// <summary>Tells from a link what the page behind it is for, in French and in English.</summary>
internal static class PageRoles
{
    // A short text names a page; a longer one is a sentence that happens to hold the word.
    private const int _longestName = 30;
    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(1);

    // On folded words. The order is that in which pages are read.
    private static readonly (PageRole Role, Regex Words)[] _roles =
    [
        (PageRole.Contact, new(@"\b(?:contact(?:ez nous|er|s| us)?|nous (?:joindre|contacter|ecrire|trouver)|joindre|coordonnees|reach us|find us)\b", RegexOptions.None, _timeout)),
        (PageRole.About, new(@"\b(?:a propos|about(?: us)?|qui sommes nous|notre (?:equipe|mission|histoire)|le centre|presentation|our (?:team|story|mission)|who we are)\b", RegexOptions.None, _timeout)),
        (PageRole.Blog, new(@"\b(?:blog|blogue|journal)\b", RegexOptions.None, _timeout)),
        (PageRole.News, new(@"\b(?:nouvelles?|actualites?|actus?|news|quoi de neuf|whats new|infos)\b", RegexOptions.None, _timeout)),
    ];

    // What a link says tells more than where it leads; of where it leads, the last part.
    public static PageRole Of(PageLink link) =>
        OfText(link) is var role and not PageRole.Other ? role : Match(TextFolding.Fold(Uri.UnescapeDataString(link.Target.Segments.Last())));

    public static PageRole OfText(PageLink link) => link.Text.Length <= _longestName ? Match(TextFolding.Fold(link.Text)) : PageRole.Other;

    /// <summary>The place of a role in the order of reading.</summary>
    public static int Order(PageRole role) => Array.FindIndex(_roles, r => r.Role == role) is >= 0 and int place ? place : _roles.Length;

    private static PageRole Match(string words) =>
        _roles.Where(r => r.Words.IsMatch(words)).Select(r => (PageRole?)r.Role).FirstOrDefault() ?? PageRole.Other;
}
