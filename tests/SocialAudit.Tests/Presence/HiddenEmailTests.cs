using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SampleTown;
using SocialAudit.Presence;

namespace SocialAudit.Tests.Presence;

/// <summary>E-mail addresses that sites hide from machines, and readers see all the same.</summary>
public sealed class HiddenEmailTests
{
    [Theory]
    [InlineData("<p>info [à] centre.example</p>")]
    [InlineData("<p>info(chez)centre.example</p>")]
    [InlineData("<p>info {at} centre {point} example</p>")]
    [InlineData("<p>info &lt;at&gt; centre.example</p>")]
    [InlineData("<p>Écrivez à info arobase centre point example</p>")]
    [InlineData("<p>info arobas centre.example</p>")]
    [InlineData("<p>Courriel : info chez centre point example</p>")]
    [InlineData("<p>info à centre point example</p>")]
    [InlineData("<p>info at centre dot example</p>")]
    [InlineData("<p>info<!-- x -->@<!-- y -->centre.example</p>")]
    [InlineData("<p>info<span style=\"display: none\">null</span>@centre.example</p>")]
    [InlineData("<p>info&#8203;@&#173;centre.example</p>")]
    [InlineData("<p>&#105;&#110;&#102;&#111;&#64;centre&#46;example</p>")]
    [InlineData("<a href=\"&#109;&#97;&#105;&#108;&#116;&#111;&#58;info&#64;centre.example\">Écrivez-nous</a>")]
    [InlineData("<p>info<img src=at.png alt=\"@\">centre.example</p>")]
    [InlineData("<p>info<i class=\"fas fa-at\"></i>centre.example</p>")]
    [InlineData("<p><span style=\"unicode-bidi: bidi-override; direction: rtl\">elpmaxe.ertnec@ofni</span></p>")]
    [InlineData("<p><bdo dir=rtl>elpmaxe.ertnec@ofni</bdo></p>")]
    [InlineData("<p>Courriel : elpmaxe.ertnec@ofni</p>")]
    [InlineData("<p itemprop=email content=\"info@centre.example\">Écrivez-nous</p>")]
    [InlineData("<form action=\"mailto:info@centre.example\"><button>Envoyer</button></form>")]
    [InlineData("<map><area href=\"mailto:info@centre.example\"></map>")]
    [InlineData("<p>info@centre.exampleTéléphone</p>")]
    [InlineData("<p>info@centre.example.Nous répondons vite.</p>")]
    public async Task It_is_read_as_a_reader_reads_it(string html) =>
        Assert.Equal(["info@centre.example"], (await TestAudit.OfPageAsync(html)).Contact.Email);

    [Fact]
    public async Task A_class_that_turns_the_text_round_is_known_from_the_pages_own_styles()
    {
        const string page = "<title>Centre</title><style>.mail { direction: rtl; unicode-bidi: bidi-override }</style><p class=mail>bonjour</p><p><span class=\"a mail\">gnitset.ertnec@ofni</span></p>";
        WebPresence presence = await TestAudit.OfSiteAsync(request => request.Path == "/" ? TownResponse.Html(page) : TownResponse.NotFound());

        Assert.Equal(["info@centre.testing"], presence.Contact.Email);
    }

    [Theory]
    [InlineData("<p>Rendez-vous à midi, au point de départ</p>")]
    [InlineData("<p>Il habite chez nous point final</p>")]
    [InlineData("<p>Look at this dot com boom</p>")]
    [InlineData("<p>Nous sommes là (à deux pas du métro)</p>")]
    [InlineData("<p>Le cours (a) débute lundi.</p>")]
    [InlineData("<p>arobase est le nom du signe</p>")]
    [InlineData("<p>Voir le point [a] de l’ordre du jour</p>")]
    public async Task Prose_is_no_spelled_address(string html) => Assert.Empty((await TestAudit.OfPageAsync(html)).Contact.Email);

    [Fact]
    public async Task What_Cloudflare_hides_is_shown_in_a_link_and_in_the_text()
    {
        string first = Hide("info@centre.example", 0x5a);
        string second = Hide("accueil@centre.example", 0xff);

        WebPresence presence = await TestAudit.OfPageAsync($"""
            <a href="/cdn-cgi/l/email-protection#{first}">Écrivez-nous</a>
            <a href="/cdn-cgi/l/email-protection" class="__cf_email__" data-cfemail="{second}">[email&#160;protected]</a>
            """);

        Assert.Equal(["info@centre.example", "accueil@centre.example"], presence.Contact.Email);
    }

    [Theory]
    [InlineData("")]
    [InlineData("5a")]
    [InlineData("5a3")]
    [InlineData("zzzzzzzzzzzz")]
    [InlineData("0000000000000000")]
    public async Task A_broken_hiding_gives_nothing(string hidden) =>
        Assert.Empty((await TestAudit.OfPageAsync($"<a href=\"/cdn-cgi/l/email-protection#{hidden}\" data-cfemail=\"{hidden}\">[email protected]</a>")).Contact.Email);

    [Fact]
    public async Task Whatever_the_name_and_the_key_Cloudflares_hiding_is_undone()
    {
        Arbitrary<(string, byte)> addresses = Names().Zip(ArbMap.Default.GeneratorFor<byte>()).ToArbitrary();
        foreach ((string name, byte key) in addresses.Generator.Sample(40, 50).DistinctBy(a => a.Item1))
        {
            string email = name + "@centre.example";
            WebPresence presence = await TestAudit.OfPageAsync($"<span data-cfemail=\"{Hide(email, key)}\">[email protected]</span>");
            Assert.Equal([email], presence.Contact.Email);
        }
    }

    [Fact]
    public async Task Whatever_the_name_and_the_spelling_a_spelled_address_is_read()
    {
        string[] ats = [" [at] ", "(at)", " (arobase) ", " arobase ", " [à] ", " {chez} ", "[@]"];
        string[] dots = [".", " [dot] ", "(point)", " point "];
        Gen<(string, string)> spellings = Gen.Elements(ats).Zip(Gen.Elements(dots));
        foreach ((string name, (string at, string dot)) in Names().Zip(spellings).Sample(40, 50).DistinctBy(a => a.Item1))
        {
            WebPresence presence = await TestAudit.OfPageAsync($"<p>Courriel : {name}{at}centre{dot}example</p>");
            Assert.Equal([$"{name}@centre.example"], presence.Contact.Email);
        }
    }

    private static Gen<string> Names() =>
        from words in Gen.NonEmptyListOf(Gen.NonEmptyListOf(Gen.Elements("abcdefghijklmnopqrstuvwyz23456789".ToCharArray())))
        let name = string.Join(".", words.Take(3).Select(w => new string([.. w.Take(8)])))
        where name.Length > 3 && name.Any(char.IsLetter)
        select "n" + name;

    private static string Hide(string email, byte key) =>
        string.Concat(Encoding.UTF8.GetBytes(email).Select(b => (byte)(b ^ key)).Prepend(key).Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
}
