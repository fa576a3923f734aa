using System.Text.RegularExpressions;
using AngleSharp.Dom;
using SocialAudit.Presence.Pages;
using SocialAudit.Web;

namespace SocialAudit.Presence.Contact;

/// <summary>Finds the form with which a visitor writes to the organisation.</summary>
internal static class ContactForms
{
    private const RegexOptions _options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const int _mostForms = 50;
    private static readonly TieredRegex _email = new("mail|courriel", _options);
    private static readonly TieredRegex _comment = new(@"comment|respond|reply|review|forum|wp-comments-post", _options);
    private static readonly TieredRegex _contact = new(@"\bcontact|[ée]cri(?:re|vez)|\bjoindre|message|\bmail|courriel|question", _options);

    // Where forms are drawn by somebody else's page or script.
    private static readonly TieredRegex _formHost = new(
        @"^(?:docs\.google\.com/forms/|forms\.gle/|(?:[\w\-]+\.)?typeform\.com/|(?:form|www|eu|submit)\.jotform\.(?:com|eu|ca)/|forms\.office\.com/|forms\.cloud\.microsoft/|tally\.so/|[\w\-]+\.formstack\.com/|[\w\-]+\.wufoo\.(?:com|eu)/|(?:www\.)?cognitoforms\.com/|(?:www\.)?123formbuilder\.com/|(?:www\.)?framaforms\.org/|js(?:-[\w]+)?\.hsforms\.net/|forms\.zoho(?:public)?\.(?:com|eu)/|[\w\-]*\.?paperform\.co/|airtable\.com/(?:embed/)?(?:shr|form|app))",
        _options);

    /// <summary>True when the page holds a form to write to the organisation, of its own or drawn by a service for forms.</summary>
    public static bool IsOn(ParsedPage page) =>
        page.Elements("form").Take(_mostForms).Any(IsContactForm) || page.Elements("iframe").Concat(page.Elements("script")).Take(300).Any(frame => IsService(page, frame));

    private static bool IsContactForm(IElement form)
    {
        string names = $"{form.Id} {form.ClassName} {form.GetAttribute("name")} {form.GetAttribute("action")} {form.ParentElement?.Id}";
        if (_comment.IsMatch(names) || form.GetAttribute("role") is "search")
        {
            return false;
        }

        bool hasMessage = false;
        bool hasEmail = false;
        foreach (IElement field in form.QuerySelectorAll("textarea,input"))
        {
            string type = field.GetAttribute("type") ?? "";
            if (type is "password")
            {
                return false;
            }

            // A hidden text area is a trap for machines, or a captcha's.
            hasMessage |= field.LocalName == "textarea" && !(field.GetAttribute("name") ?? "").Contains("captcha") && !(field.GetAttribute("style") ?? "").Replace(" ", "").Contains("display:none");
            hasEmail |= field.LocalName == "input" && type is not ("hidden" or "submit" or "button" or "checkbox" or "radio")
                && (type is "email" || _email.IsMatch($"{field.GetAttribute("name")} {field.Id} {field.GetAttribute("placeholder")} {field.GetAttribute("aria-label")} {field.GetAttribute("autocomplete")}"));
        }

        return hasMessage && (hasEmail || _contact.IsMatch(names));
    }

    /// <summary>A form of a service may be for anything: on a page for contact, or where its words say so, it is for writing.</summary>
    private static bool IsService(ParsedPage page, IElement frame)
    {
        string source = frame.GetAttribute("src") ?? frame.GetAttribute("data-src") ?? "";
        return source.Length > 0
            && WebAddress.Resolve(page.Base, source) is { } address
            && _formHost.IsMatch(address.Host + address.AbsolutePath)
            && (page.Role == PageRole.Contact || _contact.IsMatch($"{frame.GetAttribute("title")} {frame.Id} {frame.ParentElement?.Id}"));
    }
}
