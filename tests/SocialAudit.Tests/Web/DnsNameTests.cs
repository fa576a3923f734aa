using SocialAudit.Web;

namespace SocialAudit.Tests.Web;

public sealed class DnsNameTests
{
    [Theory]
    [InlineData("Centre.Example", "centre.example")]
    [InlineData(" centre.example. ", "centre.example")]
    [InlineData("_dmarc.centre.example", "_dmarc.centre.example")]
    [InlineData("centre-été.example", "xn--centre-t-h1ab.example")]
    [InlineData("a.b.c.d.example", "a.b.c.d.example")]
    public void A_name_is_read_as_it_is_asked_for(string text, string name)
    {
        Assert.True(DnsName.TryParse(text, out string read));
        Assert.Equal(name, read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("localhost")]
    [InlineData("centre..example")]
    [InlineData(".example")]
    [InlineData("*.centre.example")]
    [InlineData("info@centre.example")]
    [InlineData("centre.example/page")]
    [InlineData("centre.example:8080")]
    [InlineData("two words.example")]
    [InlineData("-centre.example")]
    [InlineData("centre-.example")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    [InlineData("a\u0000.example")]
    [InlineData("\u202Ecentre.example")]
    [InlineData("xn--\u00E9.example")]
    public void What_is_no_name_is_refused(string? text) => Assert.False(DnsName.TryParse(text, out _));

    [Fact]
    public void Names_and_labels_that_are_too_long_are_refused()
    {
        Assert.True(DnsName.TryParse(new string('a', 63) + ".example", out _));
        Assert.False(DnsName.TryParse(new string('a', 64) + ".example", out _));
        Assert.False(DnsName.TryParse(string.Concat(Enumerable.Repeat("abcdefghi.", 26)) + "example", out _));
        Assert.False(DnsName.TryParse(string.Concat(Enumerable.Repeat("éàü.", 60)) + "example", out _));
    }

    [Theory]
    [InlineData("www.centre.example", "centre.example", true)]
    [InlineData("Centre.example", "centre.example", true)]
    [InlineData("autrecentre.example", "centre.example", false)]
    [InlineData("example", "centre.example", false)]
    public void A_domain_holds_itself_and_what_lies_under_it(string name, string domain, bool isWithin) =>
        Assert.Equal(isWithin, DnsName.IsWithin(name, domain));

    [Theory]
    [InlineData("xn--centre-t-h1ab.example", "centre-été.example")]
    [InlineData("centre.example", "centre.example")]
    [InlineData("xn--\u00FF.example", "xn--\u00FF.example")]
    public void People_read_a_name_in_their_own_letters(string name, string read) => Assert.Equal(read, DnsName.ForPeople(name));

    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1:53")]
    [InlineData(" 127.0.0.1:5353 ", "127.0.0.1:5353")]
    [InlineData("::1", "[::1]:53")]
    [InlineData("[::1]", "[::1]:53")]
    [InlineData("[2001:db8::53]:5353", "[2001:db8::53]:5353")]
    public void A_servers_address_is_read_as_people_type_it(string text, string server)
    {
        Assert.True(ServerEndPoint.TryParse(text, 53, out System.Net.IPEndPoint? read));
        Assert.Equal(server, read.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("dns.example")]
    [InlineData("1")]
    [InlineData("127.1")]
    [InlineData("127.0.0.1:")]
    [InlineData("127.0.0.1:0")]
    [InlineData("127.0.0.1:65536")]
    [InlineData("127.0.0.1:-1")]
    [InlineData("[127.0.0.1]")]
    [InlineData("[::1")]
    [InlineData("[")]
    [InlineData(":53")]
    [InlineData("https://127.0.0.1")]
    public void What_is_no_servers_address_is_refused(string? text) => Assert.False(ServerEndPoint.TryParse(text, 53, out _));
}
