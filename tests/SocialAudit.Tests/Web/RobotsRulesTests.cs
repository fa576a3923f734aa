using System.Text;
using System.Text.RegularExpressions;
using SocialAudit.Web;

namespace SocialAudit.Tests.Web;

/// <summary>What a robots.txt allows, as RFC 9309 reads it.</summary>
public sealed class RobotsRulesTests
{
    [Theory]
    [InlineData("/fish", "/fish", true)]
    [InlineData("/fish", "/fish.html", true)]
    [InlineData("/fish", "/fish/salmon.html", true)]
    [InlineData("/fish", "/fish?id=1", true)]
    [InlineData("/fish", "/Fish", false)]
    [InlineData("/fish", "/catfish", false)]
    [InlineData("/fish*", "/fishheads", true)]
    [InlineData("/fish/", "/fish", false)]
    [InlineData("/fish/", "/fish/?id=1", true)]
    [InlineData("/*.php", "/index.php", true)]
    [InlineData("/*.php", "/folder/file.php5?x", true)]
    [InlineData("/*.php", "/", false)]
    [InlineData("/*.php$", "/file.php", true)]
    [InlineData("/*.php$", "/file.php.php", true)]
    [InlineData("/*.php$", "/file.php?x", false)]
    [InlineData("/*.php$", "/file.php5", false)]
    [InlineData("/fish*.php", "/fishheads/cat.php?p", true)]
    [InlineData("/fish*.php", "/Fish.PHP", false)]
    [InlineData("/a*b*b$", "/ab", false)]
    [InlineData("/a*b*b$", "/abb", true)]
    [InlineData("*", "/anything", true)]
    [InlineData("*/private", "/a/private/b", true)]
    [InlineData("/$", "/", true)]
    [InlineData("/$", "/page", false)]
    [InlineData("$", "/", false)]
    [InlineData("/a$b", "/a$b", true)]
    [InlineData("/a$b", "/a", false)]
    [InlineData("/path/file-with-a-%2A.html", "/path/file-with-a-*.html", true)]
    [InlineData("/path/foo-%24", "/path/foo-$", true)]
    [InlineData("/path/foo-%24", "/path/foo-", false)]
    [InlineData("/foo/bar?baz=quz", "/foo/bar?baz=quz", true)]
    [InlineData("/foo/bar/\u30C4", "/foo/bar/%E3%83%84", true)]
    [InlineData("/foo/bar/%e3%83%84", "/foo/bar/\u30C4", true)]
    [InlineData("/foo/bar/%62%61%7A", "/foo/bar/baz", true)]
    [InlineData("/activités", "/activit%C3%A9s/", true)]
    [InlineData("/deux mots", "/deux%20mots", true)]
    [InlineData("/a%2fb", "/a%2Fb", true)]
    [InlineData("/a%2fb", "/a/b", false)]
    [InlineData("page", "/page", false)]
    [InlineData("", "/page", false)]
    public void A_rule_is_about_the_paths_that_it_begins(string rule, string path, bool isAbout) =>
        Assert.Equal(isAbout, !Rules($"User-agent: *\nDisallow: {rule}").IsAllowed("SocialAudit", Address(path)));

    [Theory]
    [InlineData("Allow: /p\nDisallow: /", "/page", true)]
    [InlineData("Disallow: /\nAllow: /p", "/page", true)]
    [InlineData("Allow: /folder\nDisallow: /folder", "/folder/page", true)]
    [InlineData("Disallow: /folder\nAllow: /folder", "/folder/page", true)]
    [InlineData("Allow: /page\nDisallow: /*.htm", "/page.htm", false)]
    [InlineData("Allow: /page\nDisallow: /*.ph", "/page.php5", true)]
    [InlineData("Allow: /$\nDisallow: /", "/", true)]
    [InlineData("Allow: /$\nDisallow: /", "/page.htm", false)]
    [InlineData("Disallow: /example/\nAllow: /example/publications", "/example/publications/1", true)]
    public void The_longest_rule_decides_and_Allow_where_two_are_as_long(string rules, string path, bool isAllowed) =>
        Assert.Equal(isAllowed, Rules("User-agent: *\n" + rules).IsAllowed("SocialAudit", Address(path)));

    [Theory]
    [InlineData("socialaudit")]
    [InlineData("SOCIALAUDIT")]
    [InlineData("SocialAudit/1.0")]
    [InlineData("SocialAudit # the audit")]
    public void A_crawler_is_known_by_its_name_alone(string written)
    {
        RobotsRules rules = Rules($"User-agent: {written}\nDisallow: /\n\nUser-agent: *\nAllow: /");

        Assert.False(rules.IsAllowed("SocialAudit", Address("/")));
        Assert.True(rules.IsAllowed("Social", Address("/")));
        Assert.True(rules.IsAllowed("SocialAuditor", Address("/")));
    }

    [Fact]
    public void A_crawler_that_is_named_heeds_only_what_is_said_to_it()
    {
        RobotsRules rules = Rules("User-agent: *\nDisallow: /\n\nUser-agent: Googlebot\nDisallow: /brouillons");

        Assert.True(rules.IsAllowed("Googlebot", Address("/page")));
        Assert.False(rules.IsAllowed("Googlebot", Address("/brouillons")));
        Assert.False(rules.IsAllowed("SocialAudit", Address("/page")));
    }

    [Fact]
    public void Several_groups_for_one_crawler_are_one()
    {
        RobotsRules rules = Rules("User-agent: SocialAudit\nDisallow: /a\n\nUser-agent: *\nDisallow: /\n\nUser-agent: SocialAudit\nDisallow: /b");

        Assert.False(rules.IsAllowed("SocialAudit", Address("/a")));
        Assert.False(rules.IsAllowed("SocialAudit", Address("/b")));
        Assert.True(rules.IsAllowed("SocialAudit", Address("/c")));
    }

    [Fact]
    public void Crawlers_named_one_after_the_other_share_a_group_whatever_lies_between()
    {
        RobotsRules rules = Rules("User-agent: Bingbot\n# both\n\nSitemap: https://centre.example/s.xml\nUser-agent: Googlebot\nDisallow: /a\nUser-agent: Other\nDisallow: /b");

        Assert.False(rules.IsAllowed("Bingbot", Address("/a")));
        Assert.False(rules.IsAllowed("Googlebot", Address("/a")));
        Assert.True(rules.IsAllowed("Googlebot", Address("/b")));
        Assert.True(rules.IsAllowed("Other", Address("/a")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Disallow: /")]
    [InlineData("User-agent: *\nDisallow:")]
    [InlineData("User-agent: Googlebot\nDisallow: /")]
    [InlineData("User-agent: SocialAudit\nDisallow:\n\nUser-agent: *\nDisallow: /")]
    [InlineData("User-agent: *bot\nDisallow: /")]
    [InlineData("<!DOCTYPE html><html><body>Page introuvable: <a href='/'>accueil</a></body></html>")]
    public void What_is_not_forbidden_is_allowed(string file) => Assert.True(Rules(file).IsAllowed("SocialAudit", Address("/page")));

    [Fact]
    public void The_file_itself_may_always_be_asked_for() => Assert.True(Rules("User-agent: *\nDisallow: /").IsAllowed("SocialAudit", Address("/robots.txt")));

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Lines_end_as_every_system_ends_them(string end)
    {
        RobotsRules rules = Rules(string.Join(end, "\uFEFF  USER-AGENT :*  # all", "DISALLOW\t: /a # why", "disallow:/b", "Sitemap:https://centre.example/s.xml"));

        Assert.False(rules.IsAllowed("SocialAudit", Address("/a")));
        Assert.False(rules.IsAllowed("SocialAudit", Address("/b")));
        Assert.True(rules.IsAllowed("SocialAudit", Address("/c")));
        Assert.Equal(["https://centre.example/s.xml"], rules.Sitemaps);
    }

    [Fact]
    public void A_long_file_is_read_for_500_KiB_and_no_line_of_it_in_part()
    {
        const string Start = "User-agent: *\nDisallow: /a\n";
        string filler = new string('#', (500 * 1024) - Start.Length - "\nDisallow: /bc".Length) + "\n";

        // The limit falls between the b and what follows it: «Disallow: /bc» would be cut to something that was never said.
        RobotsRules rules = Rules(Start + filler + "Disallow: /bcd\nDisallow: /c\n");

        Assert.False(rules.IsAllowed("SocialAudit", Address("/a")));
        Assert.True(rules.IsAllowed("SocialAudit", Address("/bc")));
        Assert.True(rules.IsAllowed("SocialAudit", Address("/c")));
    }

    [Theory]
    [InlineData("Crawl-delay: 10", 10.0)]
    [InlineData("Crawl-delay: 0.5", 0.5)]
    [InlineData("Crawl-delay: 5\nCrawl-delay: 2", 5.0)]
    [InlineData("Crawl-delay: 99999999999999999999", 86400.0)]
    [InlineData("Crawl-delay: -1", null)]
    [InlineData("Crawl-delay: soon", null)]
    [InlineData("Crawl-delay:", null)]
    [InlineData("Crawl-delay: Infinity", null)]
    public void A_pause_between_requests_is_read(string line, double? seconds) => Assert.Equal(
        seconds is { } s ? TimeSpan.FromSeconds(s) : null, Rules($"User-agent: *\n{line}\nDisallow: /a").CrawlDelayOf("SocialAudit"));

    [Fact]
    public void A_pause_asked_of_others_is_not_ours() =>
        Assert.Null(Rules("User-agent: Bingbot\nCrawl-delay: 10\nDisallow:\n\nUser-agent: *\nDisallow: /a").CrawlDelayOf("SocialAudit"));

    [Fact]
    public void Whatever_a_file_says_it_is_read_and_asked_without_a_fault() => Property.HoldsForTexts(text =>
    {
        RobotsRules rules = Rules($"User-agent: *\nDisallow: {text}\n{text}\nAllow: /{text}*{text}$\nCrawl-delay: {text}\nSitemap: {text}");
        _ = rules.IsAllowed(text, Address("/" + text));
        return rules.IsAllowed(text, Address("/robots.txt")) && rules.CrawlDelayOf(text) is null or { TotalDays: >= 0 and <= 1 };
    });

    [Fact]
    public void A_path_is_forbidden_by_a_rule_that_is_written_like_it_encoded_or_not() => Property.HoldsForTexts(text =>
    {
        string plain = "/" + new string([.. text.Where(c => !char.IsControl(c) && !char.IsWhiteSpace(c) && !char.IsSurrogate(c) && !"*$#?%\\.\uFEFF\uFFFE\uFFFF".Contains(c))]);
        Uri address = Address(Uri.EscapeDataString(plain).Replace("%2F", "/", StringComparison.Ordinal));
        return !Rules("User-agent: *\nDisallow: " + address.PathAndQuery + "$").IsAllowed("SocialAudit", address)
            && !Rules("User-agent: *\nDisallow: " + plain).IsAllowed("SocialAudit", Address(plain));
    });

    [Fact]
    public void Stars_and_ends_match_as_a_regular_expression_would() => Property.HoldsForTexts(text =>
    {
        // Few letters, so that what is made up matches often.
        string made = new([.. text.Select(c => "ab/*$"[c % 5])]);
        string pattern = "/" + made.Substring(0, made.Length / 3);
        string path = "/" + made.Substring(made.Length / 3).Replace("*", "a", StringComparison.Ordinal).Replace("$", "b", StringComparison.Ordinal);
        bool toTheEnd = pattern.EndsWith('$');
        string expression = "^" + Regex.Escape(toTheEnd ? pattern[..^1] : pattern).Replace("\\*", ".*", StringComparison.Ordinal) + (toTheEnd ? "$" : "");
        return Regex.IsMatch(path, expression, RegexOptions.None, TimeSpan.FromSeconds(30)) == !Rules("User-agent: *\nDisallow: " + pattern).IsAllowed("SocialAudit", Address(path));
    });

    private static RobotsRules Rules(string file) => RobotsRules.Parse(Encoding.UTF8.GetBytes(file));

    private static Uri Address(string path) => new("https://centre.example" + path);
}
