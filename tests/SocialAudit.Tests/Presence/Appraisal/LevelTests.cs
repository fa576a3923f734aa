using SampleTown;
using SocialAudit.Presence;

namespace SocialAudit.Tests.Presence.Appraisal;

/// <summary>How far an organisation is in each area: only what is known to be met counts, and the next step is named.</summary>
public sealed class LevelTests
{
    [Fact]
    public async Task Each_area_has_a_level_today_one_aimed_at_and_a_next_step()
    {
        WebPresence presence = await TestAudit.OfPageAsync("<p>Bonjour</p>");

        Assert.Equal(["Site", "Findability", "Contact", "Blog", "Newsletter", "SocialNetworks"], presence.Levels.Select(l => l.Area));
        Assert.All(presence.Levels, l => Assert.True(l.Level < l.Aim && l.Next is { State: not CriterionState.Met }, l.Area));
        Assert.Equal((2, "It reads well on a telephone"), (presence.Levels[0].Level, presence.Levels[0].Next!.Text));
    }

    [Fact]
    public async Task A_level_is_reached_when_all_below_it_are()
    {
        AreaLevel contact = await LevelAsync("Contact", "<p>123, rue des Érables, Montréal (Québec) H2X 0A0</p><p>Tél. : 514 555-0123</p>");

        Assert.Equal(1, contact.Level);
        Assert.Equal("Contact.Email", contact.Next!.Check);
        Assert.Contains(contact.Met, c => c.Check == "Contact.Address");
    }

    [Fact]
    public async Task What_could_not_be_told_counts_for_nothing_and_is_said_to_be_unknown()
    {
        WebPresence presence = await TestAudit.OfSiteAsync(_ => TownResponse.Text("later", 503));

        Assert.All(presence.Levels, l => Assert.Equal(0, l.Level));
        Assert.All(presence.Levels.SelectMany(l => l.Criteria), c => Assert.NotEqual(CriterionState.NotMet, c.State));
    }

    [Theory]
    [InlineData("2026-11-01", 12, 4)]
    [InlineData("2026-10-20", 1, 3)]
    [InlineData("2026-09-01", 1, 2)]
    [InlineData("2025-01-01", 1, 1)]
    public async Task A_blog_rises_with_its_newest_post_and_its_cadence(string newest, int posts, int level)
    {
        DateTime day = DateTime.Parse(newest, System.Globalization.CultureInfo.InvariantCulture);
        string items = string.Concat(Enumerable.Range(0, posts).Select(i => $"<item><pubDate>{day.AddDays(-7 * i):yyyy-MM-dd}T12:00:00Z</pubDate></item>"));
        WebPresence presence = await TestAudit.OfFeedAsync($"<rss version=\"2.0\"><channel><title>N</title>{items}</channel></rss>");

        Assert.Equal(level, presence.Levels.Single(l => l.Area == "Blog").Level);
    }

    [Fact]
    public async Task Only_the_areas_that_were_looked_at_have_a_level()
    {
        WebPresence presence = await TestAudit.OfSiteAsync(_ => TestAudit.Page("<p>Bonjour</p>"), areas: [PresenceArea.Contact]);

        Assert.Equal(["Contact"], presence.Levels.Select(l => l.Area));
        Assert.All(presence.Findings, f => Assert.True(f.Check is "Site.Reachable" or "Site.Pages" || f.Check.StartsWith("Contact.", StringComparison.Ordinal), f.Check));
    }

    private static async Task<AreaLevel> LevelAsync(string area, string body) => (await TestAudit.OfPageAsync(body)).Levels.Single(l => l.Area == area);
}
