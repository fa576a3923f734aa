using SampleTown;
using SocialAudit.Presence;

namespace SocialAudit.Tests.Presence;

/// <summary>The contact details that the volunteer gave, beside those of the site.</summary>
public sealed class ContactComparisonTests
{
    private const string _page = "<footer>info@centre.example, 514 555-0123<br>123, boul. Saint-Laurent, bureau 4<br>Montréal (Québec) H2X 0A0</footer>";

    [Theory]
    [InlineData("info@centre.example", "Same")]
    [InlineData("Info@Centre.Example", "Same")]
    [InlineData("accueil@centre.example", "Differs")]
    public async Task The_given_e_mail_is_compared_without_case(string given, string reason) =>
        await AssertAsync("Contact.EmailCompared", Centre() with { Email = given }, _page, reason, given);

    [Theory]
    [InlineData("(514) 555-0123", "Same")]
    [InlineData("+1 514.555.0123", "Same")]
    [InlineData("1-514-555-0123, poste 12", "Same")]
    [InlineData("514 555-0199", "Differs")]
    public async Task The_given_telephone_is_compared_as_a_number(string given, string reason) =>
        await AssertAsync("Contact.PhoneCompared", Centre() with { Phone = given }, _page, reason, given);

    [Theory]
    [InlineData("123 Boulevard St-Laurent, Montréal", "Same")]
    [InlineData("123, boulevard Saint Laurent, bur. 4, Montreal QC  h2x0a0", "Same")]
    [InlineData("123, boul. Saint-Laurent, bureau 5, Montréal H2X 0A0", "Differs")]
    [InlineData("125, boul. Saint-Laurent, Montréal H2X 0A0", "Differs")]
    [InlineData("123, boul. Saint-Laurent, Montréal H2X 0A1", "Differs")]
    [InlineData("123, rue Sherbrooke, Montréal", "Differs")]
    public async Task The_given_address_is_compared_as_a_letter_carrier_would(string given, string reason) =>
        await AssertAsync("Contact.AddressCompared", Centre() with { Address = given }, _page, reason, given);

    [Theory]
    [InlineData("H2X0A0", "Same")]
    [InlineData("h2x 0a1", "Differs")]
    public async Task The_given_postal_code_is_enough(string given, string reason) =>
        await AssertAsync("Contact.AddressCompared", Centre() with { PostalCode = given }, _page, reason, given);

    [Fact]
    public async Task What_the_site_does_not_give_is_missing()
    {
        Organisation centre = Centre() with { Email = "info@centre.example", Phone = "514 555-0123", Address = "123, rue X", PostalCode = "H2X 0A0" };

        WebPresence presence = await TestAudit.OfSiteAsync(OnePage("<p>Bonjour</p>"), centre);

        foreach (string check in (string[])["Contact.EmailCompared", "Contact.PhoneCompared", "Contact.AddressCompared"])
        {
            Assert.Equal((Verdict.Absent, "Missing"), (presence.Find(check)!.Verdict, presence.Find(check)!.Reason));
        }
    }

    [Fact]
    public async Task A_page_that_was_not_read_may_give_it()
    {
        WebPresence presence = await TestAudit.OfSiteAsync(
            request => request.Path == "/" ? TestAudit.Page("<p>autre@centre.example</p><a href=/contact>Contact</a>") : TownResponse.Text("", status: 503),
            Centre() with { Email = "info@centre.example" });

        Finding finding = presence.Find("Contact.EmailCompared")!;
        Assert.Equal((Verdict.Unknown, "NotReadWhole"), (finding.Verdict, finding.Reason));
    }

    [Fact]
    public async Task What_was_not_given_is_not_compared()
    {
        WebPresence presence = await TestAudit.OfSiteAsync(OnePage(_page), Centre());

        Assert.DoesNotContain(presence.Findings, f => f.Check.EndsWith("Compared", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_given_country_says_how_numbers_are_read()
    {
        WebPresence presence = await TestAudit.OfSiteAsync(OnePage("<p>Tél. 02 555 12 12</p>"), Centre() with { Country = "BE", Phone = "+32 2 555 12 12" });

        Assert.Equal("Same", presence.Find("Contact.PhoneCompared")!.Reason);
    }

    private static async Task AssertAsync(string check, Organisation centre, string page, string reason, string given)
    {
        Finding finding = (await TestAudit.OfSiteAsync(OnePage(page), centre)).Find(check)!;

        Assert.Equal((Verdict.Confirmed, reason), (finding.Verdict, finding.Reason));
        Assert.Contains(given, finding.Message);
        Assert.NotEmpty(finding.Evidence);
    }

    private static Organisation Centre() => new() { Name = TestAudit.Name, Website = new Uri($"https://{TestAudit.Host}/") };

    private static Func<TownRequest, TownResponse> OnePage(string body) => request => request.Path == "/" ? TestAudit.Page(body) : TownResponse.NotFound();
}
