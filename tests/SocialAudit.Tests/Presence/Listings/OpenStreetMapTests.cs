using SampleTown;
using SocialAudit.Presence;

namespace SocialAudit.Tests.Presence.Listings;

/// <summary>The organisation on the free map.</summary>
public sealed class OpenStreetMapTests
{
    private const string _here = "\"osm_type\":\"node\",\"osm_id\":42,\"name\":\"Maison des Érables\"";

    [Theory]
    [InlineData("""{"osm_type":"way","osm_id":42,"name":"Les Érables","extratags":{"contact:website":"http://www.centre.example/contact"}}""", Verdict.Confirmed, null)]
    [InlineData("{" + _here + ""","extratags":{"phone":"+1 514-555-0123;+1 514-555-0199"}}""", Verdict.Confirmed, null)]
    [InlineData("{" + _here + ""","extratags":{"email":"accueil@centre.example"}}""", Verdict.Confirmed, null)]
    [InlineData("{" + _here + ""","address":{"postcode":"h2x0a0"}}""", Verdict.Confirmed, null)]
    [InlineData("{" + _here + ""","address":{"city":"montreal"}}""", Verdict.Confirmed, null)]
    [InlineData("{" + _here + ""","address":{"city":"Montréal"},"extratags":{"website":"https://elsewhere.example"}}""", Verdict.Unknown, "NotTied")]
    [InlineData("{" + _here + ""","address":{"city":"Laval"}}""", Verdict.Unknown, "NotTied")]
    [InlineData("""{"osm_type":"node","osm_id":42,"name":"Rue des Érables","address":{"city":"Montréal"}}""", Verdict.Absent, null)]
    public async Task A_place_counts_when_site_telephone_code_or_city_tie_it_to_the_organisation(string place, Verdict verdict, string? reason)
    {
        Finding finding = (await AuditAsync($"[{place}]")).Find("Listing.OpenStreetMap")!;

        Assert.Equal((verdict, reason), (finding.Verdict, finding.Reason));
        Assert.Contains("© OpenStreetMap contributors, ODbL", finding.Message);
    }

    [Fact]
    public async Task What_the_map_says_is_compared_with_the_site()
    {
        WebPresence same = await AuditAsync("[{" + _here + ""","extratags":{"website":"https://centre.example","phone":"514 555 0123","opening_hours":"Mo-Fr 09:00-17:00"},"address":{"postcode":"H2X 0A0"}}]""");
        WebPresence other = await AuditAsync("[{" + _here + ""","extratags":{"phone":"+1 514 555 0199"},"address":{"city":"Montréal","postcode":"H1A 1A1"}}]""");

        string?[] Reasons(WebPresence presence) => [.. ((string[])["Website", "Phone", "Address", "Hours"]).Select(c => presence.Find("Listing.OpenStreetMap." + c)!.Reason)];
        Assert.Equal(["Same", "Same", "Same", null], Reasons(same));
        Assert.Equal(["Missing", "Differs", "Differs", "Missing"], Reasons(other));
    }

    [Fact]
    public async Task The_question_names_the_city_and_is_put_once()
    {
        List<TownRequest> asked = [];

        await ListingScene.AuditAsync(request =>
        {
            lock (asked)
            {
                asked.Add(request);
            }

            return null;
        });

        Assert.Equal("Maison des Érables, Montréal", Assert.Single(asked, r => r.Host == "nominatim.openstreetmap.org").Asked("q"));
        Assert.True(asked.Count <= 4, $"{asked.Count} questions for a centre that nobody lists.");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"error":"Bandwidth limit exceeded"}""")]
    [InlineData("[7,null,\"Maison des Érables\"]")]
    [InlineData("""[{"osm_type":"../node","osm_id":42,"name":"Maison des Érables","extratags":{"website":"https://centre.example"}}]""")]
    [InlineData("""[{"osm_type":"node","osm_id":-1,"name":"Maison des Érables"}]""")]
    [InlineData("<html>Maison des Érables</html>")]
    public async Task An_answer_that_is_none_leaves_it_open(string body)
    {
        WebPresence presence = await AuditAsync(body);

        Assert.Equal((Verdict.Unknown, "InvalidAnswer"), (presence.Find("Listing.OpenStreetMap")!.Verdict, presence.Find("Listing.OpenStreetMap")!.Reason));
    }

    private static Task<WebPresence> AuditAsync(string places) =>
        ListingScene.AuditAsync(request => request.Host == "nominatim.openstreetmap.org" ? places : null, areas: [PresenceArea.Contact, PresenceArea.Listing]);
}
