using SocialAudit.Accounts;

namespace SocialAudit.Tests.Accounts;

/// <summary>However people write an account, it is one.</summary>
public sealed class AccountSpellingTests
{
    private const string _header = "Nom;Réseau;Adresse du compte;Nom du compte\n";

    [Fact]
    public void An_account_in_ten_spellings_is_one()
    {
        using ReadAnswers read = ReadAnswers.Of(_header + """
            A;Twitter;https://twitter.com/CentreX;
            B;X;;@CentreX
            C;;x.com/centrex?lang=fr;
            D;"«Twitter : CentreX»";;
            E;;https://mobile.twitter.com/CENTREX/;
            F;;http://www.twitter.com/#!/CentreX;
            G;X (Twitter);;centrex
            H;;;@CentreX sur Twitter
            I;Notre compte Twitter;"CentreX";
            J;twitter.com;;CentreX
            K;Twiter;;twitter/CentreX
            L;;https://x.com/CentreX/with_replies;@CentreX
            """);

        Assert.Equal(12, read.Accepted.Count);
        Assert.All(read.Accepted, a => Assert.Equal(("x:centrex", "x"), (a.Key, a.Platform)));
        Assert.Equal("https://x.com/centrex", Assert.Single(read.Accepted.Select(a => a.Address!.AbsoluteUri.ToLowerInvariant()).Distinct()));
    }

    [Theory]
    [InlineData("Facebook", "", "fb.com/centre.x", "facebook:centre.x")]
    [InlineData("FB", "https://m.facebook.com/centre.x/?ref=ts", "", "facebook:centre.x")]
    [InlineData("notre page Facebook", "", "@centre.x", "facebook:centre.x")]
    [InlineData("YouTube", "", "@CentreX", "youtube:@centrex")]
    [InlineData("chaîne YouTube", "", "CentreX", "youtube:@centrex")]
    [InlineData("", "https://m.youtube.com/@CentreX/videos", "", "youtube:@centrex")]
    [InlineData("LinkedIn", "", "centre-x", "linkedin:company/centre-x")]
    [InlineData("Tik Tok", "", "centrex", "tiktok:@centrex")]
    [InlineData("Mastodon", "", "@centre@social.exemple.example", "mastodon:centre@social.exemple.example")]
    [InlineData("", "", "@centre@mastodon.quebec", "mastodon:centre@mastodon.quebec")]
    [InlineData("Blogue", "http://centre-x.blogspot.com/2012/", "", "blogger:centre-x")]
    [InlineData("Insta", "", "centre.x", "instagram:centre.x")]
    public void Other_networks_are_recognised_as_people_name_them(string network, string address, string handle, string key)
    {
        using ReadAnswers read = ReadAnswers.Of($"{_header}A;{network};{address};{handle}\n");

        Assert.Equal(key.Replace(":@", ":"), Assert.Single(read.Accepted).Key);
    }

    [Theory]
    [InlineData("Copains d’avant;;Le Centre X", "copains d avant:name:le-centre-x", "Copains d’avant")]
    [InlineData("Facebook;;Le Centre X", "facebook:name:le-centre-x", "Facebook")]
    [InlineData("YouTube;;", "youtube:", "YouTube")]
    [InlineData(";https://photos.exemple.example/Centre/;", "web:photos.exemple.example/centre", null)]
    [InlineData("Album;www.photos.exemple.example/Centre;", "web:photos.exemple.example/centre", "Album")]
    public void What_no_catalogue_knows_is_kept_as_it_was_told(string cells, string key, string? name)
    {
        using ReadAnswers read = ReadAnswers.Of($"{_header}A;{cells}\n");

        AccountResponse response = Assert.Single(read.Accepted);
        Assert.Equal((key, name), (response.Key, response.PlatformName));
    }
}
