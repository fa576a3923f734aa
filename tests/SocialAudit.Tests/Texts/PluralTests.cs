namespace SocialAudit.Tests.Texts;

/// <summary>Words go with their number, as each language counts.</summary>
public sealed class PluralTests
{
    [Theory]
    [InlineData("fr", 0, "0 page du site a été lue.")]
    [InlineData("fr", 1, "1 page du site a été lue.")]
    [InlineData("fr", 14, "14 pages du site ont été lues.")]
    [InlineData("en", 0, "0 pages of the site were read.")]
    [InlineData("en", 1, "1 page of the site was read.")]
    [InlineData("en", 14, "14 pages of the site were read.")]
    public void A_count_chooses_its_words(string code, int count, string expected) => Assert.Equal(expected, Language.Find(code)!.Text("SitePages", count));

    [Theory]
    [InlineData("fr", 1.5, "L fait 1,5 publication par semaine, contre 1200 avant.")]
    [InlineData("fr", 2, "L fait 2 publications par semaine, contre 1200 avant.")]
    [InlineData("en", 1, "L publishes 1 post a week, 1200 before.")]
    [InlineData("en", 1.5, "L publishes 1.5 posts a week, 1200 before.")]
    public void So_does_a_number_that_is_written_already(string code, double pace, string expected)
    {
        Language language = Language.Find(code)!;

        Assert.Equal(expected, language.Text("ChangePace", "L", language.Number(pace), language.Number(1200)));
    }
}
