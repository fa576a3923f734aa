using System.Text;
using SampleTown;
using SocialAudit.Presence;
using SocialAudit.Tests.Web;
using SocialAudit.Web;

namespace SocialAudit.Tests.Presence;

/// <summary>Whatever a site answers instead of its page, the audit claims nothing that it has not seen.</summary>
public sealed class HostileHomePageTests
{
    /// <summary>Answers that are no page, by a name for the test and the reason that the finding gives.</summary>
    public static TheoryData<string, string> NoPages => new()
    {
        { "403", "Http403" },
        { "404", "Http404" },
        { "410", "Http410" },
        { "429", "Http429" },
        { "500", "Http500" },
        { "503", "Http503" },
        { "999", "Http999" },
        { "redirect without location", "Http302" },
        { "redirect loop", "RedirectLoop" },
        { "endless redirects", "TooManyRedirects" },
        { "redirect to mailto", "InvalidRedirect" },
        { "redirect into this machine", "PrivateAddress" },
        { "reset", "ConnectionFailed" },
        { "no http", "InvalidAnswer" },
        { "pdf", "NotAPage" },
        { "picture", "NotAPage" },
        { "json", "NotAPage" },
    };

    [Theory]
    [MemberData(nameof(NoPages))]
    public async Task An_answer_that_is_no_page_leaves_everything_about_the_site_unknown(string answer, string reason)
    {
        WebPresence presence = await TestAudit.OfSiteAsync(request => Answer(answer, request));

        Assert.NotEmpty(presence.AboutSite());
        Assert.All(presence.AboutSite(), finding => Assert.Equal(Verdict.Unknown, finding.Verdict));
        Finding site = presence.Find("Site.Reachable")!;
        Assert.Equal(reason, site.Reason);
        Assert.NotEmpty(site.Evidence);
        Assert.Null(presence.Website);
        Assert.Equal(Verdict.Absent, presence.Find("Listing.Wikipedia")!.Verdict);
    }

    [Fact]
    public async Task A_site_that_never_answers_leaves_everything_about_it_unknown()
    {
        WebPresence presence = await TestAudit.OfSiteAsync(
            _ => new TownResponse { Raw = Wire.ClosedAsync }, settings: new AuditSettings { Timeout = TimeSpan.FromSeconds(1) });

        Finding finding = Assert.Single(presence.AboutSite());
        Assert.Equal((Verdict.Unknown, "Timeout"), (finding.Verdict, finding.Reason));
    }

    [Theory]
    [InlineData("", 200)]
    [InlineData("", 204)]
    [InlineData("<!DOCTYPE html><html><head><title>Centre</title></head><body></body></html>", 200)]
    [InlineData("<html><body><div id=\"root\"></div><script src=\"/app.js\"></script><noscript>Please turn on JavaScript.</noscript></body></html>", 200)]
    public async Task A_page_without_a_word_to_read_proves_nothing_absent(string html, int status)
    {
        WebPresence presence = await TestAudit.OfSiteAsync(request => request.Path == "/" ? TownResponse.Html(html, status) : TownResponse.NotFound());

        foreach (string check in (string[])["Contact.Email", "Contact.Phone", "Contact.Address", "Blog.Feed", "Profile"])
        {
            Assert.Equal(Verdict.Unknown, presence.Find(check)!.Verdict);
        }
    }

    [Theory]
    [InlineData("Just a moment...", "<p>Checking your browser before you reach centre.example</p>")]
    [InlineData("Un instant…", "<p>Vérification de sécurité en cours</p>")]
    [InlineData("Attention Required! | Cloudflare", "<p>Sorry, you have been blocked</p>")]
    public async Task A_challenge_page_proves_nothing_absent(string title, string body)
    {
        WebPresence presence = await TestAudit.OfSiteAsync(_ => TownResponse.Html($"<html><head><title>{title}</title></head><body>{body}</body></html>"));

        Assert.DoesNotContain(presence.AboutSite(), f => f.Verdict == Verdict.Absent);
        Assert.Equal((Verdict.Unknown, "Challenge"), (presence.Find("Site.Reachable")!.Verdict, presence.Find("Site.Reachable")!.Reason));
    }

    [Fact]
    public async Task A_page_of_200_MB_is_said_to_be_read_in_part_and_proves_nothing_absent()
    {
        byte[] piece = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<p>Bienvenue au centre, ouvert tous les jours.</p>\n", 1000)));
        WebPresence presence = await TestAudit.OfSiteAsync(
            request => request.Path != "/" ? TownResponse.NotFound() : new TownResponse
            {
                Raw = async (stream, stop) =>
                {
                    await Wire.WriteAsync(stream, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 209715200\r\n\r\n<title>Centre</title>", stop);
                    await Wire.WriteUntilClosedAsync(stream, piece, 209715200, stop);
                },
            });

        Assert.Equal("TooLarge", presence.Find("Site.Weight")!.Reason);
        Assert.Equal("Centre", presence.Title);
        foreach (string check in (string[])["Contact.Email", "Contact.Phone", "Contact.Address", "Profile", "Blog.Feed"])
        {
            Assert.Equal((Verdict.Unknown, "NotReadWhole"), (presence.Find(check)!.Verdict, presence.Find(check)!.Reason));
        }
    }

    [Fact]
    public async Task A_contact_page_that_does_not_answer_leaves_the_contact_details_unknown()
    {
        WebPresence presence = await TestAudit.OfSiteAsync(request => request.Path switch
        {
            "/" => TestAudit.Page("<p>Bonjour</p><a href=\"/contact\">Nous joindre</a>"),
            "/contact" => TownResponse.Text("later", 503),
            _ => TownResponse.NotFound(),
        });

        Assert.Equal(Verdict.Confirmed, presence.Find("Site.Reachable")!.Verdict);
        Assert.Equal(Verdict.Unknown, presence.Find("Contact.Email")!.Verdict);
        Assert.Equal(Verdict.Unknown, presence.Find("Profile")!.Verdict);
    }

    [Fact]
    public async Task A_site_that_fails_securely_and_answers_plainly_is_reached_and_its_security_left_open()
    {
        WebPresence presence = await TestAudit.OfSiteAsync(request => request.Path != "/" ? TownResponse.NotFound()
            : request.Scheme == "https" ? Answer("no http", request) : TestAudit.Page("<p>Bonjour</p>"));

        Assert.Equal("http://centre.example/", presence.Website!.AbsoluteUri);
        Assert.Equal((Verdict.Unknown, "InvalidAnswer"), (presence.Find("Site.Https")!.Verdict, presence.Find("Site.Https")!.Reason));
    }

    [Theory]
    [InlineData("text/html; charset=utf-8", "windows-1252")]
    [InlineData("text/html; charset=no-such-charset", "utf-8")]
    [InlineData("text/html; charset=", "utf-8")]
    [InlineData("text/html", "utf-16")]
    public async Task A_wrong_charset_does_not_keep_the_page_from_being_read(string contentType, string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        byte[] page = Encoding.GetEncoding(encoding).GetBytes("\uFEFF<html><title>Les Erables</title><p>Téléphone : 514-555-0123, info@centre.example</p></html>");

        WebPresence presence = await TestAudit.OfSiteAsync(request => request.Path == "/" ? TownResponse.Of(contentType, page) : TownResponse.NotFound());

        Assert.Equal(["info@centre.example"], presence.Contact.Email);
        Assert.Single(presence.Contact.Phone);
    }

    private static TownResponse Answer(string answer, TownRequest request) => answer switch
    {
        "redirect without location" => TownResponse.Text("elsewhere", 302),
        "redirect loop" => TownResponse.Redirect(request.Path == "/a" ? "/b" : "/a"),
        "endless redirects" => TownResponse.Redirect(request.Path + "x"),
        "redirect to mailto" => TownResponse.Redirect("mailto:info@centre.example"),
        "redirect into this machine" => TownResponse.Redirect("http://127.0.0.1:9/"),
        "reset" => TownResponse.Reset(),
        "no http" => new TownResponse { Raw = (stream, stop) => Wire.WriteAsync(stream, "220 mail.centre.example ESMTP\r\n\r\n", stop) },
        "pdf" => TownResponse.Of("application/pdf", "%PDF-1.7 info@centre.example"u8.ToArray()),
        "picture" => TownResponse.Of("image/jpeg", [0xFF, 0xD8, 0xFF]),
        "json" => TownResponse.Json("{}"),
        _ => TownResponse.Html("<p>Nothing at all here, write to nobody@centre.example.</p>", int.Parse(answer, System.Globalization.CultureInfo.InvariantCulture)),
    };
}
