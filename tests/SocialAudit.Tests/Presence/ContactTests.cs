using SocialAudit.Presence;

namespace SocialAudit.Tests.Presence;

/// <summary>Which contact details a page gives, and what only looks like them.</summary>
public sealed class ContactTests
{
    [Theory]
    [InlineData("<p>info@centre.example</p>", "info@centre.example")]
    [InlineData("<p>Écrivez à Info@Centre.Example.</p>", "info@centre.example")]
    [InlineData("<a href=\"mailto:info@centre.example?subject=Bonjour&body=x@y.example\">Écrivez-nous</a>", "info@centre.example")]
    [InlineData("<a href=\"MAILTO:info%40centre.example\">Écrivez-nous</a>", "info@centre.example")]
    [InlineData("<a href=\"mailto: info@centre.example \">Écrivez-nous</a>", "info@centre.example")]
    [InlineData("<a href=\"mailto:info@centre.example,bar@centre.example\">Écrivez-nous</a>", "info@centre.example bar@centre.example")]
    [InlineData("<a href=\"mailto:Le%20Centre%20%3Cinfo@centre.example%3E\">Écrivez-nous</a>", "info@centre.example")]
    [InlineData("<a href=\"info@centre.example\">Écrivez-nous</a>", "info@centre.example")]
    [InlineData("<p>info (arobase) centre.example</p>", "info@centre.example")]
    [InlineData("<p>info [at] centre [dot] example</p>", "info@centre.example")]
    [InlineData("<p>info(at)centre.example</p>", "info@centre.example")]
    [InlineData("<p>info@<b>centre</b>.<span>example</span></p>", "info@centre.example")]
    [InlineData("<p>info@centre.example</p><p>INFO@CENTRE.EXAMPLE</p>", "info@centre.example")]
    public async Task An_e_mail_address_is_found(string html, string expected) =>
        Assert.Equal(expected.Split(' '), (await TestAudit.OfPageAsync(html)).Contact.Email);

    [Theory]
    [InlineData("<p>leaflet@1.5.1</p>")]
    [InlineData("<p>https://cdn.example/npm/swiper@8.4.5/swiper.min.js</p>")]
    [InlineData("<p>logo@2x.png</p>")]
    [InlineData("<p>0123456789abcdef0123456789abcdef@o12345.ingest.sentry.io</p>")]
    [InlineData("<script>var dsn = 'info@centre.example';</script>")]
    [InlineData("<style>/* info@centre.example */</style>")]
    [InlineData("<input placeholder=\"nom@centre.example\"><input value=\"nom@centre.example\">")]
    [InlineData("<p>nom@example.com, vous@domaine.com</p>")]
    [InlineData("<a href=\"mailto:?subject=Partager&body=https://centre.example\">Partager</a>")]
    [InlineData("<p>@centre.example</p>")]
    [InlineData("<!-- info@centre.example -->")]
    public async Task What_only_looks_like_an_e_mail_address_is_none(string html)
    {
        WebPresence presence = await TestAudit.OfPageAsync("<p>Bonjour</p>" + html);

        Assert.Empty(presence.Contact.Email);
        Assert.Equal(Verdict.Absent, presence.Find("Contact.Email")!.Verdict);
    }

    [Theory]
    [InlineData("<p>514-555-0123</p>")]
    [InlineData("<p>514 555-0123</p>")]
    [InlineData("<p>514.555.0123</p>")]
    [InlineData("<p>(514) 555-0123</p>")]
    [InlineData("<p>+1 514 555 0123</p>")]
    [InlineData("<p>1-514-555-0123</p>")]
    [InlineData("<p>514\u00A0555\u20110123</p>")]
    [InlineData("<p>514 <b>555</b>-0123</p>")]
    [InlineData("<a href=\"tel:+15145550123\">Appelez</a>")]
    [InlineData("<a href=\"tel:514-555-0123\">514-555-0123</a>")]
    [InlineData("<p>Tél. : 514 555-0123<br>Téléc. : 514 555-0199</p>")]
    [InlineData("<p>Tél. et téléc. : 514 555-0123</p>")]
    [InlineData("<p>Téléphone / télécopieur : 514 555-0123</p>")]
    [InlineData("<p>Téléphone : 514 555-0123<br>Télécopie : 514 555-0199</p>")]
    [InlineData("<p>514 555-0123</p><p>514 555-0199 (fax)</p>")]
    [InlineData("<p>514 555-0123</p><strong>Fax :</strong> <a href=\"tel:5145550199\">514 555-0199</a>")]
    [InlineData("<p>514 555-0123</p><a href=\"tel:5145550199\">Télécopieur : 514 555-0199</a>")]
    public async Task A_telephone_number_is_found_once_and_the_fax_left_out(string html) =>
        Assert.Equal(["(514) 555-0123"], (await TestAudit.OfPageAsync(html)).Contact.Phone);

    [Fact]
    public async Task A_toll_free_number_is_found() =>
        Assert.Equal("(800) 555-0199", Assert.Single((await TestAudit.OfPageAsync("<p>Sans frais : 1-800-555-0199</p>")).Contact.Phone));

    [Theory]
    [InlineData("<p>514-555-01234567</p>")]
    [InlineData("<p>2026-11-02 09:30</p>")]
    [InlineData("<input placeholder=\"514-555-0123\">")]
    [InlineData("<a href=\"tel:\">Appelez</a>")]
    [InlineData("<p>NE : 12345 6789 RR0001</p>")]
    public async Task What_only_looks_like_a_telephone_number_is_none(string html) =>
        Assert.Empty((await TestAudit.OfPageAsync("<p>Bonjour</p>" + html)).Contact.Phone);

    [Theory]
    [InlineData("H2X 0A0", true)]
    [InlineData("h2x0a0", true)]
    [InlineData("H2X-0A0", true)]
    [InlineData("H2X\u00A00A0", true)]
    [InlineData("D2X 0A0", false)]
    [InlineData("W2X 0A0", false)]
    [InlineData("Z2X 0A0", false)]
    [InlineData("H2O 0A0", false)]
    [InlineData("H2X 0I0", false)]
    [InlineData("H2X 0A0B", false)]
    [InlineData("AH2X 0A0", false)]
    public async Task A_postal_code_has_only_the_letters_that_Canada_Post_uses(string code, bool isCode) =>
        Assert.Equal(isCode ? ["H2X 0A0"] : [], (await TestAudit.OfPageAsync($"<p>Montréal (Québec) {code}</p>")).Contact.PostalCode);

    [Fact]
    public async Task What_a_site_says_in_structured_data_is_read()
    {
        WebPresence presence = await TestAudit.OfPageAsync("""
            <script type="application/ld+json">{"@type":"NGO","email":"info@centre.example","telephone":"+1-514-555-0123",
            "address":{"streetAddress":"12, rue des Érables","addressLocality":"Montréal","addressRegion":"QC","postalCode":"h2x0a0"}}</script><p>Bonjour</p>
            """);

        Assert.Equal("info@centre.example", Assert.Single(presence.Contact.Email));
        Assert.Equal("(514) 555-0123", Assert.Single(presence.Contact.Phone));
        Assert.Equal("12, rue des Érables, Montréal, QC, H2X 0A0", presence.Contact.Address);
    }

    [Fact]
    public async Task A_page_that_was_read_whole_and_gives_nothing_says_so()
    {
        WebPresence presence = await TestAudit.OfPageAsync("<p>Bonjour</p>");

        foreach (string check in (string[])["Contact.Email", "Contact.Phone", "Contact.Address"])
        {
            Assert.Equal(Verdict.Absent, presence.Find(check)!.Verdict);
        }
    }
}
