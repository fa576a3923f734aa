using SocialAudit.Platforms;
using SocialAudit.Tests.Web;
using SocialAudit.Web;

namespace SocialAudit.Tests.Presence;

/// <summary>The catalogue that ships tells profiles from everything else on the platforms' hosts.</summary>
public sealed class PlatformAddressTests
{
    private static readonly PlatformCatalogue _platforms = PlatformCatalogue.Read(new ModuleFiles(Repository.PathOf("module")));

    [Theory]
    [MemberData(nameof(ProfileAddresses.All), MemberType = typeof(ProfileAddresses))]
    public void A_profile_is_recognised_in_every_form_and_made_canonical(string address, string platform, string canonical)
    {
        Assert.True(_platforms.TryRecognise(new Uri(address), out ProfileAddress? profile), address);
        Assert.Equal((platform, canonical), (profile.Platform, profile.Address.AbsoluteUri));
    }

    [Theory]
    [MemberData(nameof(ProfileAddresses.All), MemberType = typeof(ProfileAddresses))]
    public void A_canonical_address_is_recognised_as_the_same_profile(string address, string platform, string canonical)
    {
        Assert.True(_platforms.TryRecognise(new Uri(address), out ProfileAddress? written));

        Assert.True(_platforms.TryRecognise(new Uri(canonical), out ProfileAddress? profile), canonical);
        Assert.Equal(platform, profile.Platform);
        Assert.Equal((written.Key, written.Kind), (profile.Key, profile.Kind));
    }

    [Theory]
    [MemberData(nameof(NoProfileAddresses.All), MemberType = typeof(NoProfileAddresses))]
    public void What_is_no_profile_is_not_taken_for_one(string address) =>
        Assert.False(_platforms.TryRecognise(new Uri(address), out ProfileAddress? profile), $"{profile?.Platform} {profile?.Address}");

    [Theory]
    [InlineData("https://www.facebook.com/CentreErables", "https://facebook.com/centreerables/?ref=hl")]
    [InlineData("https://twitter.com/CErables", "https://x.com/@cerables")]
    [InlineData("https://www.facebook.com/people/Centre/100012345678901", "https://www.facebook.com/profile.php?id=100012345678901")]
    [InlineData("https://www.facebook.com/pages/Centre-Erables/123456789012", "https://www.facebook.com/Centre-Erables-123456789012/")]
    [InlineData("https://www.facebook.com/p/Centre-Erables-100012345678901", "https://www.facebook.com/profile.php?id=100012345678901")]
    [InlineData("https://www.facebook.com/123456789012", "https://www.facebook.com/pages/Centre/123456789012")]
    [InlineData("https://m.me/CentreErables", "https://www.facebook.com/pg/centreerables/about/")]
    [InlineData("https://www.youtube.com/user/CentreErables", "https://www.youtube.com/@centreerables")]
    [InlineData("https://www.youtube.com/c/CentreErables", "https://www.youtube.com/CentreErables/videos")]
    [InlineData("https://www.flickr.com/people/centreerables", "https://www.flickr.com/photos/CentreErables/albums")]
    [InlineData("https://mastodon.social/@Erables", "https://mastodon.social/web/@erables@mastodon.social")]
    [InlineData("http://centreerables.blogspot.ca/", "https://centreerables.blogspot.fr/")]
    [InlineData("https://www.threads.net/@centreerables", "https://www.threads.com/@CentreErables")]
    [InlineData("https://www.eventbrite.ca/o/centre-erables-12345678901", "https://www.eventbrite.com/o/12345678901")]
    public void Two_ways_to_write_a_profile_are_one_profile(string one, string other)
    {
        Assert.True(_platforms.TryRecognise(new Uri(one), out ProfileAddress? first));
        Assert.True(_platforms.TryRecognise(new Uri(other), out ProfileAddress? second));
        Assert.Equal(first.Key, second.Key);
    }

    [Fact]
    public void A_group_is_not_the_page_of_the_same_name()
    {
        Assert.True(_platforms.TryRecognise(new Uri("https://www.facebook.com/groups/erables"), out ProfileAddress? group));
        Assert.True(_platforms.TryRecognise(new Uri("https://www.facebook.com/erables"), out ProfileAddress? page));
        Assert.NotEqual(group.Key, page.Key);
    }

    /// <summary>Every form of every platform: its platform's id and its place among the platform's forms.</summary>
    public static TheoryData<string, int> Forms => [.. _platforms.Platforms.SelectMany(p => p.Forms.Select((_, i) => new TheoryDataRow<string, int>(p.Id, i)))];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_form_of_the_catalogue_has_an_example_that_it_alone_recognises(string id, int form)
    {
        Platform platform = _platforms.Find(id)!;
        PlatformCatalogue alone = new([platform with { Forms = [platform.Forms[form]] }]);

        Assert.Contains(ProfileAddresses.All, row => row.Data.Item2 == id && alone.TryRecognise(new Uri(row.Data.Item1), out ProfileAddress? profile) && profile.Address.AbsoluteUri == row.Data.Item3);
    }

    /// <summary>Every platform whose profiles are told by their address.</summary>
    public static TheoryData<string> Ids => new(_platforms.Platforms.Where(p => p.Forms.Count > 0).Select(p => p.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_platform_has_an_example_of_what_is_no_profile(string id)
    {
        Platform platform = _platforms.Find(id)!;

        Assert.Contains(NoProfileAddresses.All, row => Uri.TryCreate(row.Data, UriKind.Absolute, out Uri? address)
            && platform.Hosts.Any(h => address.Host == h || address.Host.EndsWith("." + h, StringComparison.Ordinal)));
    }

    [Fact]
    public void No_host_belongs_to_two_platforms() =>
        Assert.Empty(_platforms.Platforms.SelectMany(p => p.Hosts.Concat(p.IgnoreHosts)).GroupBy(h => h, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key));

    /// <summary>Every host of the catalogue, for addresses made to keep a regular expression busy.</summary>
    public static TheoryData<string> Hosts => new(_platforms.Platforms.SelectMany(p => p.Hosts).Distinct());

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task No_address_of_2000_characters_keeps_the_recognition_busy(string host)
    {
        string[] pieces = ["a", "/", "a/", "-", "?", "&", "&id=", "=1&", "%0A", "%2F", "é", "#!/", "@", ".", "a-", "a?", "https:/", "/https://", "pages/", "/a-1"];
        await Guard.ReturnsAsync(Task.Run(() =>
        {
            foreach (string piece in pieces)
            {
                string run = string.Concat(Enumerable.Repeat(piece, 1900 / piece.Length));
                foreach (string start in (string[])["", "profile.php?", "pages/", "groups/", "company/", "channel/UC", "@", "photos/", "send?"])
                {
                    foreach (string end in (string[])["", "!", "/x/y", "%0A%0A"])
                    {
                        if (Uri.TryCreate($"https://{host}/{start}{run}{end}", UriKind.Absolute, out Uri? address))
                        {
                            _platforms.TryRecognise(address, out _);
                        }
                    }
                }
            }

            return true;
        }));
    }

    [Fact]
    public void Recognising_an_address_never_throws_and_what_is_recognised_has_a_handle_and_a_web_address() => Property.HoldsForTexts(text =>
    {
        foreach (string host in _platforms.Platforms.SelectMany(p => p.Hosts))
        {
            foreach (string written in (string[])[$"https://{host}/{text}", $"https://{host}/@{text}", $"https://{text}.{host}/"])
            {
                if (Uri.TryCreate(written, UriKind.Absolute, out Uri? address) && _platforms.TryRecognise(address, out ProfileAddress? profile))
                {
                    Assert.NotEmpty(profile.Handle);
                    Assert.True(WebAddress.IsWeb(profile.Address), written);
                    Assert.NotNull(_platforms.Find(profile.Platform));
                }
            }
        }

        return true;
    });
}
