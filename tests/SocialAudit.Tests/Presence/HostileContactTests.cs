using SocialAudit.Presence;

namespace SocialAudit.Tests.Presence;

/// <summary>Pages that are made to keep the search for addresses, hours, forms and dates busy.</summary>
public sealed class HostileContactTests
{
    [Theory]
    [InlineData("lundi ")]
    [InlineData("lundi 9h-")]
    [InlineData("9h-17h ")]
    [InlineData("9h<br>")]
    [InlineData("12 rue ")]
    [InlineData("12, rue des Érables<br>")]
    [InlineData("H2X 0A0 ")]
    [InlineData("69100 Villeurbanne ")]
    [InlineData("Main Street ")]
    [InlineData("© 2012-")]
    [InlineData("© 2012<br>")]
    [InlineData("12 mai 2024 ")]
    [InlineData("<h2>agenda</h2>12 mai ")]
    [InlineData("[a")]
    [InlineData("info [at] ")]
    [InlineData("a point ")]
    [InlineData("a@b.ca,")]
    [InlineData("elpmaxe.a@")]
    [InlineData("+1 ")]
    [InlineData("(+")]
    [InlineData("514 555-0123 poste ")]
    [InlineData("<a href=mailto:a@b.ca></a>")]
    [InlineData("<a href=tel:5145550123></a>")]
    [InlineData("<form><input type=email></form>")]
    [InlineData("<bdo dir=rtl>a</bdo>")]
    [InlineData("<span data-cfemail=5a33></span>")]
    [InlineData("<time datetime=2024-01-01></time>")]
    [InlineData("<address>1</address>")]
    public async Task The_audit_returns_and_reads_what_stands_before(string piece)
    {
        string hostile = string.Concat(Enumerable.Repeat(piece, 300_000 / piece.Length));

        WebPresence presence = await TestAudit.OfPageAsync($"<p>info@centre.example</p><p>{hostile}</p>");

        Assert.Contains("info@centre.example", presence.Contact.Email);
    }

    [Fact]
    public async Task Class_names_of_a_megabyte_are_passed_over()
    {
        string names = string.Concat(Enumerable.Repeat("map-canva leaflet-containe mc_embed_signu ", 25_000));

        WebPresence presence = await TestAudit.OfPageAsync($"<p>info@centre.example</p><script src=leaflet.js></script><div class=\"{names}\" id=\"{names}\"><form class=\"{names}\"><input type=email placeholder=\"{names}\"></form></div>");

        Assert.Equal(["info@centre.example"], presence.Contact.Email);
    }
}
