using SampleTown;
using SocialAudit.Presence;

namespace SocialAudit.Tests.Presence.Appraisal;

/// <summary>Each resource is well used, under-used, perhaps not the right one, or missing, in the article's words, with the finding behind it.</summary>
public sealed class DiagnosisTests
{
    private const string _youTube = "UCaaaaaaaaaaaaaaaaaaaaaa";

    [Theory]
    [InlineData("2026-10-30", 12, ResourceState.WellUsed)]
    [InlineData("2026-09-01", 3, ResourceState.UnderUsed)]
    [InlineData("2024-03-01", 3, ResourceState.PerhapsNotRight)]
    public async Task A_blog_is_judged_by_a_new_post_a_week(string newest, int posts, ResourceState state)
    {
        WebPresence presence = await TestAudit.OfFeedAsync(Feed(newest, posts));

        ResourceDiagnosis blog = presence.Diagnosis.Single(d => d.Resource == "blog");
        Assert.Equal(state, blog.State);
        Assert.StartsWith("Blog.", blog.Check);
        Assert.Equal(presence.Find(blog.Check!)!.Message, blog.Basis);
    }

    [Theory]
    [InlineData("2026-11-01", ResourceState.WellUsed)]
    [InlineData("2019-06-20", ResourceState.PerhapsNotRight)]
    public async Task A_network_is_judged_by_what_it_shows_without_a_login(string newest, ResourceState state)
    {
        WebPresence presence = await TestAudit.OfSiteAsync(
            request => request.Path == "/" ? TestAudit.Page($"<footer><a href=https://www.youtube.com/channel/{_youTube}>YouTube</a> <a href=https://www.facebook.com/CentreErables>Facebook</a></footer>") : TownResponse.NotFound(),
            elsewhere: request => request.Host == "www.youtube.com" ? TownResponse.Of("text/xml", System.Text.Encoding.UTF8.GetBytes(Feed(newest, 12))) : TownResponse.NotFound());

        Assert.Equal(state, Of(presence, "youtube").State);
        Assert.Equal((ResourceState.Unknown, "Profile.facebook"), (Of(presence, "facebook").State, Of(presence, "facebook").Check));
        Assert.Equal(ResourceState.Missing, Of(presence, "flickr").State);
    }

    [Fact]
    public async Task A_site_is_told_the_first_thing_to_mend()
    {
        ResourceDiagnosis site = Of(await TestAudit.OfPageAsync("<p>Tél. : 514 555-0123</p>"), "website");

        Assert.Equal((ResourceState.UnderUsed, "Contact.Email"), (site.State, site.Check));
        Assert.Equal("Under-used. The first thing to mend: The site gives an e-mail address.", site.Reason);
    }

    [Fact]
    public async Task Nothing_is_called_missing_from_a_site_that_did_not_answer()
    {
        WebPresence presence = await TestAudit.OfSiteAsync(_ => TownResponse.Text("later", 503));

        Assert.All(presence.Diagnosis, d => Assert.Equal(ResourceState.Unknown, d.State));
    }

    private static ResourceDiagnosis Of(WebPresence presence, string resource) => presence.Diagnosis.Single(d => d.Resource == resource);

    private static string Feed(string newest, int posts)
    {
        DateTime day = DateTime.Parse(newest, System.Globalization.CultureInfo.InvariantCulture);
        return $"<rss version=\"2.0\"><channel><title>{TestAudit.Name}</title>{string.Concat(Enumerable.Range(0, posts).Select(i => $"<item><pubDate>{day.AddDays(-7 * i):yyyy-MM-dd}T12:00:00Z</pubDate></item>"))}</channel></rss>";
    }
}
