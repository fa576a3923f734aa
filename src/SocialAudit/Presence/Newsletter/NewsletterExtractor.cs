using System.Text.RegularExpressions;
using AngleSharp.Dom;
using SocialAudit.Presence.Pages;
using SocialAudit.Web;

namespace SocialAudit.Presence.Newsletter;

/// <summary>Finds on a page where a visitor signs up for the organisation's newsletter; logins, comments, donations and searches are other forms.</summary>
internal sealed class NewsletterExtractor(NewsletterCatalogue catalogue)
{
    private const RegexOptions _options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const int _mostForms = 60;
    private const int _mostFields = 8;
    private const int _longestWords = 400;
    private const int _longestWordsBefore = 200;
    private const int _linesBefore = 3;
    private static readonly TieredRegex _newsletter = new(
        @"\b(?:infolettres?|info-lettres?|news-?letters?|bulletin (?:électronique|d['’]information|mensuel|hebdomadaire|courriel|numérique)|(?:notre|our|le|au|du) (?:bulletin|newsletter)|lettres? (?:d['’](?:information|infos?|nouvelles?)|électronique)|cyberbulletin|cyberlettre|mailing[ -]list|liste (?:d['’]envoi|de diffusion|courriel)|e-?bulletin|email (?:updates|list)|join our (?:mailing )?list|nos nouvelles par courriel)\b",
        _options);

    // Alone, these may be for an activity or an account: in a form that asks for little but an e-mail address, they are for a newsletter.
    private static readonly TieredRegex _subscribe = new(
        @"\b(?:abonne[rz](?:[- ]vous)?|s['’]abonner|je m['’]abonne|m['’]abonner|inscri(?:vez-vous|s-moi)|je m['’]inscris|s['’]inscrire|restez (?:inform[ée]|au courant|branch[ée]|connect[ée])|(?:soyez|tenez-vous) inform[ée]|recevez|recevoir (?:nos|les) (?:nouvelles|infos|actualités)|subscribe|sign[ -]?up|stay (?:informed|connected|in touch|up to date|in the loop|updated)|keep (?:me )?(?:updated|informed|in touch)|get (?:our )?(?:news|updates)|bulletin)\b",
        _options);

    private static readonly TieredRegex _otherForm = new(
        @"\b(?:search|recherch\w*|comment\w*|login|log-in|connexion|signin|checkout|panier|cart|donat\w*|donate|dons?|faire un don|montant|paypal|adhésion|adhesion|membership|bénévole|volunteer|réserv\w*|booking|register-form|mot de passe|password|lostpassword|unsubscribe|désabonn\w*|quote|soumission)\b",
        _options);

    private static readonly TieredRegex _email = new(@"mail|courriel", _options);

    // A link in the words of which a visitor is asked to sign up; an archive of past issues is none.
    private static readonly TieredRegex _ownLink = new(
        @"^(?:(?:s['’]abonner|abonnez-vous|inscri(?:vez-vous|ption)|subscribe|sign[ -]?up|join|recevez)\b.{0,40})?\b(?:infolettre|info-lettre|newsletter|mailing list|lettre d['’]information|bulletin électronique)\b.{0,30}$", _options);

    // One of these is in the words of every such link; to look for a word is faster.
    private static readonly string[] _letterStems = ["lettre", "letter", "mailing", "bulletin"];

    /// <summary>The surest way to sign up on a page; null without one.</summary>
    public NewsletterSignUp? Extract(ParsedPage page)
    {
        try
        {
            return page.Elements("form").Take(_mostForms).Select(f => OfForm(page, f)).FirstOrDefault(s => s is not null)
                ?? OfFrames(page)
                ?? OfMarks(page)
                ?? OfLinks(page)
                ?? OfScripts(page);
        }
        catch (RegexMatchTimeoutException)
        {
            // A page made to keep us busy shows no visitor a form.
            return null;
        }
    }

    private NewsletterSignUp? OfForm(ParsedPage page, IElement form)
    {
        string names = $"{form.ClassName} {form.Id} {form.GetAttribute("name")} {form.ParentElement?.ClassName} {form.ParentElement?.Id}";
        IElement[] fields = [.. form.QuerySelectorAll("input,textarea,select").Where(IsSeen)];
        bool asksEmail = fields.Any(f => f.LocalName == "input" && (f.GetAttribute("type") is "email"
            || _email.IsMatch($"{f.GetAttribute("name")} {f.Id} {f.GetAttribute("placeholder")} {f.GetAttribute("aria-label")} {f.GetAttribute("autocomplete")}")));
        Uri? action = WebAddress.Resolve(page.Base, form.GetAttribute("action"));
        NewsletterProvider? provider = (action is null ? null : catalogue.OfAddress(action)) ?? catalogue.OfMarks(names);
        if (provider is not null && asksEmail)
        {
            return new NewsletterSignUp(SignUpKind.Form, provider.Name, action is not null && catalogue.OfAddress(action) is not null ? action.AbsoluteUri : TextFolding.Tidy(names, 80));
        }

        bool isOther = fields.Length > _mostFields || fields.Any(f => f.LocalName == "textarea" || f.GetAttribute("type") is "password" or "file")
            || form.GetAttribute("role") is "search" || _otherForm.IsMatch($"{names} {form.GetAttribute("action")}".Replace('_', ' '));
        if (!asksEmail || isOther)
        {
            return null;
        }

        string words = WordsOf(form, fields);
        if (_otherForm.IsMatch(words) && !_newsletter.IsMatch(words))
        {
            return null;
        }

        bool asksLittle = fields.Count(f => f.LocalName == "input" && f.GetAttribute("type") is null or "text" or "email" or "tel") <= 3;
        string around = _newsletter.IsMatch(words) || _newsletter.IsMatch(names) ? words : asksLittle ? words + " " + WordsBefore(page, form) : "";
        bool isNewsletter = _newsletter.IsMatch($"{around} {names}".Replace('_', ' ')) || (asksLittle && _subscribe.IsMatch(around));
        return isNewsletter ? new NewsletterSignUp(SignUpKind.Form, null, TextFolding.Tidy(around, 80)) : null;
    }

    /// <summary>What a visitor reads on a form: its words, buttons and hints.</summary>
    private static string WordsOf(IElement form, IElement[] fields)
    {
        IEnumerable<string?> hints = fields.Concat(form.QuerySelectorAll("input[type=submit],input[type=button]"))
            .SelectMany(f => new[] { f.GetAttribute("placeholder"), f.GetAttribute("aria-label"), f.GetAttribute("title"), f.GetAttribute("type") is "submit" or "button" ? f.GetAttribute("value") : null });
        return TextFolding.Tidy($"{form.TextContent} {form.GetAttribute("aria-label")} {string.Join(" ", hints)}", _longestWords);
    }

    /// <summary>The lines above a form, which say what it is for: a heading, an invitation.</summary>
    private static string WordsBefore(ParsedPage page, IElement form)
    {
        int offset = page.Words.OffsetOf(form);
        int start = Math.Max(0, offset - _longestWordsBefore);
        return offset <= 0 ? "" : string.Join(" ", page.Text.Substring(start, offset - start).Split('\n').Reverse().Where(l => l.Length > 0).Take(_linesBefore).Reverse());
    }

    private NewsletterSignUp? OfFrames(ParsedPage page)
    {
        foreach (IElement frame in page.Elements("iframe"))
        {
            if (WebAddress.Resolve(page.Base, frame.GetAttribute("src") ?? frame.GetAttribute("data-src")) is { } address && catalogue.OfAddress(address) is { } provider)
            {
                return new NewsletterSignUp(SignUpKind.Form, provider.Name, address.AbsoluteUri);
            }
        }

        return null;
    }

    /// <summary>A place that a service's script draws its form in.</summary>
    private NewsletterSignUp? OfMarks(ParsedPage page)
    {
        foreach (IElement place in page.Elements("div").Concat(page.Elements("section")))
        {
            if ((catalogue.OfMarks(place.ClassName) ?? catalogue.OfMarks(place.Id)) is { } provider)
            {
                return new NewsletterSignUp(SignUpKind.Form, provider.Name, TextFolding.Tidy($"{place.ClassName} {place.Id}", 80));
            }
        }

        return null;
    }

    private NewsletterSignUp? OfLinks(ParsedPage page)
    {
        NewsletterSignUp? own = null;
        foreach ((IElement link, Uri target) in page.Links())
        {
            if (target.Host != page.Answer.FinalAddress.Host && catalogue.OfAddress(target) is { } provider && target.PathAndQuery.IndexOf("unsub", StringComparison.OrdinalIgnoreCase) < 0
                && PageZones.Of(link) is not (PageZone.Credit or PageZone.Others or PageZone.Post))
            {
                return new NewsletterSignUp(SignUpKind.ServiceLink, provider.Name, target.AbsoluteUri);
            }

            if (own is null && link.Words(100) is { Length: > 5 } text && _letterStems.Any(s => text.IndexOf(s, StringComparison.OrdinalIgnoreCase) >= 0)
                && _ownLink.IsMatch(text))
            {
                own = new NewsletterSignUp(SignUpKind.OwnLink, null, $"{text} → {target.AbsoluteUri}");
            }
        }

        return own;
    }

    private NewsletterSignUp? OfScripts(ParsedPage page)
    {
        foreach ((IElement _, Uri address) in page.Scripts())
        {
            if (catalogue.OfScript(address) is { } provider)
            {
                return new NewsletterSignUp(SignUpKind.Script, provider.Name, address.AbsoluteUri);
            }
        }

        return null;
    }

    private static bool IsSeen(IElement field) =>
        field.GetAttribute("type") is not ("hidden" or "submit" or "button" or "image" or "reset") && !(field.GetAttribute("style") ?? "").Replace(" ", "").Contains("display:none") && field.GetAttribute("aria-hidden") is not "true";
}
