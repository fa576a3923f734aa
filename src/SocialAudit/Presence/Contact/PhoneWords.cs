using System.Text.RegularExpressions;

namespace SocialAudit.Presence.Contact;

/// <summary>What the words beside a number say that it is: a fax, a registration, an amount, another organisation's line.</summary>
internal static class PhoneWords
{
    private const RegexOptions _options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // «Téléc. : 514…» is a fax, «Tél. et téléc. : 514…» is a telephone too; «T. 514… F. 514…».
    private static readonly TieredRegex _fax = new(
        @"(?<!\b(?:t[ée]l(?:[ée]phone)?|phone|t)\.?\s*(?:/|et|and|ou|or|&|\+|,|-)\s*)\b(?:(?:fax|t[ée]l[ée]copieur|t[ée]l[ée]copie|t[ée]l[ée]c)\b\.?(?:\s(?:no|n°|number|num[ée]ro))?|(?-i:F)\s?[.:])\s*(?:\([^)]{0,40}\))?\s*[:\-–]?\s*(?:\+?\d{0,3}\s?\(?)?$",
        _options);

    private static readonly TieredRegex _faxAfter = new(
        @"^[^\S\n]*(?:\(\s*(?:fax|t[ée]l[ée]copieur|t[ée]l[ée]copie|t[ée]l[ée]c)\b\.?\s*\)|(?:[\-–—,:]\s*)?(?:fax|t[ée]l[ée]copieur|t[ée]l[ée]copie)\b(?=\s*(?:$|[\n,;|)])))", _options);

    private static readonly TieredRegex _phone = new(
        @"(?:\b(?:t[ée]l(?:[ée]phone|\.)?|phone|call(?: us)?|appele[rz](?:-nous)?|composez|cell(?:ulaire)?|mobile|portable|gsm|bureau|office|sans frais|toll[ -]free|ligne|standard|joindre|whats ?app|sms|texto|poste|T)\b|☎|📞|📱|✆)[^\d\n]{0,30}$",
        _options);

    private static readonly TieredRegex _registration = new(
        @"\b(?:neq|nea?|bn|siret|siren|rna|rcs|ape|naf|tva|tps|tvq|gst|qst|hst|vat|btw|kvk|rsin|ein|ice|iban|bic|swift|rib|duns|isbn|issn|rbq|cnil|(?:registered )?charity|enregistrement|registration|registered|bienfaisance|immatriculation|agr[ée]ment|licence|license|permis|compte|account|facture|invoice|dossier|transit|folio|budget|subvention|rev(?:enu|enue)s?|company|tax(?: id)?|article|version|identifiant|(?:no|n°|num[ée]ro)\.? d['’](?:organisme|entreprise|enregistrement|identification)|organi[sz]ation number)\b[^\d\n]{0,40}$",
        _options);

    private static readonly TieredRegex _registrationAfter = new(@"^\s?(?:R[RTCPMZ]\s?\d{4}|[-]?TQ\s?\d{4})", _options);

    private static readonly TieredRegex _amountAfter = new(@"^[^\S\n]?(?:[$€£%]|\$|euros?\b|dollars?\b|km\b|kg\b|ans\b|m²)", _options);

    private static readonly TieredRegex _extension = new(
        @"^[\s,;:.(\-–|/]{0,4}(?:(?:poste|postes|ext(?:ension)?|extn|local|interne)\b\.?|\#|x(?=\s?\d))\s?[:#]?\s?(?<number>\d{1,6})(?!\d)", _options);

    // Lines and services that have their own numbers everywhere; their proper names, not what an organisation calls its own line.
    private static readonly TieredRegex _others = new(
        @"\b(?:info-?(?:sant[ée]|social)|sos[ -](?:violence|suicide|amiti[ée]|grossesse|jeunes|m[ée]decins|d[ée]tresse|pr[ée]jug[ée]s)|1[ -]866[ -]appelle|appelle\b|suicide action|suicide\.ca|pr[ée]vention du suicide|suicide (?:crisis|prevention)|talk suicide|tel-?jeunes|tel-?[ée]coute|tel-?aide|kids help phone|jeunesse,? j['’][ée]coute|ligne parents|interligne|antipoison|anti-poison|poison (?:control|cent(?:re|er))|drogue\s?: aide|jeu\s?: aide|gambling help|aide et r[ée]f[ée]rence|alcooliques anonymes|alcoholics anonymous|narcotiques anonymes|aide abus a[îi]n[ée]s|l['’]appui pour|trans ?lifeline|trevor project|samaritans|childline|all[oô] enfance|enfance en danger|violences? femmes info|drogues info service|crisis (?:line|text|service)|hope for wellness|clsc|ciusss|cisss|chum|chsld|centre hospitalier|h[ôo]pital|hospital|police|spvm|s[ûu]ret[ée] du qu[ée]bec|gendarmerie|pompiers|ambulances?|revenu qu[ée]bec|revenu canada|service canada|services qu[ée]bec|cnesst|r[ée]gie de l['’]assurance|ramq|protecteur du citoyen|commission d['’]acc[èe]s|institut national|minist[èe]re|canada revenue|parents-secours|centraide|211|811|911|988|3114|3919)\b(?!\d)",
        _options);

    public static bool IsFax(string before) => _fax.IsMatch(before);

    public static bool IsFaxAfter(string after) => _faxAfter.IsMatch(after);

    /// <summary>True where the words just before a number say that it is a telephone's.</summary>
    public static bool SaysPhone(string before) => _phone.IsMatch(before);

    public static bool IsRegistration(string before, string after) => _registration.IsMatch(before) || _registrationAfter.IsMatch(after);

    public static bool IsAmount(string after) => _amountAfter.IsMatch(after);

    /// <summary>The extension that follows a number; null without one.</summary>
    public static string? Extension(string after) => _extension.Match(after) is { Success: true } match ? match.Groups["number"].Value : null;

    /// <summary>A typed number without its extension: «514 555-0123, poste 23».</summary>
    public static string WithoutExtension(string text)
    {
        int last = text.Length;
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsDigit(text[i]) && text.Take(i + 1).Count(char.IsDigit) >= 7 && _extension.IsMatch(text.Substring(i + 1)))
            {
                last = i + 1;
                break;
            }
        }

        return text.Substring(0, last);
    }

    /// <summary>True where words name a helpline or a public service.</summary>
    public static bool NamesOther(string words) => _others.IsMatch(words);
}
