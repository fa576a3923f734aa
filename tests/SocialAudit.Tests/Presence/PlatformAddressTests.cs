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
