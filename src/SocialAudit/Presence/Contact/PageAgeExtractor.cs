using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using SocialAudit.Presence.Blog;
using SocialAudit.Presence.Pages;

namespace SocialAudit.Presence.Contact;

/// <summary>Reads the signs of a page's age: the year at its foot, and the dates of its agenda.</summary>
internal static class PageAgeExtractor
{
    private const RegexOptions _options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const int _mostPlaces = 30;
    private const int _mostDates = 300;
    private const int _longestLine = 160;

    // How near the page's end its foot is, where no element says so.
    private const int _footLength = 600;
    private static readonly string[] _marks = ["©", "(c)", "copyright", "droits réservés", "droit réservé", "rights reserved"];

    // In one of these words a heading of an agenda has its beginning; to look for a word is faster.
    private static readonly string[] _agendaStems = ["agenda", "calend", "nement", "event", "venir", "upcoming", "prochain", "programmation"];

    // «© 2012-2019 Centre», «Centre, tous droits réservés 2019»; «2012-» goes on to a year that a script writes.
    private static readonly TieredRegex _years = new(@"(?<![\d.,/:+\-–—#])(?<from>(?:19|20)\d\d)(?:\s?[\-–—/]\s?(?:(?<to>(?:19|20)?\d\d)(?!\d)|(?<open>\D|$)))?(?![\d.:]\d|\d)", _options);

    private static readonly TieredRegex _software = new(
        @"\b(?:wordpress|joomla|drupal|typo3|phpbb|prestashop|spip|template|theme|thème|powered by|propulsé par|openstreetmap|leaflet|mapbox|google|bootstrap|photos?|images?|illustrations?|crédits?)\b", _options);

    private static readonly TieredRegex _written = new(@"(?:^|[-_ ])(?:year|annee|année|date)(?:$|[-_ ])", _options);

    // On folded words.
    private static readonly TieredRegex _agenda = new(@"\b(?:agenda|calendrier|evenements?|events?|calendar|a venir|upcoming|prochaines? (?:activites?|dates?|rencontres?)|programmation)\b", RegexOptions.CultureInvariant);
    private static readonly TieredRegex _past = new(@"\b(?:passee?s?|past|archives?|precedente?s?|previous|ancien(?:ne)?s?|retour sur|historique|history)\b", RegexOptions.CultureInvariant);

    private const string _month =
        @"(?:janv(?:ier|\.)?|févr?(?:ier|\.)?|fevrier|mars|avr(?:il|\.)?|mai|juin|juil(?:let|\.)?|ao[uû]t|sept(?:embre|\.)?|oct(?:obre|\.)?|nov(?:embre|\.)?|déc(?:embre|\.)?|decembre|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|dec)";

    private static readonly TieredRegex _date = new(
        $@"(?<![\w/.\-])(?:(?<full>\d{{1,2}}(?:er|st|nd|rd|th)?\.?\s(?:de\s)?{_month}\.?,?\s(?:19|20)\d\d|{_month}\.?\s\d{{1,2}}(?:st|nd|rd|th)?,?\s(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)|(?<part>\d{{1,2}}(?:er|st|nd|rd|th)?\s{_month}|{_month}\s\d{{1,2}}(?:st|nd|rd|th)?))(?!\w)",
        _options);

    public static PageAge Extract(ParsedPage page)
    {
        try
        {
            DatedWords? newest = null;
            bool hasPart = false;
            foreach (DatedWords found in page.StructuredData.Where(IsEvent).Select(ReadEvent).OfType<DatedWords>().Take(_mostDates))
            {
                newest = Newer(newest, found);
            }

            bool isAgenda = IsAgenda(page);
            if (isAgenda || page.Words.Headings.Take(_mostDates).Any(h => h.Length <= _longestLine && Holds(h, _agendaStems) && _agenda.IsMatch(TextFolding.Fold(h))))
            {
                ReadAgenda(page, isAgenda, ref newest, ref hasPart);
            }

            return new PageAge { Copyright = ReadCopyright(page), Event = newest, HasEventWithoutYear = hasPart };
        }
        catch (RegexMatchTimeoutException)
        {
            return new PageAge();
        }
    }

    private static bool IsEvent(JsonElement node) => StructuredData.Types(node).Any(t => t == "Event" || t.EndsWith("Event", StringComparison.Ordinal) || t == "Festival");

    private static DatedWords? ReadEvent(JsonElement node)
    {
        string? written = StructuredData.Text(node, "endDate") ?? StructuredData.Text(node, "startDate");
        return WrittenDate.Parse(written) is { } date ? new DatedWords(date, TextFolding.Tidy($"{StructuredData.Text(node, "name")} ({written})", _longestLine)) : null;
    }

    private static bool IsAgenda(ParsedPage page)
    {
        if (page.Role == PageRole.Home)
        {
            return false;
        }

        string written = $"{page.Elements("title").FirstOrDefault()?.TextContent} {Uri.UnescapeDataString(page.Answer.FinalAddress.AbsolutePath)} {page.Elements("h1").FirstOrDefault()?.TextContent}";
        string names = Holds(written, _agendaStems) ? TextFolding.Fold(written) : "";
        return _agenda.IsMatch(names) && !_past.IsMatch(names);
    }

    /// <summary>The dates of a page that is an agenda, or of its parts whose heading says so.</summary>
    private static void ReadAgenda(ParsedPage page, bool isAgenda, ref DatedWords? newest, ref bool hasPart)
    {
        int count = 0;
        foreach (Match match in _date.Matches(page.Text).Cast<Match>().Take(_mostDates))
        {
            string heading = TextFolding.Fold(page.Words.HeadingAt(match.Index));
            bool isUnder = _agenda.IsMatch(heading) || (isAgenda && !_past.IsMatch(heading));
            string line = page.Words.LineAt(match.Index);
            if (!isUnder || _past.IsMatch(heading) || line.Length > _longestLine || Holds(line, _marks) || ++count > _mostDates)
            {
                continue;
            }

            if (match.Groups["part"].Success)
            {
                hasPart = true;
            }
            else if (WrittenDate.Parse(match.Value) is { } date)
            {
                newest = Newer(newest, new DatedWords(date, line));
            }
        }

        foreach (IElement time in page.Elements("time").Take(_mostDates))
        {
            if (isAgenda && WrittenDate.Parse(time.GetAttribute("datetime")) is { } date && PageZones.Of(time) is PageZone.Main)
            {
                newest = Newer(newest, new DatedWords(date, TextFolding.Tidy($"{time.TextContent} ({time.GetAttribute("datetime")})", _longestLine)));
            }
        }
    }

    private static DatedWords? ReadCopyright(ParsedPage page)
    {
        DatedWords? newest = null;
        foreach (int mark in _marks.SelectMany(m => Places(page.Text, m)).OrderBy(i => i).Take(_mostPlaces))
        {
            string line = page.Words.LineAt(mark);
            if (line.Length > _longestLine || _software.IsMatch(line) || page.Words.ElementAt(mark) is not { } place
                || (mark < page.Text.Length - _footLength && PageZones.Of(place) is not (PageZone.Frame or PageZone.Credit)))
            {
                continue;
            }

            int start = page.Words.LineStart(mark);
            foreach (Match year in _years.Matches(line).Cast<Match>().Take(5))
            {
                if (year.Groups["open"].Success || IsWrittenByScript(page.Words.ElementAt(start + year.Index)))
                {
                    // A script fills it in: what is written here is not what visitors see.
                    return null;
                }

                string from = year.Groups["from"].Value;
                string to = year.Groups["to"] is { Success: true, Value: var last } ? last.Length == 2 ? from.Substring(0, 2) + last : last : from;
                newest = Newer(newest, new DatedWords(new DateTimeOffset(int.Parse(to, CultureInfo.InvariantCulture), 12, 31, 0, 0, 0, TimeSpan.Zero), line));
            }
        }

        return newest;
    }

    private static IEnumerable<int> Places(string text, string mark)
    {
        for (int i = Next(0); i >= 0; i = Next(i + mark.Length))
        {
            yield return i;
        }

        // A sign has no case, and without it is found many times faster.
        int Next(int from) => mark.Length == 1 ? text.IndexOf(mark[0], from) : text.IndexOf(mark, from, StringComparison.OrdinalIgnoreCase);
    }

    private static bool Holds(string line, string[] words) => words.Any(w => line.IndexOf(w, StringComparison.OrdinalIgnoreCase) >= 0);

    private static bool IsWrittenByScript(IElement? place) => place is not null && place.LocalName is "span" or "time" or "b" or "em" && _written.IsMatch($"{place.ClassName} {place.Id}");

    private static DatedWords Newer(DatedWords? one, DatedWords other) => one is null || other.Date > one.Date ? other : one;
}
