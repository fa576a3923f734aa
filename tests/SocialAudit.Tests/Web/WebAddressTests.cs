using SocialAudit.Web;

namespace SocialAudit.Tests.Web;

/// <summary>Addresses as people type them, and as they paste what is none.</summary>
public sealed class WebAddressTests
{
    [Theory]
    [InlineData("example.org", "https://example.org/")]
    [InlineData("  www.example.org/page ", "https://www.example.org/page")]
    [InlineData("//example.org", "https://example.org/")]
    [InlineData("HTTP://EXAMPLE.ORG/A", "http://example.org/A")]
    [InlineData("http://example.org:8080/#top", "http://example.org:8080/")]
    [InlineData("école.example", "https://école.example/")]
    public void What_a_person_types_is_read(string typed, string expected)
    {
        Assert.True(WebAddress.TryParse(typed, out Uri address));
        Assert.Equal(new Uri(expected), address);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("aucun")]
    [InlineData("n/a")]
    [InlineData("pas de site")]
    [InlineData("info@example.org")]
    [InlineData("mailto:info@example.org")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.org/")]
    [InlineData("C:\\site\\index.html")]
    [InlineData("https://user:password@example.org/")]
    [InlineData("https://")]
    [InlineData("https:///page")]
    [InlineData("https://exa mple.org/")]
    [InlineData("https://example.org/\u0000")]
    [InlineData("http://[::1")]
    [InlineData(".org")]
    public void What_is_no_web_address_is_refused(string? typed) => Assert.False(WebAddress.TryParse(typed, out _));

    [Fact]
    public void An_address_of_more_than_2000_characters_is_refused() => Assert.False(WebAddress.TryParse("https://example.org/" + new string('a', 2000), out _));

    [Fact]
    public void Reading_an_address_never_throws_and_what_is_read_can_be_asked() => Property.HoldsForTexts(text =>
        new[] { text, "https://" + text, "https://example.org/" + text, text + ".example" }.All(typed =>
            !WebAddress.TryParse(typed, out Uri address) || (WebAddress.BareHost(address).Length > 0 && WebAddress.IsWeb(address))));

    [Fact]
    public void Resolving_a_link_never_throws_and_gives_only_web_addresses() => Property.HoldsForTexts(text =>
        new[] { text, "//" + text, "http://" + text, "?" + text }.All(link =>
            WebAddress.Resolve(new Uri("https://example.org/page"), link) is not { } target || (WebAddress.IsWeb(target) && WebAddress.BareHost(target).Length > 0)));
}
