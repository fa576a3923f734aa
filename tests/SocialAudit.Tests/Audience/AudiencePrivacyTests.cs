using SocialAudit.Audience;

namespace SocialAudit.Tests.Audience;

/// <summary>A group of fewer than five can't be told from a split summary, whatever is taken from whatever.</summary>
public sealed class AudiencePrivacyTests
{
    private static readonly string[] _groups = ["youth", "parent", "jobSeeker", "newcomer", "senior"];

    [Fact]
    public void A_single_small_group_is_not_left_to_be_found_by_subtraction()
    {
        AudienceProfile profile = AnswerSheet.Measure(
            [.. AnswerSheet.Of("parent", "facebook").Times(9), .. AnswerSheet.Of("senior", "youtube").Times(6), .. AnswerSheet.Of("youth", "tiktok").Times(2)], AudienceSplit.Group);

        Assert.Equal(["A parent or grandparent", "Other groups together"], profile.Split.Where(f => f.Question == "networks").Select(f => f.Segment).Distinct());
        Assert.Equal(8, profile.Split.First(f => f.Question == "networks" && f.Segment == "Other groups together").Answers);
        Assert.Contains(profile.Notes, n => n.Contains("A young person, for the youth activities; A senior or retired person"));
    }

    [Fact]
    public void A_group_that_is_large_but_left_a_question_out_is_small_for_that_question()
    {
        AudienceProfile profile = AnswerSheet.Measure(
            [.. AnswerSheet.Of("parent", "facebook").Times(9), .. AnswerSheet.Of("newcomer", "facebook").Times(7), .. AnswerSheet.Of("senior").Times(8), .. AnswerSheet.Of("senior", "youtube").Times(3)],
            AudienceSplit.Group);

        Assert.Contains("A senior or retired person", profile.Split.Where(f => f.Question == "ease").Select(f => f.Segment));
        Assert.DoesNotContain("A senior or retired person", profile.Split.Where(f => f.Question == "networks").Select(f => f.Segment));
    }

    [Fact]
    public void Those_who_did_not_say_their_group_are_a_group_too()
    {
        AudienceProfile profile = AnswerSheet.Measure(
            [.. AnswerSheet.Of("parent", "facebook").Times(9), .. AnswerSheet.Of("senior", "youtube").Times(6), .. AnswerSheet.Of(null, "tiktok").Times(1)], AudienceSplit.Group);

        Assert.DoesNotContain(profile.Split, f => f.Segment == "A senior or retired person");
        Assert.Contains(profile.Notes, n => n.Contains("Not said; A senior or retired person"));
    }

    [Fact]
    public void Where_every_group_is_small_nothing_is_split_and_that_is_said()
    {
        AudienceProfile profile = AnswerSheet.Measure([.. _groups.SelectMany(g => AnswerSheet.Of(g, "facebook").Times(3))], AudienceSplit.Group);

        Assert.Empty(profile.Split);
        Assert.Contains(profile.Notes, n => n.Contains("not told apart"));
    }

    [Fact]
    public void In_ten_thousand_clienteles_no_part_that_can_be_told_is_smaller_than_five()
    {
        Random random = new(20261123);
        for (int i = 0; i < 10_000; i++)
        {
            AudienceResponse[] responses =
            [
                .. Enumerable.Range(0, random.Next(1, 40)).Select(_ => AnswerSheet.Of(
                    random.Next(8) is var g && g < _groups.Length ? _groups[random.Next(g + 1)] : null, random.Next(3) == 0 ? [] : ["facebook"]) with { Prefers = random.Next(2) == 0 ? [] : ["email"] }),
            ];

            AudienceProfile profile = AnswerSheet.Measure(responses, AudienceSplit.Group);

            foreach (IGrouping<string, AudienceFigure> question in profile.Split.GroupBy(f => f.Question))
            {
                // Each person is in one part: whatever is added or taken away leaves whole parts, so it is enough that no part is small.
                int[] parts = [.. question.GroupBy(f => f.Segment).Select(p => p.First().Answers)];
                int answered = question.Key switch
                {
                    "networks" => responses.Count(r => r.Networks.Count > 0),
                    "prefers" => responses.Count(r => r.Prefers.Count > 0),
                    _ => responses.Length,
                };
                Assert.All(parts, n => Assert.True(n >= 5, $"{i}: {question.Key} {string.Join(' ', parts)}"));
                Assert.Equal(answered, parts.Sum());
            }
        }
    }
}
