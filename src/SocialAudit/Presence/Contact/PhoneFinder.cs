using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using PhoneNumbers;
using SocialAudit.Presence.Pages;

namespace SocialAudit.Presence.Contact;

/// <summary>Finds the telephone numbers of a page; faxes, registrations, dates and amounts are left out.</summary>
internal sealed class PhoneFinder(ParsedPage page, OtherParty others, IReadOnlyList<(int Start, int End)> runs, string region)
{
    // How far before a number the word may stand that says what it is, and how far after it an extension.
    private const int _labelLength = 60;
    private const int _afterLength = 30;
    private const int _mostLinks = 500;
    private const int _aroundLength = 6;

    private static readonly TieredRegex _date = new(
        @"^(?:(?:19|20)\d\d[\-/. ](?:0?[1-9]|1[0-2])[\-/. ](?:[0-2]?\d|3[01])(?!\d)|(?:[0-2]?\d|3[01])[\-/. ](?:0?[1-9]|1[0-2])[\-/. ](?:19|20)\d\d(?!\d)|(?:19|20)\d\d\s?[\-–/]\s?(?:19|20)\d\d$)",
        RegexOptions.CultureInvariant);

    private readonly PhoneNumberUtil _numbers = PhoneNumberUtil.GetInstance();
    private readonly FoundOnce<PhoneMention> _found = new(p => p.E164 + "#" + p.Number.Extension);

    // Which numbers links give, and which the text gives without an extension.
    private readonly HashSet<string> _linked = [];
    private readonly HashSet<string> _written = [];

    /// <summary>The numbers of the page, and those that structured data declares.</summary>
    public FoundOnce<PhoneMention> Find(IEnumerable<string> declared)
    {
        try
        {
            foreach (string number in declared)
            {
                Add(number, "");
            }

            foreach (IElement property in page.Words.Properties.Where(p => p.GetAttribute("itemprop") is "telephone"))
            {
                Add(property.GetAttribute("content") ?? property.TextContent, "");
            }

            ReadLinks();
            ReadText(page.Text);
        }
        catch (RegexMatchTimeoutException)
        {
            _found.IsComplete = false;
        }

        // A link leaves out the extension that is written beside it.
        HashSet<string> extended = [.. _found.Items.Where(p => p.HasExtension).Select(p => p.E164)];
        _found.Remove(p => !p.HasExtension && extended.Contains(p.E164) && _linked.Contains(p.E164) && !_written.Contains(p.E164));
        return _found;
    }

    private void ReadLinks()
    {
        IEnumerable<IElement> links = page.Elements("a").Where(a => a.GetAttribute("href") is { } href && href.TrimStart().StartsWith("tel:", StringComparison.OrdinalIgnoreCase));
        foreach (IElement link in links.Take(_mostLinks).TakeWhile(_ => !_found.IsFull))
        {
            int offset = page.Words.OffsetOf(link);
            string words = TextFolding.Tidy(link.TextContent, _labelLength);
            string before = offset < 0 ? "" : page.Text.Substring(Math.Max(0, offset - _labelLength), Math.Min(_labelLength, offset));
            if (!IsFax(words, before) && PageZones.Of(link) != PageZone.Credit && (offset < 0 || !others.IsServiceProvider(offset)))
            {
                Add(Uri.UnescapeDataString(link.GetAttribute("href")!.Trim().Substring(4)), (offset < 0 ? "" : Beside(offset)) + " " + words, _linked);
            }
        }
    }

    private void ReadText(string text)
    {
        foreach ((int start, int end) in runs.Take(NumberRuns.Most).TakeWhile(_ => !_found.IsFull))
        {
            ReadRun(text, start, end);
        }

        _found.IsComplete &= _found.IsFull || runs.Count <= NumberRuns.Most;
    }

    private void ReadRun(string text, int start, int end)
    {
        // What stands just before and after tells a number from a part of something else: a word, a time.
        int from = Math.Max(0, start - 1);
        string run = text.Substring(from, Math.Min(text.Length, end + _aroundLength) - from);
        foreach (PhoneNumberMatch match in _numbers.FindNumbers(run, region))
        {
            int matchStart = from + match.Start;
            int matchEnd = matchStart + match.Length;
            string before = text.Substring(Math.Max(0, matchStart - _labelLength), Math.Min(_labelLength, matchStart));
            string after = text.Substring(matchEnd, Math.Min(_afterLength, text.Length - matchEnd));
            if (IsNumber(match, before, after) && !IsForOthers(matchStart))
            {
                PhoneNumber number = PhoneWords.Extension(after) is { } extension
                    ? new PhoneNumber.Builder().MergeFrom(match.Number).SetExtension(extension).Build()
                    : match.Number;
                PhoneMention mention = new(number, region, Beside(matchStart));
                if (!mention.HasExtension)
                {
                    _written.Add(mention.E164);
                }

                _found.Add(mention);
            }
        }
    }

    private bool IsNumber(PhoneNumberMatch match, string before, string after)
    {
        bool isFax = PhoneWords.IsFax(before) || PhoneWords.IsFaxAfter(after);
        string glued = before.Substring(before.LastIndexOfAny([' ', '\n', '\u00A0']) + 1);
        bool isInAddress = glued.Contains("://") || glued.Contains("www.") || glued.IndexOfAny(['=', '?', '&']) >= 0;

        // «4501234567» alone is a number of something; a trunk prefix (0) or a + tells a telephone.
        bool isBare = match.RawString.All(char.IsDigit) && match.RawString[0] != '0';
        return !isFax && !isInAddress && !_date.IsMatch(match.RawString) && !IsDummy(match.Number) && !PhoneWords.IsRegistration(before, after) && !PhoneWords.IsAmount(after)
            && (!isBare || PhoneWords.SaysPhone(before));
    }

    /// <summary>«123-4567», «06 12 34 56 78», «555-5555»: what people write where a number is to come.</summary>
    private static bool IsDummy(PhoneNumber number)
    {
        string digits = number.NationalNumber.ToString(CultureInfo.InvariantCulture);
        string last = digits.Length > 7 ? digits.Substring(digits.Length - 7) : digits;
        return "12345678901234567890".Contains(last) || last.EndsWith("123456", StringComparison.Ordinal) || last.EndsWith("12345678", StringComparison.Ordinal) || last.Distinct().Count() == 1;
    }

    private bool IsForOthers(int offset) =>
        others.IsServiceProvider(offset) || (page.Words.ElementAt(offset) is { } place && PageZones.Of(place) == PageZone.Credit);

    /// <summary>What is said beside a number: its line up to it, after any number before it; or the line above where its own says nothing.</summary>
    private string Beside(int offset)
    {
        int start = page.Words.LineStart(offset);
        string line = page.Text.Substring(start, offset - start);
        int last = line.LastIndexOfAny(['|', ';', '•']);
        line = line.Substring(last + 1);
        string heading = start > 0 && line.Count(char.IsLetter) <= 12 ? page.Words.LineAt(start - 1) + " " : "";
        return TextFolding.Tidy(heading + (line.Length > 120 ? line.Substring(line.Length - 120) : line));
    }

    private void Add(string? text, string beside, HashSet<string>? seen = null)
    {
        if (string.IsNullOrWhiteSpace(text) || text!.Length > 60)
        {
            return;
        }

        try
        {
            PhoneNumber number = _numbers.Parse(text, region);
            if (_numbers.IsPossibleNumber(number) && !IsDummy(number))
            {
                PhoneMention mention = new(number, region, beside);
                seen?.Add(mention.E164);
                _found.Add(mention);
            }
        }
        catch (NumberParseException)
        {
            // What follows tel: is no number: there is none to give.
        }
    }

    /// <summary>«Fax : », before a link's number or in its own words.</summary>
    private static bool IsFax(string words, string before)
    {
        string folded = TextFolding.Fold(words);
        return folded.Contains("fax") || folded.Contains("telecop") || folded.StartsWith("telec ", StringComparison.Ordinal) || PhoneWords.IsFax(before);
    }
}
