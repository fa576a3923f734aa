using System.Text;
using SampleTown;
using SocialAudit.Presence;

namespace SocialAudit.Tests.Presence.Profiles;

/// <summary>Flickr, TikTok, Vimeo, GitHub and blogs, as they answer somebody without an account.</summary>
public sealed class OtherPlatformsTests
{
    private const string _photos = """{"title":"Uploads from Centre Les Érables","items":[{"published":"2026-10-30T10:00:00Z"},{"published":"2026-10-01T10:00:00Z"}]}""";

    [Fact]
    public async Task A_Flickr_name_leads_through_its_page_to_the_photos()
    {
        SocialProfile profile = await ProfileScene.LookAsync("https://www.flickr.com/photos/centreerables", request =>
            request.Host == "www.flickr.com" ? TownResponse.Html("""<script>{"ownerNsid":"12345678@N00"}</script>""")
            : request.Host == "api.flickr.com" && request.Parameters["id"] == "12345678@N00" && request.Parameters["format"] == "json" ? ProfileScene.Json(_photos)
            : TownResponse.NotFound());

        Assert.Equal((Verdict.Confirmed, "Centre Les Érables", "2026-10-30"), (profile.Verdict, profile.DisplayName, $"{profile.NewestPost:yyyy-MM-dd}"));
    }

    [Fact]
    public async Task A_Flickr_page_that_names_several_accounts_tells_none()
    {
        SocialProfile profile = await ProfileScene.LookAsync("https://www.flickr.com/photos/centreerables", request =>
            request.Host == "www.flickr.com" ? TownResponse.Html("""<script>{"nsid":"12345678@N00"}{"nsid":"99999999@N00"}</script>""") : ProfileScene.Json(_photos));

        Assert.Equal((Verdict.Unknown, "InvalidAnswer"), (profile.Verdict, profile.Reason));
    }

    [Theory]
    [InlineData("https://www.tiktok.com/@centreerables", "https://www.tiktok.com/@centreerables", Verdict.Confirmed)]
    [InlineData("https://www.tiktok.com/@centreerables", "https://www.tiktok.com/@quelquun", Verdict.Unknown)]
    [InlineData("https://www.tiktok.com/@centreerables", "https://elsewhere.example/@centreerables", Verdict.Unknown)]
    [InlineData("https://vimeo.com/centreerables", "https://vimeo.com/centreerables", Verdict.Confirmed)]
    public async Task A_name_given_to_who_embeds_must_be_this_profiles(string address, string author, Verdict verdict)
    {
        SocialProfile profile = await ProfileScene.LookAsync(address, request =>
            request.Path.Contains("oembed", StringComparison.Ordinal) ? ProfileScene.Json($$"""{"author_name":"Centre Les Érables","author_url":"{{author}}"}""") : TownResponse.NotFound());

        Assert.Equal(verdict, profile.Verdict);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    public async Task TikToks_refusal_says_nothing_of_the_account(int status)
    {
        SocialProfile profile = await ProfileScene.LookAsync("https://www.tiktok.com/@centreerables", _ => ProfileScene.Json("""{"code":400,"message":"Something went wrong"}""", status));

        Assert.Equal((Verdict.Unknown, "Http" + status), (profile.Verdict, profile.Reason));
    }

    [Fact]
    public async Task Videos_and_posts_are_dated_by_the_feed()
    {
        const string feed = """<rss version="2.0"><channel><title>Centre Les Érables</title><link>https://centre.example/</link><item><title>Un</title><pubDate>Fri, 30 Oct 2026 09:00:00 -0400</pubDate></item></channel></rss>""";

        SocialProfile video = await ProfileScene.LookAsync("https://vimeo.com/centreerables", request => request.Path == "/centreerables/videos/rss" ? Feed(feed) : TownResponse.NotFound());
        SocialProfile blog = await ProfileScene.LookAsync("https://centreerables.tumblr.com/", request => request.Path == "/rss" ? Feed(feed) : TownResponse.NotFound());

        Assert.All([video, blog], p => Assert.Equal((Verdict.Confirmed, "2026-10-30"), (p.Verdict, $"{p.NewestPost:yyyy-MM-dd}")));
        Assert.Equal([ProfileTie.LinkBack, ProfileTie.SameName], blog.Ties);
    }

    [Theory]
    [InlineData(200, """{"login":"CentreErables","name":"Nos logiciels","blog":"centre.example","followers":7}""", Verdict.Confirmed, null)]
    [InlineData(200, """{"login":"CentreErables","name":["Centre Les Érables"],"blog":{"a":1},"followers":1e400}""", Verdict.Declared, "NotTied")]
    [InlineData(200, """{"login":"Other","name":"Centre Les Érables","blog":"centre.example"}""", Verdict.Unknown, "InvalidAnswer")]
    [InlineData(404, """{"message":"Not Found","status":"404"}""", Verdict.Absent, "NoSuchAccount")]
    [InlineData(404, "<html>Not Found</html>", Verdict.Unknown, "Http404")]
    [InlineData(403, """{"message":"API rate limit exceeded"}""", Verdict.Unknown, "Http403")]
    public async Task GitHub_tells_whose_an_account_is_and_whether_it_is(int status, string body, Verdict verdict, string? reason)
    {
        SocialProfile profile = await ProfileScene.LookAsync("https://github.com/centreerables", request => request.Path == "/users/centreerables" ? ProfileScene.Json(body, status) : TownResponse.NotFound());

        Assert.Equal((verdict, reason), (profile.Verdict, profile.Reason));
    }

    private static TownResponse Feed(string feed) => TownResponse.Of("application/rss+xml", Encoding.UTF8.GetBytes(feed));
}
