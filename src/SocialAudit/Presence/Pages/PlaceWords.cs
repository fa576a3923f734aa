using System.Text.RegularExpressions;

namespace SocialAudit.Presence.Pages;

/// <summary>The words of headings and lines that tell whose the things beside them are, in French and in English.</summary>
internal static class PlaceWords
{
    private const RegexOptions _options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly TieredRegex _othersHeading = new(
        @"\b(?:partenaires?|partners?|partenariats?|partnerships?|commanditaires?|sponsors?|membres?|members?|équipe|equipe|team|personnel|staff|conseil d.administration|board (?:of|members)|(?:our|the) board|administrateurs?|administratrices?|bailleurs|funders?|donateurs?|donors?|"
            + @"(?:avec|merci de) (?:le|leur|votre) soutien|nous soutiennent|soutenu par|supporters?|supported by|collaborat(?:eur|rice|or)s?|affiliat\w+|alliés?|allies|amis|friends|voisins|neighbou?rs|(?:liens|sites) (?:utiles|externes|amis|intéressants)|autres liens|ressources|(?:useful|external|other|related) links|resources|blogroll|"
            + @"artistes?|artists?|formateurs?|formatrices?|intervenante?s?|animateurs?|animatrices?|instructors?|teachers?|coach(?:es)?|professeure?s?|enseignante?s?|speakers?|conférenciers?|invitée?s?|guests?|organizers?|organisers?|organisateurs?|témoignages?|testimonials?|merci à|thanks to|auteure?s?|authors?|répertoire|annuaire|directory)\b|^\s*(?:liens|links|board)\s*$",
        _options);

    // «Devenez membre», «Contactez notre équipe», «Suivez l'équipe»: of us, not of others.
    private static readonly TieredRegex _notOthersHeading = new(
        @"\b(?:deven\w+|becom\w+|contact\w*|suiv\w+|follow\w*|join\w*|rejoi\w+|espace|area|adhér\w+|benefits?|avantages?|login|connexion|donate|donnez|quick|rapides|recherchée?s?|wanted|sociaux|social|médias?|media)\b", _options);

    private static readonly TieredRegex _ourHeading = new(
        @"\b(?:suivez|suivre|follow|retrouvez|find us|rejoignez|join us|restez|stay (?:connected|in touch)|connect(?:ez)?|connect with us|réseaux sociaux|médias sociaux|social (?:media|networks?|links)|socials?|nous joindre|nous écrire|nous trouver|contact(?:ez)?(?:[- ](?:nous|us))?|coordonnées|get in touch|aimez|like us)\b",
        _options);

    private static readonly TieredRegex _credit = new(
        @"\b(?:(?:site|website|web)\s(?:(?:inter)?(?:web|net)\s)?(?:a été\s|est\s)?(?:réalisé|conçu|créé|propulsé|développé|mis en ligne|hébergé|fait|par|by|designed|design|made|built|created|developed|hosted|powered)\b|(?:réalisée?|conçue?|créée?|développée?|propulsée?|hébergée?|designed|built|made|created|developed|crafted|coded|powered|hosted|generated|styled|themed) (?:& |et |and |with \S+ )?(?:\w+ )?(?:par|chez|by|with|on|using|avec)\b|"
            + @"(?:conception|réalisation|création|développement|intégration|graphisme|infographie|design|hébergement|thème|theme|template|modèle|webmestre|webmaster|crédits?|credits?)(?:\s(?:web|graphique|photos?|credits?|du site|du site web|(?:et|and|&) \w+))*\s*(?::|\b(?:par|by|from)\b|[—–-]\s)|(?:photos?|illustrations?|logo|icons?) (?:par|by|from)\b|une réalisation de|another (?:site|project) by|web ?design)|^\s*(?:conception|réalisation)\s(?:web|graphique)",
        _options);

    private static readonly TieredRegex _ourWords = new(
        @"\b(?:(?:suivez|rejoignez|retrouvez|contactez|aimez|likez|visitez|abonnez|joignez|trouvez|consultez)[- ]\s*(?:nous|vous)\b|nous (?:suivre|rejoindre|retrouver|joindre|contacter|trouver|aimer|écrire)|(?:notre|nos|our)\s(?:\w+\s){0,2}(?:pages?|comptes?|groupes?|chaînes?|profils?|blogues?|blogs?|fils?|facebook|twitter|instagram|youtube|linkedin|tiktok|mastodon|discord|flickr|accounts?|groups?|channels?|profiles?|feeds?|socials?)\b|"
            + @"(?:follow|find|join|like|visit|contact|connect with|see|watch|reach|message|tweet|check)\s(?:\w+\s){0,2}us\b|follow our|réseaux sociaux|médias sociaux|social media|social networks|stay (?:connected|in touch)|restez (?:connecté|branché|au courant|informé|à l.affût)\w*)",
        _options);

    private static readonly TieredRegex _othersWords = new(
        @"(?:\b(?:notre|nos|our|le|la|les|the|de|du|des|of|from|in|son|their|a|un|une)\s(?:\w+\s)?(?:partenaires?|partners?|amis?|amies?|friends?|collègues?|colleagues?|voisins?|membres?|members?|commanditaires?|sponsors?|collaborat\w+|bénévoles?|volunteers?)|\bmerci (?:à|aux)|\bthanks? (?:to|you)|\ben (?:collaboration|partenariat)|\bin (?:collaboration|partnership)|\b(?:avec|with) (?:le|the) (?:soutien|support|appui|aide|help)|\bsoutenu\w* par|\bsupported by|\bfinancée?s? par|"
            + @"\bfunded by|\bcommanditée?s? par|\bsponsored by|\bmembre (?:de|du|des)\b|\bmember of|\borganisée?s? par|\borgani[sz]ed by|\bprésentée?s? par|\bpresented by|\bhosted by|\banimée?s? par|\b(?:un projet|une initiative|a project|an initiative) (?:de|du|des|by|of)\b|\bécrit par|\bwritten by|\bposted by|\bpublié par|\bauteure? ?:|\bauthor ?:|\bvia\b|\bphotos? ?:)",
        _options);

    /// <summary>True for the heading of a list of partners, members, staff: «Nos partenaires».</summary>
    public static bool IsOthersHeading(string text) => _othersHeading.IsMatch(text) && !_notOthersHeading.IsMatch(text);

    /// <summary>True for the heading of the organisation's own links: «Suivez-nous».</summary>
    public static bool IsOurHeading(string text) => _ourHeading.IsMatch(text);

    /// <summary>True when a line says that what it names is the organisation's own: «notre page Facebook».</summary>
    public static bool SayOurs(string line) => _ourWords.IsMatch(line);

    /// <summary>True when a line speaks of somebody else: «en partenariat avec».</summary>
    public static bool SayOthers(string line) => _othersWords.IsMatch(line);

    /// <summary>Where the last words end that credit somebody with the site; -1 where a line has none.</summary>
    public static int EndOfCredit(string line)
    {
        MatchCollection found = _credit.Matches(line);
        return found.Count == 0 ? -1 : found[found.Count - 1].Index + found[found.Count - 1].Length;
    }
}
