using System.Text;
using SampleTown;
using SocialAudit.Presence;

namespace SocialAudit.Tests.Presence.Profiles;

/// <summary>A YouTube channel: its page tells the number of a handle, its feed the videos, and neither what is missing.</summary>
public sealed class YouTubeTests
{
    private const string _id = "UCabcdefghijklmnopqrstuv";

    private const string _feed = $"""
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Vidéos</title><link rel="alternate" href="https://www.youtube.com/channel/{_id}"/>
        <entry><title>Un</title><published>2026-10-30T10:00:00Z</published></entry></feed>
        """;

    [Theory]
    [InlineData($"""<link rel="alternate" type="application/rss+xml" title="RSS" href="https://www.youtube.com/feeds/videos.xml?channel_id={_id}">""")]
    [InlineData($"""<link rel="canonical" href="https://www.youtube.com/channel/{_id}">""")]
    [InlineData($$"""<script>var a={"externalId":"{{_id}}"}</script><script>{"channelId":"UCzzzzzzzzzzzzzzzzzzzzzz"}</script>""")]
    public async Task A_handles_page_leads_to_the_channels_videos(string head)
    {
        SocialProfile profile = await ProfileScene.LookAsync("https://www.youtube.com/@CentreErables", Answer(Page(head, "Centre Les Érables", "")));

        Assert.Equal((Verdict.Confirmed, "Centre Les Érables"), (profile.Verdict, profile.DisplayName));
        Assert.Equal([ProfileTie.SameName], profile.Ties);
        Assert.Equal("2026-10-30", $"{profile.NewestPost:yyyy-MM-dd}");
    }

    [Fact]
    public async Task A_channel_whose_name_tells_nothing_is_tied_by_what_its_page_links_to()
    {
        SocialProfile profile = await ProfileScene.LookAsync(
            $"https://www.youtube.com/channel/{_id}",
            Answer(Page($"<link rel=\"canonical\" href=\"https://www.youtube.com/channel/{_id}\">", "Vidéos", """{"channelExternalLinkViewModel":{"title":{"content":"Site"},"link":{"content":"www.centre.example/dons","x":1}}}""")));

        Assert.Equal((Verdict.Confirmed, "Vidéos"), (profile.Verdict, profile.DisplayName));
        Assert.Equal([ProfileTie.LinkBack], profile.Ties);
        Assert.NotNull(profile.NewestPost);
    }

    [Fact]
    public async Task A_channel_whose_feed_is_out_is_seen_on_its_page_without_a_date()
    {
        SocialProfile profile = await ProfileScene.LookAsync(
            $"https://www.youtube.com/channel/{_id}", Answer(Page($"<meta itemprop=\"identifier\" content=\"{_id}\">", "Centre Les Érables", ""), feedStatus: 404));

        Assert.Equal(Verdict.Confirmed, profile.Verdict);
        Assert.Null(profile.NewestPost);
    }

    [Fact]
    public async Task Another_channels_page_says_nothing_of_this_one()
    {
        SocialProfile profile = await ProfileScene.LookAsync(
            $"https://www.youtube.com/channel/{_id}", Answer(Page("<meta itemprop=\"identifier\" content=\"UCzzzzzzzzzzzzzzzzzzzzzz\">", "Centre Les Érables", ""), feedStatus: 500));

        Assert.Equal((Verdict.Unknown, "Http500"), (profile.Verdict, profile.Reason));
    }

    [Theory]
    [InlineData(404, "Http404")]
    [InlineData(410, "Http410")]
    [InlineData(429, "Http429")]
    [InlineData(200, "NotAChannel")]
    public async Task A_page_that_is_none_leaves_the_channel_unknown(int status, string reason)
    {
        SocialProfile profile = await ProfileScene.LookAsync("https://www.youtube.com/@CentreErables", _ => TownResponse.Html("<title>404 Not Found</title><p>Centre Les Érables</p>", status));

        Assert.Equal((Verdict.Unknown, reason), (profile.Verdict, profile.Reason));
    }

    [Fact]
    public async Task Where_the_page_fails_the_name_is_asked_for_otherwise()
    {
        SocialProfile profile = await ProfileScene.LookAsync(
            "https://www.youtube.com/@CentreErables",
            request => request.Path == "/oembed" ? ProfileScene.Json("""{"author_name":"Centre Les Érables","author_url":"https://www.youtube.com/@CentreErables"}""") : TownResponse.Text("no", 500));

        Assert.Equal((Verdict.Confirmed, "Centre Les Érables"), (profile.Verdict, profile.DisplayName));
    }

    private static string Page(string head, string title, string script) =>
        $"<html><head>{head}<meta property=\"og:title\" content=\"{title}\"><meta property=\"og:description\" content=\"Nos vidéos\"></head><body><script>{script}</script></body></html>";

    private static Func<TownRequest, TownResponse> Answer(string page, int feedStatus = 200) => request => request.Path switch
    {
        "/feeds/videos.xml" => feedStatus == 200 && request.Parameters["channel_id"] == _id ? TownResponse.Of("text/xml", Encoding.UTF8.GetBytes(_feed)) : TownResponse.Text("no", feedStatus),
        "/@CentreErables" or $"/channel/{_id}" => TownResponse.Html(page),
        _ => TownResponse.NotFound(),
    };
}
