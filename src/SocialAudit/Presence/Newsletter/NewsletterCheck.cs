using SocialAudit.Presence.Pages;

namespace SocialAudit.Presence.Newsletter;

/// <summary>Can visitors sign up for a newsletter on the site, and with which service.</summary>
internal sealed class NewsletterCheck : IPresenceCheck
{
    private const string _check = "Mail.Newsletter";

    public PresenceArea Area => PresenceArea.Mail;

    public string Activity => "DoingNewsletter";

    public Task RunAsync(PresenceAudit audit, CancellationToken cancel)
    {
        if (audit.Pages.Count == 0)
        {
            return Task.CompletedTask;
        }

        SitePage? page = audit.Pages.Where(p => p.SignUp is not null).OrderBy(p => p.SignUp!.Kind).FirstOrDefault();
        if (page?.SignUp is not { } signUp)
        {
            string missing = audit.ReadWhole ? audit.Text("NewsletterMissing", audit.Pages.Count) : audit.Text("NewsletterUnknown");
            audit.Add(_check, audit.ReadWhole ? Verdict.Absent : Verdict.Unknown, missing, reason: audit.ReadWhole ? null : "NotReadWhole", evidence: audit.MainPages());
            return Task.CompletedTask;
        }

        Evidence evidence = page.Answer.ToEvidence(signUp.Detail);
        switch (signUp.Kind)
        {
            case SignUpKind.Form or SignUpKind.ServiceLink:
                string found = signUp.Provider is { } service ? audit.Text("NewsletterFoundAt", page.Address, service) : audit.Text("NewsletterFound", page.Address);
                audit.Add(_check, Verdict.Confirmed, found, signUp.Provider ?? page.Address.AbsoluteUri, evidence: evidence);
                break;
            case SignUpKind.OwnLink:
                // The site speaks of one; nobody has seen how to sign up.
                audit.Add(_check, Verdict.Declared, audit.Text("NewsletterDeclared", page.Address, signUp.Detail), reason: "LinkOnly", evidence: evidence);
                break;
            default:
                audit.Add(_check, Verdict.Unknown, audit.Text("NewsletterScript", page.Address, signUp.Provider), signUp.Provider, "DrawnByScript", evidence);
                break;
        }

        return Task.CompletedTask;
    }
}
