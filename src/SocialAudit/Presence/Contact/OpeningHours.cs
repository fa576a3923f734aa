using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using SocialAudit.Presence.Pages;

namespace SocialAudit.Presence.Contact;

/// <summary>Finds when the organisation is open, as the page writes it: «Lundi au vendredi : 9 h à 17 h».</summary>
internal static class OpeningHours
{
    private const RegexOptions _options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const int _mostLines = 14;
    private const int _longestLine = 160;

    // A week, with a line or two of explanation between its label and its days.
    private const int _linesUnderLabel = 16;
    private const int _longestLabel = 90;
    private const int _longestDay = 40;

    // Letters that a line may have beside its days and times, so that it is no programme of activities.
    private const int _mostWordsUnderLabel = 24;
    private const int _mostWordsAlone = 2;

    private const string _dayName =
        @"(?:lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?|lun|mar|mer|jeu|ven|sam|dim|mon(?:day)?s?|tue(?:s(?:day)?)?s?|wed(?:nesday)?s?|thu(?:r(?:s(?:day)?)?)?s?|fri(?:day)?s?|sat(?:urday)?s?|sun(?:day)?s?|jours? (?:f[ée]ri[ée]s?|ouvrables)|weekdays?|weekends?|fins? de semaine|week-ends?|semaine|tous les jours|every ?day|daily|7 jours(?: sur 7)?)";

    private const string _time = @"(?:\d{1,2}\s?(?:h(?:eures?|rs?)?|:|\.)\s?\d{2}|\d{1,2}\s?(?:h(?:eures?)?|[ap]\.?\s?m\.?)|\d{1,2}:\d{2}\s?[ap]\.?\s?m\.?|midi|minuit|noon|midnight)(?![\w])";

    private static readonly TieredRegex _day = new($@"(?<![\w]){_dayName}\b\.?", _options);
    private static readonly TieredRegex _hour = new($@"(?<![\w.,]){_time}", _options);
    private static readonly TieredRegex _range = new($@"(?<![\w.,])(?:{_time}|\d{{1,2}})\s?(?:-|–|—|à|a|au|to|until|jusqu['’]à|/|et|and|\.{{3}}|→|>)\s?{_time}", _options);
    private static readonly TieredRegex _closed = new(@"\b(?:ferm[ée]e?s?|closed|sur rendez-vous|by appointment|24\s?h(?:eures|ours)?(?:\s?(?:sur|/)\s?24)?)\b", _options);
    private static readonly TieredRegex _from = new($@"\b(?:à partir de|dès|from|de|après)\s{_time}", _options);

    private static readonly TieredRegex _oneDay = new(
        @"\b\d{1,2}(?:er|st|nd|rd|th)?\s(?:janv|f[ée]vr|mars|avr|mai\b|juin|juil|ao[uû]t|sept|oct|nov|d[ée]c)|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\s\d{1,2}\b", _options);

    private static readonly TieredRegex _label = new(
        @"\b(?:heures?|horaires?|plages?) d['’](?:ouverture|accueil|affaires?)|\bhoraires?\b\s*:?\s*$|\b(?:heures|horaires) (?:de bureau|du (?:centre|bureau|secr[ée]tariat)|d['’]été)|\bouvert(?:e|s|ure)?\b(?: au public)?|\b(?:opening|office|business|our|working) (?:hours|times)\b|^\W*(?:hours|horaires?)\b|\b(?:we are|we're|is) open\b|^\W*open\b|\bpermanences?\b",
        _options);

    // What is left of a line when days and times are gone: connecting words, and little else in a line that needs no label.
    private static readonly TieredRegex _connecting = new(
        @"\b(?:du|de|des|le|la|les|au|aux|à|a|et|ou|and|to|from|until|jusqu|partir|en|dès|the|on|at|h|am|pm|ouverts?|open|fermés?|closed|heures?|horaires?|hours|opening|midi|matin|soir|après|afternoon|morning|evening|sauf|except|every|chaque|tous|jours?|through|thru|inclus(?:ivement)?)\b|[^\p{L}]+",
        _options);

    /// <summary>The lines that say when the organisation is open; empty where none does.</summary>
    public static IReadOnlyList<string> Find(ParsedPage page, IEnumerable<JsonElement> organisations)
    {
        FoundOnce<string> lines = new(line => line);
        try
        {
            foreach (string line in organisations.SelectMany(Declared))
            {
                lines.Add(line);
            }

            foreach (IElement property in page.Words.Properties.Where(p => p.GetAttribute("itemprop") is "openingHours"))
            {
                string text = TextFolding.Tidy(property.TextContent, _longestLine);
                lines.Add(text.Length > 0 ? text : TextFolding.Tidy(property.GetAttribute("content") ?? property.GetAttribute("datetime"), _longestLine));
            }

            if (lines.Items.Count == 0)
            {
                ReadText(page, lines);
            }
        }
        catch (RegexMatchTimeoutException)
        {
            // A page made to keep us busy: what was found so far stands.
        }

        return [.. lines.Items.Where(l => l.Length > 0).Take(_mostLines)];
    }

    private static IEnumerable<string> Declared(JsonElement organisation)
    {
        foreach (string text in StructuredData.Texts(organisation, "openingHours"))
        {
            yield return TextFolding.Tidy(text, _longestLine);
        }

        if (!StructuredData.TryGet(organisation, "openingHoursSpecification", out JsonElement specification))
        {
            yield break;
        }

        JsonElement[] parts = specification.ValueKind == JsonValueKind.Array ? [.. specification.EnumerateArray().Take(_mostLines)] : [specification];
        foreach (JsonElement part in parts)
        {
            string days = string.Join(", ", StructuredData.Texts(part, "dayOfWeek").Select(d => d.Split('/').Last()));
            if (days.Length > 0 && StructuredData.Text(part, "opens") is { } opens && StructuredData.Text(part, "closes") is { } closes)
            {
                yield return TextFolding.Tidy($"{days} {opens}–{closes}", _longestLine);
            }
        }
    }

    private static void ReadText(ParsedPage page, FoundOnce<string> found)
    {
        string text = page.Text;
        List<int> lines = [];
        for (int start = 0; start < text.Length && found.Items.Count < _mostLines;)
        {
            int end = page.Words.LineEnd(start);
            lines.Add(start);
            if (end - start is > 1 and <= _longestLine && (HasHour(text, start, end) || found.Items.Count > 0))
            {
                ReadLine(page, lines, text.Substring(start, end - start).Trim(), found);
            }

            start = end + 1;
        }
    }

    /// <summary>Reads a line that may hold a time: of the days in it, or in the cell before it.</summary>
    private static void ReadLine(ParsedPage page, List<int> lines, string line, FoundOnce<string> found)
    {
        bool isClosed = _closed.IsMatch(line);
        if (!isClosed && !_range.IsMatch(line) && !_from.IsMatch(line))
        {
            return;
        }

        // A table has the day in one cell and the time in the next.
        string before = lines.Count > 1 ? page.Words.LineAt(lines[lines.Count - 2]) : "";
        bool hasDay = _day.IsMatch(line);
        if (!hasDay && (before.Length > _longestDay || !_day.IsMatch(before) || before.Any(char.IsDigit) || Residue(before) > 0))
        {
            return;
        }

        if (_oneDay.IsMatch(line))
        {
            // The times of one day: an event's.
            return;
        }

        bool saysOpen = line.Length <= _longestLabel && _label.IsMatch(line);
        bool isLabelled = saysOpen || IsUnderLabel(page, lines);
        string whole = hasDay ? line : before + " " + line;
        int most = saysOpen ? _longestLabel : isLabelled ? _mostWordsUnderLabel : _mostWordsAlone;
        int offset = lines[lines.Count - 1];
        bool isInPost = !isLabelled && page.Words.ElementAt(offset) is { } place && PageZones.Of(place) == PageZone.Post;
        if (Residue(whole) <= most && !isInPost && (isLabelled || !isClosed || _range.IsMatch(line)))
        {
            found.Add(TextFolding.Tidy(whole, _longestLine));
        }
    }

    private static bool IsUnderLabel(ParsedPage page, List<int> lines)
    {
        for (int i = lines.Count - 2; i >= 0 && i > lines.Count - 2 - _linesUnderLabel; i--)
        {
            if (page.Words.LineAt(lines[i]) is { Length: <= _longestLabel } line && _label.IsMatch(line))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where a digit is followed by what makes it a time; most lines have none, and cost no more than this look.</summary>
    private static bool HasHour(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (text[i] is >= '0' and <= '9')
            {
                int next = i + 1 < end && text[i + 1] is ' ' or '\u00A0' ? i + 2 : i + 1;
                char after = next < end ? text[next] : ' ';
                bool isHalf = after is 'a' or 'A' or 'p' or 'P' && next + 1 < end && text[next + 1] is 'm' or 'M' or '.' or ' ';
                if (after is 'h' or 'H' or ':' || isHalf)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>How many letters a line has beside its days and times.</summary>
    private static int Residue(string line)
    {
        string rest = _closed.Replace(_day.Replace(_hour.Replace(_range.Replace(line, " "), " "), " "), " ");
        return _connecting.Replace(rest, " ").Count(char.IsLetter);
    }
}
