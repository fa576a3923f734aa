using SampleTown;
using SocialAudit.Benchmarks;
using SocialAudit.Presence;
using SocialAudit.Web;

namespace SocialAudit.Tests.Presence.Profiles;

/// <summary>Whatever a platform answers instead of a profile, nothing is said to be seen there, or to be missing.</summary>
public sealed class HostilePlatformsTests
{
    // A page of a centre has one of each: its name stands in every hostile answer too.
    private static readonly string[] _addresses =
    [
        "https://www.youtube.com/@CentreErables", "https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv", "https://bsky.app/profile/erables.bsky.social", "https://mastodon.example/@erables",
        "https://www.flickr.com/photos/centreerables", "https://www.tiktok.com/@centreerables", "https://vimeo.com/centreerables", "https://github.com/centreerables", "https://medium.com/@centreerables",
    ];

    private static readonly string _footer = string.Concat(_addresses.Select(a => $"<a rel=\"me\" href=\"{a}\">{TestAudit.Name}</a> "));

    public static TheoryData<string> Servers => [.. HostileSite.Kinds];

    public static TheoryData<string, int> Bodies => [.. ((string[])
        [
            "", "null", "7", "\"Centre Les Érables\"", "[]", "[[[[]]]]", "{", "{}", "{\"\\ud800\":1}", """{"displayName":"\ud83d","did":"\udc00"}""",
            """{"title":["Centre Les Érables"],"items":{"0":{}},"feed":7}""", """{"author_name":{"a":"Centre Les Érables"},"author_url":7}""",
            """{"username":["erables"],"id":{"x":1},"display_name":"Centre Les Érables","followers_count":1e999}""",
            """{"did":true,"handle":["erables.bsky.social"],"followersCount":99999999999999999999999999999999}""",
            """{"error":["Record not found"],"message":{"text":"Profile not found"}}""",
            new string('[', 100_000), $$"""{"name":"{{new string('x', 300_000)}}"}""",
            "<html><title>Centre Les Érables</title><a href=https://centre.example/>centre.example</a></html>",
        ]).SelectMany(body => new (string, int)[] { (body, 200), (body, 400), (body, 404) })];

    [Theory]
    [MemberData(nameof(Servers))]
    public Task A_failing_server_proves_nothing(string kind) => AssertOpenAsync(request => HostileSite.Hostile(kind, isHomeWell: false, request), new AuditSettings { Timeout = TimeSpan.FromSeconds(1) });

    [Theory]
    [MemberData(nameof(Bodies))]
    public Task An_answer_that_is_none_proves_nothing(string body, int status) => AssertOpenAsync(_ => ProfileScene.Json(body, status), null);

    private static async Task AssertOpenAsync(Func<TownRequest, TownResponse> platforms, AuditSettings? settings)
    {
        WebPresence presence = await ProfileScene.AuditAsync(_footer, platforms, settings);

        Assert.Equal(_addresses.Length, presence.Profiles.Count);
        Assert.All(presence.Profiles, profile =>
        {
            Assert.Equal(Verdict.Unknown, profile.Verdict);
            Assert.NotNull(profile.Reason);
            Assert.Null(profile.DisplayName);
            Assert.Null(profile.NewestPost);
        });
    }
}
