using SocialAudit.Audience;

namespace SocialAudit.Tests.Audience;

/// <summary>The interval is the one of the textbooks.</summary>
public sealed class WilsonIntervalTests
{
    // R. G. Newcombe, «Two-sided confidence intervals for the single proportion», Statistics in Medicine 17 (1998), table I, method 3.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    [InlineData(29, 29, 0.8830, 1)]
    public void A_share_has_the_known_interval(int count, int total, double low, double high)
    {
        (double foundLow, double foundHigh) = WilsonInterval.Of(count, total);

        Assert.Equal(low, foundLow, 5e-5);
        Assert.Equal(high, foundHigh, 5e-5);
    }

    [Fact]
    public void It_holds_the_share_and_mirrors_for_the_others()
    {
        foreach ((int count, int total) in Enumerable.Range(1, 60).SelectMany(total => Enumerable.Range(0, total + 1).Select(count => (count, total))))
        {
            (double low, double high) = WilsonInterval.Of(count, total);
            (double otherLow, double otherHigh) = WilsonInterval.Of(total - count, total);

            Assert.InRange((double)count / total, low, high);
            Assert.Equal(low, 1 - otherHigh, 1e-12);
            Assert.Equal(high, 1 - otherLow, 1e-12);
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, 2)]
    [InlineData(-1, 2)]
    public void What_is_no_share_is_refused(int count, int total) => Assert.Throws<ArgumentOutOfRangeException>(() => WilsonInterval.Of(count, total));
}
