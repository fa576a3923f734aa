using System.Text.RegularExpressions;

namespace SocialAudit.Presence.Pages;

/// <summary>Tells a page that a guard puts before a site («Just a moment…») from the site itself: it says nothing of the organisation.</summary>
internal static class ChallengePage
{
    // The titles that Cloudflare, Sucuri, DDoS-Guard, Imunify360, Akamai and hosts' own guards give theirs.
    private static readonly Regex _titles = new(
        @"^(?:just a moment|un instant|attention required!|checking your browser|please wait\b.*\b(?:verif|check)|one moment,? please|sucuri website firewall|ddos-guard|access denied|accès refusé|security check|vérification de sécurité|are you (?:a )?human|bot verification|verifying you are human|human verification|imunify360)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    // A real page of a centre may bear such a title, but not without a word about itself.
    private const int _longest = 1500;

    public static bool Is(ParsedPage page) => _titles.IsMatch(TextFolding.Tidy(page.Document.Title)) && page.Text.Length <= _longest;
}
