using SocialAudit.Presence;

namespace SocialAudit.Tests.Presence;

/// <summary>How often something new appears, and how long nothing did.</summary>
public sealed class PostingCadenceTests
{
    [Fact]
    public void Posts_a_week_count_over_twelve_weeks() =>
        Assert.Equal(1, PostingCadence.PerWeek([.. Enumerable.Range(0, 30).Select(week => DaysAgo(1 + (7 * week)))], TestAudit.Today));

    [Fact]
    public void A_feed_that_reaches_less_far_back_counts_over_the_weeks_begun_since_its_oldest_entry() =>
        Assert.Equal(2.5, PostingCadence.PerWeek([DaysAgo(1), DaysAgo(3), DaysAgo(6), DaysAgo(9), DaysAgo(13.999)], TestAudit.Today));

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(40)]
    public void A_post_every_week_is_one_a_week_however_few_posts_the_feed_holds(int posts) =>
        Assert.Equal(1, PostingCadence.PerWeek([.. Enumerable.Range(0, posts).Select(week => DaysAgo(6 + (7 * week)))], TestAudit.Today));

    [Fact]
    public void Nothing_in_twelve_weeks_is_a_cadence_of_nothing() => Assert.Equal(0, PostingCadence.PerWeek([DaysAgo(200)], TestAudit.Today));

    [Fact]
    public void A_date_to_come_is_no_post()
    {
        Assert.Null(PostingCadence.PerWeek([DaysAgo(-30)], TestAudit.Today));
        Assert.Null(PostingCadence.LongestSilence([DaysAgo(-30)], TestAudit.Today));
        Assert.Equal(40, PostingCadence.LongestSilence([DaysAgo(-30), DaysAgo(40)], TestAudit.Today)!.Value.TotalDays);
    }

    [Theory]
    [InlineData(30.0, 30.0)]
    [InlineData(30.0, 5.0, 10.0, 40.0, 45.0)]
    [InlineData(20.0, 20.0, 25.0, 30.0)]
    [InlineData(400.0, 400.0)]
    [InlineData(300.0, 300.0, 450.0, 460.0)]
    [InlineData(170.0, 100.0, 150.0, 200.0, 370.0, 900.0)]
    [InlineData(0.0, 0.0)]
    [InlineData(0.0, -0.5)]
    public void The_longest_silence_is_between_two_posts_or_since_the_newest_and_reaches_into_the_last_year(double expected, params double[] daysAgo) =>
        Assert.Equal(expected, PostingCadence.LongestSilence([.. daysAgo.Select(DaysAgo)], TestAudit.Today)!.Value.TotalDays);

    [Fact]
    public async Task A_feed_shows_its_posts_and_its_silence_without_its_static_pages_and_repeats()
    {
        const string bal = "<item><title>Bal</title><guid>2</guid><pubDate>Fri, 23 Oct 2026 12:00:00 GMT</pubDate></item>";
        WebPresence presence = await TestAudit.OfFeedAsync(
            "<rss version=\"2.0\"><channel><title>Érables</title><item><title>Contact</title><pubDate>Mon, 01 Jan 0001 00:00:00 +0000</pubDate></item>"
            + $"<item><title>Carte</title></item>{bal}{bal}<item><title>Fête</title><guid>1</guid><pubDate>Thu, 1 Oct 2026 12:00:00 GMT</pubDate></item></channel></rss>");

        Feed feed = Assert.Single(presence.Feeds);
        Assert.Equal((5, 2, 3), (feed.Entries, feed.Posts, feed.Dates.Count));
        Assert.Equal(22, feed.LongestSilenceDays);
        Assert.Equal(2 / 5.0, feed.PostsPerWeek);
    }

    private static DateTimeOffset DaysAgo(double days) => TestAudit.Today.AddDays(-days);
}
