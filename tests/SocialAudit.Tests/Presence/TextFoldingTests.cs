using SocialAudit.Tests.Web;

namespace SocialAudit.Tests.Presence;

/// <summary>Words compared as a reader compares them, whatever they are made of.</summary>
public sealed class TextFoldingTests
{
    [Theory]
    [InlineData("L'Érable-Rouge", "l erable rouge")]
    [InlineData("  CŒUR  à\u00A0CŒUR ! ", "coeur a coeur")]
    [InlineData("🍁", "")]
    [InlineData("\ud83d", "")]
    public void Case_accents_and_punctuation_fall_away(string text, string expected) => Assert.Equal(expected, TextFolding.Fold(text));

    [Fact]
    public void Folding_twice_is_folding_once() => Property.HoldsForTexts(text => TextFolding.Fold(TextFolding.Fold(text)) == TextFolding.Fold(text));

    [Fact]
    public void A_tidy_text_has_no_gaps_and_is_no_longer_than_asked() => Property.HoldsForTexts(text =>
        TextFolding.Tidy(text, 10).Length <= 10 && !TextFolding.Tidy(text, 10).Contains('\n') && !TextFolding.Tidy(text, 10).Contains("  ", StringComparison.Ordinal));
}
