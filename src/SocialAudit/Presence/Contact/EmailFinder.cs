using System.Text.RegularExpressions;
using AngleSharp.Dom;
using SocialAudit.Presence.Pages;

namespace SocialAudit.Presence.Contact;

/// <summary>Finds the e-mail addresses of a page: linked, written out, and hidden from machines but not from readers.</summary>
internal sealed class EmailFinder(ParsedPage page, OtherParty others)
{
    // The longest name and host that there are, and no more places with an @ than a reader would go through.
    private const int _longestName = 64;
    private const int _longestHost = 253;
    private const int _mostPlaces = 2000;
    private const int _mostLinks = 500;

    private readonly FoundOnce<EmailMention> _found = new(e => $"{e.Address} {e.Zone}");

    /// <summary>The addresses of the page, and those that structured data declares.</summary>
    public FoundOnce<EmailMention> Find(IEnumerable<string> declared)
    {
        try
        {
            foreach (string email in declared)
            {
                Add(WithoutMailto(email), null);
            }

            ReadElements();
            ReadText(page.Text);
            foreach ((string email, int offset) in SpelledEmails.Find(page.Text))
            {
                Add(email, page.Words.ElementAt(offset), offset);
            }
        }
        catch (RegexMatchTimeoutException)
        {
            _found.IsComplete = false;
        }

        return _found;
    }

    private void ReadElements()
    {
        int writing = 0;
        foreach (IElement link in page.Elements("a").Concat(page.Elements("area")))
        {
            if (_found.IsFull || writing == _mostLinks)
            {
                return;
            }

            if (link.GetAttribute("href") is { } href && ReadLink(href.Trim(), link))
            {
                writing++;
            }
        }

        foreach (IElement form in page.Elements("form"))
        {
            if (form.GetAttribute("action") is { } action && action.Trim() is var to && IsMailto(to))
            {
                ReadLink(to, form);
            }
        }

        foreach (IElement property in page.Words.Properties.Where(p => p.GetAttribute("itemprop") is "email"))
        {
            Add(WithoutMailto(property.GetAttribute("content") ?? property.TextContent), property);
        }
    }

    /// <summary>True for a link to write to somebody.</summary>
    private bool ReadLink(string href, IElement link)
    {
        if (IsMailto(href))
        {
            // One link may write to several people, each with a name beside the address.
            ReadAddresses(Unescape(href.Substring(7).Split('?')[0]), link);
            return true;
        }

        // Where the mailto: was forgotten, browsers make it a broken link; a person reads the address.
        string? email = CloudflareEmail.OfLink(href) ?? (href.IndexOf('@') > 0 && href.IndexOfAny(['/', ':', '?', '#']) < 0 ? href : null);
        return email is not null && Add(email, link, page.Words.OffsetOf(link));
    }

    private void ReadAddresses(string list, IElement link)
    {
        foreach (string part in list.Split(',', ';', ' ', '<', '>', '"'))
        {
            Add(part, link, page.Words.OffsetOf(link));
        }
    }

    private void ReadText(string text)
    {
        int next = 0;
        for (int i = 0; i < _mostPlaces && !_found.IsFull; i++)
        {
            int at = text.IndexOf('@', next);
            if (at < 0)
            {
                return;
            }

            next = at + 1;
            int start = at;
            while (start > 0 && at - start < _longestName && IsNameLetter(text[start - 1]))
            {
                start--;
            }

            int end = at + 1;
            while (end < text.Length && end - at < _longestHost && IsHostLetter(text[end]))
            {
                end++;
            }

            // «site.org/@name», «…é@host» and «git@host:path» are no addresses.
            char before = start > 0 ? text[start - 1] : ' ';
            char after = end < text.Length ? text[end] : ' ';
            bool isPath = after is '@' or '_' or '\\' || (after == ':' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]));
            if (start == at || end == at + 1 || before is '/' or '@' || char.IsLetterOrDigit(before) || isPath)
            {
                continue;
            }

            string written = text.Substring(start, end - start).TrimStart('.', '-', '+', '%');
            IElement? place = page.Words.ElementAt(at);
            if (!Add(WithoutGluedWord(char.IsLetter(after) ? written + after : written), place, at) && IsBackwards(written))
            {
                char[] letters = written.ToCharArray();
                Array.Reverse(letters);
                Add(new string(letters), place, at);
            }
        }

        _found.IsComplete &= _found.IsFull || text.IndexOf('@', next) < 0;
    }

    /// <summary>«info@centre.orgTél.»: a capital letter begins the next word, which the markup alone kept apart.</summary>
    private static string WithoutGluedWord(string email)
    {
        int dot = email.LastIndexOf('.');
        if (dot < email.IndexOf('@') || dot + 3 > email.Length)
        {
            return email;
        }

        if (char.IsUpper(email[dot + 1]) && email.Take(dot).All(c => !char.IsUpper(c)) && email.IndexOf('.', email.IndexOf('@')) < dot)
        {
            // «info@centre.org.Nous»: the next sentence.
            return email.Substring(0, dot);
        }

        for (int i = dot + 3; i < email.Length; i++)
        {
            if (char.IsUpper(email[i]) && char.IsLower(email[i - 1]))
            {
                return email.Substring(0, i);
            }
        }

        return email.All(c => c < 128) ? email : "";
    }

    /// <summary>«ac.ertnec@ofni»: written backwards, and turned round by a style sheet that is not read.</summary>
    private static bool IsBackwards(string written)
    {
        int dot = written.IndexOf('.');
        return dot > 0 && dot < written.IndexOf('@') && SpelledEmails.IsTopLevel(new string([.. written.Substring(0, dot).Reverse()]));
    }

    private bool Add(string? text, IElement? place, int offset = -1)
    {
        if (EmailShape.Normalise(text) is not { } email)
        {
            return false;
        }

        PageZone zone = place is null ? PageZone.Frame : PageZones.Of(place);
        if (zone != PageZone.Credit && (offset < 0 || !others.IsServiceProvider(offset)))
        {
            _found.Add(new EmailMention(email, zone));
        }

        return true;
    }

    private static bool IsMailto(string href) => href.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);

    private static string WithoutMailto(string text) => IsMailto(text.Trim()) ? Unescape(text.Trim().Substring(7).Split('?')[0]) : text;

    private static string Unescape(string text) => Uri.UnescapeDataString(text).Replace('\u00A0', ' ');

    private static bool IsNameLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '_' or '%' or '+' or '-';

    private static bool IsHostLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '-';
}
