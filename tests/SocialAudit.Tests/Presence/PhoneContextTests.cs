using SampleTown;
using SocialAudit.Presence;

namespace SocialAudit.Tests.Presence;

/// <summary>Telephone numbers by what stands around them: country, extension, whose they are.</summary>
public sealed class PhoneContextTests
{
    [Theory]
    [InlineData("<p>514 555-0123, poste 23</p>")]
    [InlineData("<p>514 555-0123 ext. 23</p>")]
    [InlineData("<p>514-555-0123 #23</p>")]
    [InlineData("<p>514-555-0123 x23</p>")]
    [InlineData("<p>(514) 555-0123 (poste 23)</p>")]
    [InlineData("<p><a href=\"tel:5145550123\">514 555-0123</a>, poste 23</p>")]
    [InlineData("<p>514 555-0123, poste 23 ou 24</p>")]
    [InlineData("<p><a href=\"tel:+15145550123;ext=23\">Appelez</a></p>")]
    public async Task An_extension_is_kept(string html) =>
        Assert.Equal(["(514) 555-0123 ext. 23"], (await TestAudit.OfPageAsync(html)).Contact.Phone);

    [Theory]
    [InlineData("<p>Notre budget est de 514 555 0123 $</p>")]
    [InlineData("<p>NEQ : 5145550123</p>")]
    [InlineData("<p>Organisme de bienfaisance 51455 5012 RR0001</p>")]
    [InlineData("<p>Numéro d’enregistrement : 514 555-0123</p>")]
    [InlineData("<p>2012-2019</p><p>2024-03-28 16:03:29.681977925 +0000 UTC m=+0.745383705</p>")]
    [InlineData("<p>https://centre.example/inscription?id=514-555-0123</p>")]
    [InlineData("<p>https://centre.example/514-555-0123</p>")]
    [InlineData("<p>Référence 5145550123</p>")]
    [InlineData("<p>514-123-4567</p><p>(555) 555-5555</p>")]
    [InlineData("<p>T. 514 555-01</p>")]
    [InlineData("<p>F. 514 555-0123</p>")]
    [InlineData("<p>514 555-0123 télécopieur</p>")]
    [InlineData("<p>Fax : 514 555-0123</p>")]
    public async Task A_number_that_is_no_telephone_is_left_out(string html) =>
        Assert.Empty((await TestAudit.OfPageAsync("<p>Bonjour</p>" + html)).Contact.Phone);

    [Theory]
    [InlineData("<p>Tél. : 5145550123</p>")]
    [InlineData("<p>T. 514 555-0123 F. 514 555-0199</p>")]
    [InlineData("<p>514 555-0123 / Fax 514 555-0199</p>")]
    [InlineData("<p>Tél 514-555-0123 Fax 514-555-0199</p>")]
    public async Task A_telephone_is_told_from_what_stands_in_its_line(string html) =>
        Assert.Equal(["(514) 555-0123"], (await TestAudit.OfPageAsync(html)).Contact.Phone);

    [Theory]
    [InlineData("<p>En cas de détresse : Suicide Action 1 866 277-3553</p>")]
    [InlineData("<p>Composez le 1-866-APPELLE (1 866 277-3553)</p>")]
    [InlineData("<h3>Info-Santé</h3><p>Tél. : 1 866 277-3553</p>")]
    [InlineData("<p>SOS violence conjugale : <a href=\"tel:18662773553\">1 866 277-3553</a></p>")]
    [InlineData("<footer><p>Site réalisé par Agence Web, 1 866 277-3553</p></footer>")]
    public async Task A_helplines_or_a_designers_number_is_not_the_centres(string html) =>
        Assert.Equal(["(514) 555-0123"], (await TestAudit.OfPageAsync("<p>Tél. : 514 555-0123</p>" + html)).Contact.Phone);

    [Fact]
    public async Task A_helplines_own_site_keeps_its_number()
    {
        WebPresence presence = await TestAudit.OfSiteAsync(
            request => request.Path == "/" ? TestAudit.Page("<p>Centre de prévention du suicide des Érables : 1 866 555-0123</p>") : TownResponse.NotFound(),
            new Organisation { Name = "Centre de prévention du suicide des Érables", Website = new Uri("https://centre.example/") });

        Assert.Equal(["(866) 555-0123"], presence.Contact.Phone);
    }

    [Theory]
    [InlineData("fr-FR", "<p>Tél. : 01 99 00 12 39</p>", "01 99 00 12 39")]
    [InlineData("fr-FR", "<p>Tél. : 514 555-0199, Montréal (Québec) H2X 0A0</p>", "(514) 555-0199")]
    [InlineData("fr", "<a href=\"tel:+33199001239\">Appelez</a>", "01 99 00 12 39")]
    [InlineData("fr-CA", "<p>+33 1 99 00 12 39</p>", "+33 1 99 00 12 39")]
    [InlineData("en-GB", "<p>Phone: 0114 496 0018</p>", "0114 496 0018")]
    [InlineData("fr-BE", "<p>Tél. 02 555 12 12</p>", "02 555 12 12")]
    [InlineData("", "<script type=\"application/ld+json\">{\"@type\":\"NGO\",\"address\":{\"addressCountry\":\"Suisse\"}}</script><p>022 555 12 12</p>", "022 555 12 12")]
    public async Task The_country_is_told_from_the_page(string language, string html, string expected)
    {
        WebPresence presence = await TestAudit.OfSiteAsync(
            request => request.Path == "/" ? TownResponse.Html($"<html lang=\"{language}\"><title>Centre</title><body>{html}") : TownResponse.NotFound());

        Assert.Equal([expected], presence.Contact.Phone);
    }

    [Fact]
    public async Task A_hosts_particulars_in_a_legal_notice_are_not_the_centres()
    {
        WebPresence presence = await TestAudit.OfSiteAsync(request => request.Path switch
        {
            "/" => TestAudit.Page("<p>Bonjour</p><a href=/mentions-legales>Contact et mentions légales</a>"),
            "/mentions-legales" => TownResponse.Html("""
                <title>Mentions légales</title><h2>Éditeur</h2><p>Centre Les Érables<br>12, rue des Érables, Montréal (Québec) H2X 0A0<br>514 555-0123<br>info@centre.example</p>
                <h2>Hébergement</h2><p>Grands Serveurs inc.<br>Siège social : 99, rue du Câble, Laval (Québec) H7A 0A0<br>Tél. : 450 555-0199<br>aide@serveurs.example</p>
                """),
            _ => TownResponse.NotFound(),
        });

        Assert.Equal(["(514) 555-0123"], presence.Contact.Phone);
        Assert.Equal(["info@centre.example"], presence.Contact.Email);
        Assert.Equal(["H2X 0A0"], presence.Contact.PostalCode);
        Assert.Equal("12, rue des Érables, Montréal (Québec), H2X 0A0", presence.Contact.Address);
    }
}
