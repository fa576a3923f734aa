using System.Text.Json;
using SocialAudit.Audience;

namespace SocialAudit.Tests.Audience;

/// <summary>The summary counts what was answered, says how sure it is, and shows nothing that a person wrote.</summary>
public sealed class AudienceMeasureTests
{
    [Fact]
    public void A_share_counts_those_who_answered_the_question_and_no_others()
    {
        AudienceProfile profile = AnswerSheet.Measure([.. AnswerSheet.Of("parent", "facebook").Times(6), .. AnswerSheet.Of("parent", "youtube").Times(2), .. AnswerSheet.Of("parent").Times(5)]);

        AudienceFigure facebook = Assert.Single(profile.Networks, f => f.Id == "facebook");
        Assert.Equal((8, 6, 0.75), (facebook.Answers, facebook.Count, facebook.Share));
        Assert.Equal("75% (41–93%), 6 of 8", facebook.Words);
        Assert.Equal((13, 13), (profile.Groups[0].Answers, profile.Groups[0].Count));
    }

    [Fact]
    public void Those_who_use_none_of_the_networks_count_among_those_who_answered()
    {
        AudienceProfile profile = AnswerSheet.Measure([.. AnswerSheet.Of("senior", "facebook").Times(3), .. (AnswerSheet.Of("senior") with { UsesNoNetwork = true }).Times(3)]);

        Assert.Equal(0.5, Assert.Single(profile.Networks, f => f.Id == "none").Share);
        Assert.Equal(6, Assert.Single(profile.Networks, f => f.Id == "facebook").Answers);
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void Fewer_than_five_answers_are_too_few_to_say(int answers, bool isTold)
    {
        AudienceProfile profile = AnswerSheet.Measure([.. AnswerSheet.Of("parent", "facebook").Times(answers), .. AnswerSheet.Of("parent").Times(20)]);

        Assert.All(profile.Networks, f => Assert.Equal((isTold, isTold, isTold, isTold), (f.Count.HasValue, f.Share.HasValue, f.Low.HasValue, f.High.HasValue)));
        Assert.Equal(isTold ? "100% (57–100%), 5 of 5" : "too few answers to say (4)", Assert.Single(profile.Networks, f => f.Id == "facebook").Words);
        Assert.Equal(isTold ? 5 : null, Assert.Single(profile.Networks, f => f.Id == "facebook").Daily);
    }

    [Fact]
    public void How_often_a_network_is_used_is_told_unless_too_few_use_it()
    {
        AudienceResponse weekly = AnswerSheet.Of("parent") with { Networks = [new NetworkUse { Platform = "youtube", Frequency = UseFrequency.Weekly }] };

        AudienceProfile profile = AnswerSheet.Measure([.. AnswerSheet.Of("parent", "youtube").Times(3), .. weekly.Times(2), .. AnswerSheet.Of("parent", "tiktok").Times(4)]);

        AudienceFigure youtube = Assert.Single(profile.Networks, f => f.Id == "youtube");
        Assert.Equal((3, 2, 0), (youtube.Daily, youtube.Weekly, youtube.Rarely));
        Assert.Equal("every day 3, every week 2, less often 0", youtube.Often);
        Assert.Equal((4, null, null), Assert.Single(profile.Networks, f => f.Id == "tiktok") is var tiktok ? (tiktok.Count, tiktok.Daily, tiktok.Often) : default);
    }

    [Fact]
    public void Those_reached_by_the_site_by_email_or_by_social_media_are_reached_online_and_each_counts_once()
    {
        AudienceResponse Hears(params string[] ways) => AnswerSheet.Of("parent") with { Hears = ways };

        AudienceProfile profile = AnswerSheet.Measure([Hears("website", "email", "paper"), Hears("socialMedia"), Hears("paper"), Hears("none"), Hears("inPerson", "wordOfMouth"), Hears()]);

        Assert.Equal((5, 2), (profile.ReachedOnline!.Answers, profile.ReachedOnline.Count));
    }

    [Fact]
    public void Nothing_that_people_wrote_freely_is_in_the_summary()
    {
        AudienceResponse written = AnswerSheet.Of("parent", "facebook") with
        {
            Comment = "Secret-1",
            OtherNetwork = "Secret-2",
            OtherLanguage = "Secret-3",
            Additional = new Dictionary<string, string> { ["Secret-4"] = "Secret-5" },
            File = "Secret-6.csv",
        };

        AudienceProfile profile = AnswerSheet.Measure(written.Times(12), AudienceSplit.Group);

        Assert.DoesNotContain("Secret", JsonSerializer.Serialize(profile));
        Assert.Equal((12, 12), (profile.Comments, profile.OtherNetworks));
    }

    [Fact]
    public void A_note_says_only_what_the_ranges_bear_out()
    {
        string Notes(int users, int others) => string.Join('\n', AnswerSheet.Measure([.. AnswerSheet.Of("parent", "facebook").Times(users), .. AnswerSheet.Of("parent", "youtube").Times(others)]).Notes);

        Assert.DoesNotContain("more than half", Notes(6, 4));
        Assert.Contains("more than half, even at the low end of the range: Facebook.", Notes(60, 20));
        Assert.Contains("With 10 answers, read the ranges", Notes(6, 4));
        Assert.Contains("Only 3 answered", Notes(2, 1));
    }

    [Fact]
    public void It_speaks_French_with_French_percentages()
    {
        AudienceProfile profile = AnswerSheet.Measure(AnswerSheet.Of("parent", "x").Times(8), language: Language.French);

        AudienceFigure x = Assert.Single(profile.Networks, f => f.Id == "x");
        Assert.Equal(("X, autrefois Twitter", "100\u00A0% (68 à 100\u00A0%), 8 sur 8"), (x.Name, x.Words));
    }
}
