using System.Text.RegularExpressions;
using SocialAudit.Web;

namespace SocialAudit.Presence.Pages;

/// <summary>
/// Tells what stands in a site's place from the site itself. Each sign counts only on a page that says little else: an organisation may
/// well write about domains, or have members log in.
/// </summary>
internal static class PageObstacles
{
    private const RegexOptions _options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // The titles that Cloudflare, Sucuri, DDoS-Guard, Imunify360, Akamai and hosts' own guards give theirs.
    private static readonly TieredRegex _challengeTitle = new(
        @"^(?:just a moment|un instant|attention required!|checking your browser|please wait\b.*\b(?:verif|check)|one moment,? please|sucuri website firewall|ddos-guard|access denied|accès refusé|security check|vérification de sécurité|are you (?:a )?human|bot verification|verifying you are human|human verification|imunify360)",
        _options);

    private static readonly TieredRegex _loginTitle = new(
        @"\b(?:log ?in|sign ?in|connexion|se connecter|connectez-vous|identification|ouverture de session|authentification|authentication|mot de passe|password|protected site|site protégé|private site|site privé|coming soon)\b",
        _options);

    private static readonly string[] _loginHosts = ["login.microsoftonline.com", "accounts.google.com", "wordpress.com", "auth0.com", "okta.com"];

    private static readonly TieredRegex _parkedWords = new(
        @"\b(?:(?:this|the) (?:web(?:site)? )?(?:domain|address)(?: name)?(?: \S{3,80})? (?:is|may be|might be|could be) (?:parked|for sale|available for (?:sale|purchase))"
        + @"|buy this domain|make an offer on this domain|inquire about this domain|domain (?:is )?parked|parked (?:free|domain)|courtesy of godaddy|future home of something quite cool"
        + @"|this domain (?:has (?:recently )?been|was|is) (?:recently |newly )?registered (?:with|by|at|through|via)|domain (?:name )?for sale|related searches\s+privacy policy"
        + @"|ce (?:nom de )?domaine(?: \S{3,80})? (?:est|pourrait être) (?:à vendre|en vente|parqué|réservé|stationné)|acheter ce (?:nom de )?domaine|(?:nom de )?domaine à vendre"
        + @"|ce (?:nom de )?domaine (?:a été|vient d[’']être) (?:enregistré|réservé) (?:chez|avec|par|auprès))",
        _options);

    private static readonly string[] _parkingHosts =
    [
        "sedoparking.com", "sedo.com", "parkingcrew.net", "bodis.com", "hugedomains.com", "dan.com", "afternic.com", "above.com", "parklogic.com", "skenzo.com",
        "uniregistry.com", "domainmarket.com", "buydomains.com", "undeveloped.com", "efty.com", "voodoo.com", "smartname.com", "cashparking.com", "domainsponsor.com",
    ];

    private static readonly TieredRegex _suspendedWords = new(
        @"\b(?:(?:this )?account (?:has been|is) suspended|(?:this )?(?:web)?site (?:has been|is) (?:temporarily )?(?:suspended|disabled)|compte (?:a été )?suspendu|site (?:a été )?suspendu|bandwidth limit exceeded)\b",
        _options);

    private static readonly TieredRegex _defaultTitle = new(
        @"^(?:apache2? .*(?:default|test) page|test page for|welcome to nginx|iis windows(?: server)?|index of /|default (?:web ?site|plesk|parallels|server) page|web server's default page|domain default page|it works!?|hello world|site en attente|default web page|congratulations! your (?:site|domain)|félicitations ?! votre (?:domaine|site))",
        _options);

    // How much a page in a site's place says at most, in characters as a reader sees them.
    private const int _longest = 1500;
    private const int _longestParked = 4000;
    private const int _longestLogin = 1200;

    // A login has hardly any links: to a lost password, to the language, to the host.
    private const int _fewLinks = 8;

    private static readonly string[] _suspendedSigns = ["suspend", "disabled", "bandwidth"];
    private static readonly string[] _parkedSigns = ["domain", "godaddy", "this web", "this address", "the address", "future home", "related searches"];

    /// <summary>True for the title of a guard that wants to see a person.</summary>
    public static bool IsChallenge(string title) => _challengeTitle.IsMatch(title);

    public static PageObstacle Of(ParsedPage page)
    {
        string title = TextFolding.Tidy(page.Document.Title);
        int length = page.Text.Length;
        if (length <= _longest && _challengeTitle.IsMatch(title))
        {
            return PageObstacle.Challenge;
        }

        if (length <= _longest && Says(page, title, _suspendedWords, _suspendedSigns))
        {
            return PageObstacle.Suspended;
        }

        if (IsOn(page.Answer.FinalAddress, _parkingHosts)
            || (length <= _longestParked && (Says(page, title, _parkedWords, _parkedSigns) || LoadsFrom(page, _parkingHosts))))
        {
            return PageObstacle.Parked;
        }

        if (length <= _longestParked && _defaultTitle.IsMatch(title))
        {
            return PageObstacle.DefaultPage;
        }

        return length <= _longestLogin && IsLogin(page) && (_loginTitle.IsMatch(title) || page.Links().Count < _fewLinks) ? PageObstacle.Login : PageObstacle.None;
    }

    private static bool IsLogin(ParsedPage page) =>
        page.Elements("input").Any(i => string.Equals(i.GetAttribute("type"), "password", StringComparison.OrdinalIgnoreCase))
            || (page.Answer.Redirects.Count > 0 && IsOn(page.Answer.FinalAddress, _loginHosts));

    /// <summary>True when a page says something. Hardly any does: the few letters that all its forms share are looked for first, at a hundredth of the cost.</summary>
    private static bool Says(ParsedPage page, string title, TieredRegex words, string[] signs) =>
        new[] { title, page.Text }.Any(text => signs.Any(sign => text.IndexOf(sign, StringComparison.OrdinalIgnoreCase) >= 0) && words.IsMatch(text));

    private static bool LoadsFrom(ParsedPage page, string[] hosts) =>
        page.Scripts().Any(s => IsOn(s.Source, hosts))
            || page.Elements("iframe").Concat(page.Elements("frame")).Any(e => WebAddress.Resolve(page.Base, e.GetAttribute("src")) is { } source && IsOn(source, hosts));

    private static bool IsOn(Uri address, string[] hosts)
    {
        string host = WebAddress.BareHost(address);
        return hosts.Any(h => DnsName.IsWithin(host, h));
    }
}
