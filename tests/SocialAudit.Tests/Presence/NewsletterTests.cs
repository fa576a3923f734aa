using SampleTown;
using SocialAudit.Presence;

namespace SocialAudit.Tests.Presence;

/// <summary>Whether visitors can sign up for a newsletter on the site, and with which service.</summary>
public sealed class NewsletterTests
{
    [Theory]
    [InlineData("<form action=\"https://centre.us1.list-manage.com/subscribe/post?u=1&amp;id=2\"><input type=email name=EMAIL></form>", "Mailchimp")]
    [InlineData("<div id=mc_embed_signup></div>", "Mailchimp")]
    [InlineData("<form action=\"https://app.cyberimpact.com/optin\" method=post><input name=ci_email></form>", "Cyberimpact")]
    [InlineData("<iframe src=\"https://abc12.sibforms.com/serve/x\"></iframe>", "Brevo")]
    [InlineData("<form action=\"https://abc12.sibforms.com/serve/x\"><input name=EMAIL></form>", "Brevo")]
    [InlineData("<a href=\"https://lp.constantcontactpages.com/su/x\">Restez informés</a>", "Constant Contact")]
    [InlineData("<div class=ml-embedded data-form=x></div>", "MailerLite")]
    [InlineData("<form action=https://tinyletter.com/centre><input type=email></form>", "TinyLetter")]
    [InlineData("<iframe src=\"https://centre.substack.com/embed\"></iframe>", "Substack")]
    [InlineData("<iframe src=\"https://s6w6n.mjt.lu/wgt/s6w6n/x/form?c=1\"></iframe>", "Mailjet")]
    [InlineData("<form action=\"https://app.convertkit.com/forms/1/subscriptions\"><input name=email_address></form>", "Kit (ConvertKit)")]
    [InlineData("<div class=\"mailpoet_form mailpoet_form_widget\"></div>", "MailPoet")]
    [InlineData("<form class=x id=subscribe-blog-1><input type=email></form>", "Jetpack")]
    [InlineData("<form action=\"https://services.sarbacane.com/core/v1/forms/contacts/upsert\"><input name=email></form>", "Sarbacane")]
    [InlineData("<form action=\"https://lb.benchmarkemail.com/code/lbform\"><input name=fldEmail></form>", "Benchmark Email")]
    [InlineData("<form action=\"https://t.ofsys.com/T/OFC4/x\"><input name=f_email></form>", "Dialog Insight")]
    public async Task A_services_form_or_link_is_found_with_its_name(string html, string service)
    {
        Finding finding = await OfAsync(html);

        Assert.Equal((Verdict.Confirmed, service), (finding.Verdict, finding.Value));
        Assert.Contains("https://centre.example/", finding.Message);
        Assert.NotNull(finding.Evidence[0].Detail);
    }

    [Theory]
    [InlineData("<h3>Infolettre</h3><form method=post><input type=email name=e><button>OK</button></form>")]
    [InlineData("<form><p>Abonnez-vous !</p><input name=courriel><button>OK</button></form>")]
    [InlineData("<form><input type=email placeholder=\"Votre courriel\"><input type=submit value=\"Je m’abonne\"></form>")]
    [InlineData("<div><p>Recevez nos nouvelles</p></div><div><form><input type=email><button>Envoyer</button></form></div>")]
    [InlineData("<h4>Subscribe to our newsletter</h4><form><input name=first><input name=last><input type=email><button>Go</button></form>")]
    [InlineData("<form id=newsletter-form><input type=email name=email></form>")]
    [InlineData("<form><label>Inscrivez-vous au bulletin</label><input type=email></form>")]
    public async Task A_form_of_the_site_itself_is_told_by_its_words(string html)
    {
        Finding finding = await OfAsync(html);

        Assert.Equal((Verdict.Confirmed, "https://centre.example/"), (finding.Verdict, finding.Value));
    }

    [Theory]
    [InlineData("<form action=/login><input type=email name=user><input type=password><button>S’inscrire</button></form>")]
    [InlineData("<form><input type=email><textarea name=message></textarea><button>Envoyer</button></form>")]
    [InlineData("<h2>Faire un don</h2><form><input name=montant><input type=email name=courriel><button>Donner</button></form>")]
    [InlineData("<form id=commentform><input type=email name=email><label>Prévenez-moi des nouveaux commentaires</label></form>")]
    [InlineData("<form role=search><input type=search name=s placeholder=\"Chercher une infolettre\"></form>")]
    [InlineData("<h2>Camp de jour</h2><form><input name=prenom><input name=nom><input name=age><input type=tel><input type=email><button>S’inscrire</button></form>")]
    [InlineData("<form action=\"https://centre.us1.list-manage.com/unsubscribe\"><input name=x></form>")]
    [InlineData("<a href=\"https://www.brevo.com/\">Propulsé par Brevo</a>")]
    [InlineData("<p>Notre infolettre a été lancée en 2010.</p>")]
    public async Task Another_form_is_none(string html) => Assert.Equal(Verdict.Absent, (await OfAsync(html)).Verdict);

    [Fact]
    public async Task A_link_that_speaks_of_one_is_the_sites_word_until_a_form_is_seen()
    {
        Finding declared = await OfAsync("<a href=https://ailleurs.example/x>Abonnez-vous à l’infolettre</a>");
        WebPresence seen = await TestAudit.OfSiteAsync(request => request.Path switch
        {
            "/" => TestAudit.Page("<p>Bonjour</p><a href=/infolettre>Infolettre</a>"),
            "/infolettre" => TestAudit.Page("<h1>Infolettre</h1><form><input type=email></form>"),
            _ => TownResponse.NotFound(),
        });

        Assert.Equal((Verdict.Declared, "LinkOnly"), (declared.Verdict, declared.Reason));
        Assert.Equal((Verdict.Confirmed, "https://centre.example/infolettre"), (seen.Find("Mail.Newsletter")!.Verdict, seen.Find("Mail.Newsletter")!.Value));
    }

    [Fact]
    public async Task A_script_that_may_draw_a_form_proves_neither()
    {
        Finding finding = await OfAsync("<script src=\"https://chimpstatic.com/mcjs-connected/js/users/x.js\"></script>");

        Assert.Equal((Verdict.Unknown, "DrawnByScript", "Mailchimp"), (finding.Verdict, finding.Reason, finding.Value));
    }

    [Fact]
    public async Task A_site_that_was_not_read_whole_may_have_one()
    {
        WebPresence presence = await TestAudit.OfSiteAsync(
            request => request.Path == "/" ? TestAudit.Page("<p>Bonjour</p><a href=/contact>Contact</a>") : TownResponse.Text("", status: 503));

        Assert.Equal((Verdict.Unknown, "NotReadWhole"), (presence.Find("Mail.Newsletter")!.Verdict, presence.Find("Mail.Newsletter")!.Reason));
    }

    private static async Task<Finding> OfAsync(string html) => (await TestAudit.OfPageAsync($"<p>{_text}</p>{html}")).Find("Mail.Newsletter")!;

    // A page that says little and asks for a password is taken for a locked site's.
    private static readonly string _text = string.Concat(Enumerable.Repeat("Bienvenue à toutes et à tous. ", 50));
}
