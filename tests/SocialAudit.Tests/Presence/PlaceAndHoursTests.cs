using SampleTown;
using SocialAudit.Presence;

namespace SocialAudit.Tests.Presence;

/// <summary>Where the organisation is, when it is open, and how else to write to it.</summary>
public sealed class PlaceAndHoursTests
{
    // A page that says little and asks for a password is taken for a locked site's.
    private static readonly string _longText = string.Concat(Enumerable.Repeat("Bienvenue à toutes et à tous. ", 50));

    [Theory]
    [InlineData("<p>123, rue des Érables, bureau 200, Montréal (Québec) H2X 0A0</p>", "123, rue des Érables, bureau 200, Montréal (Québec), H2X 0A0", "H2X 0A0")]
    [InlineData("<p>Venez nous voir au 123, boul. Saint-Laurent<br>Montréal (Québec)<br>H2X 0A0</p>", "123, boul. Saint-Laurent, Montréal (Québec), H2X 0A0", "H2X 0A0")]
    [InlineData("<p>2140 10e Avenue, Montréal QC  H2X0A0</p>", "2140 10e Avenue, Montréal QC, H2X 0A0", "H2X 0A0")]
    [InlineData("<p>123 Main St., Suite 4, Ottawa, ON K1A 0B1</p>", "123 Main St., Suite 4, Ottawa, ON, K1A 0B1", "K1A 0B1")]
    [InlineData("<footer><p>8 rue du Test<br>69100 Villeurbanne</p></footer>", "8 rue du Test, 69100 Villeurbanne", "69100")]
    [InlineData("<address>12, rue des Érables<br>Montréal H2X 0A0<br>Tél. : 514 555-0123</address>", "12, rue des Érables, Montréal, H2X 0A0", "H2X 0A0")]
    [InlineData("<p>100 Elm Street, Springfield, IL 62701</p>", "100 Elm Street, Springfield, IL, 62701", "62701")]
    [InlineData("<div itemscope itemtype=\"https://schema.org/PostalAddress\"><span itemprop=streetAddress>12, rue X</span> <span itemprop=addressLocality>Gallix</span> <span itemprop=postalCode>G0G 0A0</span></div>", "12, rue X, Gallix, G0G 0A0", "G0G 0A0")]
    [InlineData("<p>Adresse : 12, rue Principale, Gallix</p>", "12, rue Principale, Gallix", "")]
    [InlineData("<p>10555, avenue du Bois</br> Montréal (Québec)  H4N 0A0</br>Téléphone: 514-555-0123</p>", "10555, avenue du Bois, Montréal (Québec), H4N 0A0", "H4N 0A0")]
    [InlineData("<p>101–3485, rue de la Montagne<br>Montréal (Québec)  H3G 0A0</p>", "101–3485, rue de la Montagne, Montréal (Québec), H3G 0A0", "H3G 0A0")]
    [InlineData("<p>C.P. 182, succursale Centre<br>Montréal (Québec)  H2Y 0A0</p>", "C.P. 182, succursale Centre, Montréal (Québec), H2Y 0A0", "H2Y 0A0")]
    [InlineData("<footer><p>Téléphone : +32 2 555 12 12<br>Avenue des Arts 56<br>1000 Bruxelles</p></footer>", "Avenue des Arts 56, 1000 Bruxelles", "1000")]
    [InlineData("<p>Phone: 0114 496 0018</p><p>Registered charity 1114961, Langley Crescent, Oldbury, West Midlands B68 8RE.</p>", "Langley Crescent, Oldbury, West Midlands, B68 8RE", "B68 8RE")]
    [InlineData("<p>Phone: +44 114 496 0018</p><address>Our Centre<br>Broadway<br>Wakefield<br>WF2 8AA</address>", "Our Centre, Broadway, Wakefield, WF2 8AA", "WF2 8AA")]
    [InlineData("<p>12, rue des Érables, Montréal H2X 0A0</p><article class=post>Écrivez à votre députée : Ottawa K1A 0A2</article>", "12, rue des Érables, Montréal, H2X 0A0", "H2X 0A0")]
    public async Task An_address_is_found_as_it_is_written(string html, string address, string code)
    {
        ContactDetails contact = (await TestAudit.OfPageAsync(html)).Contact;

        Assert.Equal(address, contact.Address);
        Assert.Equal(code.Length == 0 ? [] : [code], contact.PostalCode);
    }

    [Theory]
    [InlineData("<p>Nous avons aidé 69100 Personnes en 2019.</p>")]
    [InlineData("<p>Budget : 12000 Dollars</p>")]
    [InlineData("<p>La fête aura lieu au coin de la rue.</p>")]
    [InlineData("<p>3 avenues de réflexion</p>")]
    public async Task A_number_before_a_word_is_no_address(string html)
    {
        WebPresence presence = await TestAudit.OfPageAsync(html);

        Assert.Null(presence.Contact.Address);
        Assert.Empty(presence.Contact.PostalCode);
        Assert.Equal(Verdict.Absent, presence.Find("Contact.Address")!.Verdict);
    }

    [Theory]
    [InlineData("<h3>Heures d’ouverture</h3><p>Lundi au vendredi : 9 h à 17 h<br>Samedi : 10 h à 16 h<br>Dimanche : fermé</p>", "Lundi au vendredi : 9 h à 17 h|Samedi : 10 h à 16 h|Dimanche : fermé")]
    [InlineData("<footer><p>Mon–Fri 9am–5pm</p></footer>", "Mon–Fri 9am–5pm")]
    [InlineData("<p>Open Monday to Friday, 9:00 a.m. to 5:00 p.m.</p>", "Open Monday to Friday, 9:00 a.m. to 5:00 p.m.")]
    [InlineData("<h2>Horaire</h2><table><tr><td>Lundi</td><td>9h00 - 12h00</td></tr><tr><td>Mardi</td><td>13h30 - 17h00</td></tr></table>", "Lundi 9h00 - 12h00|Mardi 13h30 - 17h00")]
    [InlineData("<p>Ouvert du mardi au samedi de 14h à 18h30</p>", "Ouvert du mardi au samedi de 14h à 18h30")]
    [InlineData("<h3>Hours</h3><p>Monday - Friday: 9 AM - 6 PM<br>Closed for lunch 1 PM - 2 PM<br>Sunday: Closed</p>", "Monday - Friday: 9 AM - 6 PM|Sunday: Closed")]
    [InlineData("<p>Lundi 8h30 - 12h / 13h - 16h30</p>", "Lundi 8h30 - 12h / 13h - 16h30")]
    [InlineData("<script type=\"application/ld+json\">{\"@type\":\"NGO\",\"openingHours\":[\"Mo-Fr 09:00-17:00\"]}</script>", "Mo-Fr 09:00-17:00")]
    [InlineData("<script type=\"application/ld+json\">{\"@type\":\"NGO\",\"openingHoursSpecification\":{\"dayOfWeek\":[\"https://schema.org/Monday\",\"Friday\"],\"opens\":\"09:00\",\"closes\":\"17:00\"}}</script>", "Monday, Friday 09:00–17:00")]
    public async Task Opening_hours_are_kept_as_they_are_written(string html, string expected)
    {
        WebPresence presence = await TestAudit.OfPageAsync("<p>Bonjour</p>" + html);

        Assert.Equal(expected.Split('|'), presence.Contact.OpeningHours);
        Assert.Equal(Verdict.Confirmed, presence.Find("Contact.Hours")!.Verdict);
    }

    [Theory]
    [InlineData("<p>Yoga doux avec Nadia : lundi 9 h à 10 h</p>")]
    [InlineData("<p>Le bazar a lieu samedi 12 mai de 9 h à 16 h au sous-sol de l’église.</p>")]
    [InlineData("<p>Ouvert à toutes et à tous !</p>")]
    [InlineData("<h2>Heures d’ouverture</h2><p>Samedi 12 mai : 9 h à 16 h, grande fête</p>")]
    [InlineData("<h3>Cours</h3><p>Yoga mardi 18h30 à 20h</p><p>Mercredi 10h-11h30 : Éveil musical</p>")]
    [InlineData("<p>Le lundi, c’est la fête.</p>")]
    public async Task The_times_of_an_activity_are_no_opening_hours(string html)
    {
        WebPresence presence = await TestAudit.OfPageAsync(html);

        Assert.Empty(presence.Contact.OpeningHours);
        Assert.Equal(Verdict.Absent, presence.Find("Contact.Hours")!.Verdict);
    }

    [Theory]
    [InlineData("<form method=post><input name=nom><input type=email name=e><textarea name=m></textarea></form>", true)]
    [InlineData("<form id=contact-form><input name=votre_courriel><textarea name=message></textarea></form>", true)]
    [InlineData("<form id=commentform action=/wp-comments-post.php><input type=email><textarea name=comment></textarea></form>", false)]
    [InlineData("<form role=search><input name=s></form>", false)]
    [InlineData("<form><input type=email name=email><button>S’abonner à l’infolettre</button></form>", false)]
    [InlineData("<form><input name=login><input type=password><textarea></textarea></form>", false)]
    [InlineData("<iframe title=\"Formulaire de contact\" src=\"https://docs.google.com/forms/d/e/x/viewform?embedded=true\"></iframe>", true)]
    [InlineData("<iframe title=\"Inscription au camp\" src=\"https://docs.google.com/forms/d/e/x/viewform\"></iframe>", false)]
    public async Task A_form_to_write_to_the_centre_is_told_from_others(string html, bool isForm)
    {
        WebPresence presence = await TestAudit.OfPageAsync($"<p>{_longText}</p>{html}");

        Assert.Equal(isForm ? new Uri("https://centre.example/") : null, presence.Contact.Form);
        Assert.Equal(isForm ? Verdict.Confirmed : Verdict.Absent, presence.Find("Contact.Form")!.Verdict);
    }

    [Theory]
    [InlineData("<iframe src=\"https://www.google.com/maps/embed?pb=x\"></iframe>", "https://www.google.com/maps/embed?pb=x")]
    [InlineData("<iframe src=\"https://www.openstreetmap.org/export/embed.html?bbox=1\"></iframe>", "https://www.openstreetmap.org/export/embed.html?bbox=1")]
    [InlineData("<a href=\"https://maps.app.goo.gl/abc\">Carte</a>", "https://maps.app.goo.gl/abc")]
    [InlineData("<a href=\"https://maps.apple.com/?q=x\">Plan</a>", "https://maps.apple.com/?q=x")]
    [InlineData("<div id=map></div><script src=\"https://unpkg.example/leaflet@1.9.4/leaflet.js\"></script>", "https://centre.example/")]
    [InlineData("<a href=/sitemap.xml>Plan du site</a><a href=https://www.google.com/>Google</a>", null)]
    [InlineData("<div id=map></div>", null)]
    public async Task A_map_is_found(string html, string? expected)
    {
        WebPresence presence = await TestAudit.OfPageAsync("<p>Bonjour</p>" + html);

        Assert.Equal(expected, presence.Contact.Map?.AbsoluteUri);
        Assert.Equal(expected is null ? Verdict.Absent : Verdict.Confirmed, presence.Find("Contact.Map")!.Verdict);
    }

    [Fact]
    public async Task A_partners_address_does_not_stand_for_the_centres()
    {
        WebPresence presence = await TestAudit.OfSiteAsync(request => request.Path == "/"
            ? TestAudit.Page("<footer>info@centre.example</footer><article class=post>Bazar chez nos amis : bonjour@amis.example</article><section><h2>Nos partenaires</h2><p>aide@fondation.example</p></section>")
            : TownResponse.NotFound());

        Assert.Equal(["info@centre.example"], presence.Contact.Email);
    }
}
