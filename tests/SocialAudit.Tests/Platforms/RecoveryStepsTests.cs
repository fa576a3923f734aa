using SocialAudit.Platforms;

namespace SocialAudit.Tests.Platforms;

/// <summary>What to do to get an account back, as the catalogue tells it.</summary>
public sealed class RecoveryStepsTests
{
    public static TheoryData<string> Ids => [.. TestModule.Platforms.Platforms.Where(p => p.Category != PlatformCategory.Listing).Select(p => p.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_platform_tells_in_both_languages_what_to_do_for_a_lost_password_and_for_a_holder_who_left(string id)
    {
        Platform platform = TestModule.Platforms.Find(id)!;

        Assert.Contains(platform.RecoverySteps, s => s.Situation == RecoverySituation.LostPassword);
        Assert.Contains(platform.RecoverySteps, s => s.Situation == RecoverySituation.HolderLeft);
        Assert.All(platform.RecoverySteps, step =>
        {
            Assert.NotEqual(step.Text.In(Language.French), step.Text.In(Language.English));
            Assert.DoesNotContain("{", step.Text.In(Language.French) + step.Text.In(Language.English), StringComparison.Ordinal);
            Assert.True(step.Address is null || step.Address.Scheme == "https");
        });
    }

    [Fact]
    public void A_lost_YouTube_channel_leads_to_Googles_own_page_and_to_whoever_made_it()
    {
        Platform youTube = TestModule.Platforms.Find("youtube")!;

        Assert.Contains(youTube.RecoverySteps, s => s.Situation == RecoverySituation.LostPassword && s.Address?.Host == "accounts.google.com");
        Assert.Contains("personne qui a créé la chaîne", youTube.RecoverySteps.First(s => s.Situation == RecoverySituation.HolderLeft).Text.In(Language.French), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("facebook")]
    [InlineData("instagram")]
    [InlineData("x")]
    [InlineData("youtube")]
    public void An_impostor_is_reported_on_the_platforms_own_form(string id) =>
        Assert.Contains(TestModule.Platforms.Find(id)!.RecoverySteps, s => s.Situation == RecoverySituation.Impostor && s.Address is not null);

    [Fact]
    public void Nothing_can_be_recovered_where_the_platform_has_closed() =>
        Assert.Contains("has closed", TestModule.Platforms.Find("googleplus")!.RecoverySteps[0].Text.In(Language.English), StringComparison.Ordinal);

    [Fact]
    public void Nobody_is_asked_for_a_password() =>
        Assert.DoesNotContain(TestModule.Platforms.Platforms.SelectMany(p => p.RecoverySteps), s => s.Text.In(Language.English).Contains("send us", StringComparison.OrdinalIgnoreCase) || s.Text.In(Language.English).Contains("the password to", StringComparison.OrdinalIgnoreCase));
}
