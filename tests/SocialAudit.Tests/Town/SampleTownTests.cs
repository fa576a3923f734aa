using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SampleTown;

namespace SocialAudit.Tests.Town;

/// <summary>What examples and other tests rely on in the town's content.</summary>
public sealed class SampleTownTests : IDisposable
{
    private const string _centre = "www.centre-vieux-moulin.example";
    private const string _channel = "UCVieuxMoulinExemple0000";
    private const string _tilleuls = "www.maison-tilleuls.example";

    private readonly TownServer _server = TownServer.Start(Repository.PathOf("examples", "town"));
    private readonly TownClient _client;

    public SampleTownTests()
    {
        _client = new TownClient(_server);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _client.Dispose();
        _server.Dispose();
    }

    [Fact]
    public async Task Every_link_from_one_place_of_the_town_to_another_leads_somewhere()
    {
        Queue<Uri> waiting = new(_server.Hosts.Where(host => host.EndsWith(".example", StringComparison.Ordinal)).Select(host => new Uri("https://" + host + "/")));
        HashSet<Uri> seen = [.. waiting];
        List<string> dead = [];
        HtmlParser parser = new();
        while (waiting.TryDequeue(out Uri? address))
        {
            using HttpResponseMessage response = await _client.GetAsync(address.Host, address.PathAndQuery);
            if ((int)response.StatusCode is >= 400 and not 999)
            {
                dead.Add($"{(int)response.StatusCode} {address}");
            }

            // Platforms are only knocked at; the neighbourhood's own pages are read on.
            if (response.Content.Headers.ContentType?.MediaType != "text/html" || !address.Host.EndsWith(".example", StringComparison.Ordinal))
            {
                continue;
            }

            IDocument page = parser.ParseDocument(await response.Content.ReadAsStreamAsync(Token));
            foreach (IElement element in page.QuerySelectorAll("a[href]:not([rel=nofollow]), link[href], img[src]"))
            {
                Uri link = new(address, element.GetAttribute("href") ?? element.GetAttribute("src"));
                Uri target = new(link.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped));
                if (link.Scheme.StartsWith("http", StringComparison.Ordinal) && _server.Hosts.Contains(link.Host) && seen.Add(target))
                {
                    waiting.Enqueue(target);
                }
            }
        }

        Assert.Empty(dead);
        Assert.Contains(new Uri($"https://www.youtube.com/channel/{_channel}"), seen);
        Assert.Contains(new Uri($"https://{_centre}/2025/03/14/clinique-impots-2025/"), seen);
    }

    [Fact]
    public async Task The_centres_blog_is_stale_and_only_its_comments_are_younger()
    {
        List<DateTimeOffset> posts = await RssDatesAsync("/feed/");
        List<DateTimeOffset> comments = await RssDatesAsync("/comments/feed/");

        Assert.Equal(8, posts.Count);
        Assert.Equal(new DateTimeOffset(2025, 3, 14, 14, 30, 0, TimeSpan.Zero), posts.Max());
        Assert.Equal(new DateTimeOffset(2026, 5, 11, 22, 47, 9, TimeSpan.Zero), Assert.Single(comments));
    }

    [Fact]
    public async Task The_neighbours_blog_has_a_post_every_monday_of_the_autumn()
    {
        List<DateTimeOffset> posts = await AtomDatesAsync(_tilleuls, "/blogue/feed.atom");

        Assert.Equal(13, posts.Count);
        Assert.Equal(new DateOnly(2026, 10, 26), DateOnly.FromDateTime(posts.Max().Date));
        Assert.All(posts.Zip(posts.Skip(1)), pair => Assert.Equal(TimeSpan.FromDays(7), pair.First - pair.Second));
    }

    [Fact]
    public async Task The_forgotten_channel_has_three_videos_of_2019_and_no_other_channel_exists()
    {
        List<DateTimeOffset> videos = await AtomDatesAsync("www.youtube.com", "/feeds/videos.xml?channel_id=" + _channel);
        using HttpResponseMessage other = await _client.GetAsync("www.youtube.com", "/feeds/videos.xml?channel_id=UCnobodynobodynobodynobo");

        Assert.Equal(24, _channel.Length);
        Assert.Equal(3, videos.Count);
        Assert.Equal(new DateTimeOffset(2019, 6, 20, 19, 4, 12, TimeSpan.Zero), videos.Max());
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    [Fact]
    public async Task Flickr_answers_in_both_of_its_shapes()
    {
        const string Path = "/services/feeds/photos_public.gne?id=99999999999@N99";
        List<DateTimeOffset> atom = await AtomDatesAsync("api.flickr.com", Path);
        using JsonDocument json = JsonDocument.Parse(await _client.GetTextAsync("api.flickr.com", Path + "&format=json&nojsoncallback=1"));

        List<DateTimeOffset> published = [.. json.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("published").GetDateTimeOffset())];
        Assert.Equal(4, atom.Count);
        Assert.Equal(atom, published);
        Assert.Equal(2024, published.Max().Year);
    }

    [Theory]
    [InlineData("fr", "%22Centre+communautaire+du+Vieux-Moulin%22", "")]
    [InlineData("fr", "CCVM", "")]
    [InlineData("fr", "%22Maison+de+quartier+des+Tilleuls%22", "Maison de quartier des Tilleuls")]
    [InlineData("fr", "Carrefour%20Jeunesse%20du%20Port", "Carrefour Jeunesse du Port")]
    [InlineData("en", "Maison+de+quartier+des+Tilleuls", "")]
    public async Task Wikipedia_knows_the_neighbour_and_a_namesake_and_not_the_centre(string language, string words, string first)
    {
        using JsonDocument answer = JsonDocument.Parse(await _client.GetTextAsync(
            language + ".wikipedia.org", $"/w/api.php?action=query&list=search&srsearch={words}&format=json&formatversion=2&maxlag=5"));

        JsonElement hits = answer.RootElement.GetProperty("query").GetProperty("search");
        Assert.Equal(first, hits.EnumerateArray().Select(hit => hit.GetProperty("title").GetString()).FirstOrDefault() ?? string.Empty);
    }

    [Theory]
    [InlineData("Maison de quartier des Tilleuls", "https://www.maison-tilleuls.example/")]
    [InlineData("Carrefour Jeunesse du Port", "https://www.carrefour-havre-aux-anses.example/")]
    public async Task The_articles_external_links_tell_whose_article_it_is(string title, string site)
    {
        using JsonDocument answer = JsonDocument.Parse(await _client.GetTextAsync(
            "fr.wikipedia.org", $"/w/api.php?action=query&prop=extlinks&ellimit=max&titles={Uri.EscapeDataString(title)}&format=json&formatversion=2"));

        JsonElement page = Assert.Single(answer.RootElement.GetProperty("query").GetProperty("pages").EnumerateArray());
        Assert.Equal(site, page.GetProperty("extlinks")[0].GetProperty("url").GetString());
        Assert.Equal(title, page.GetProperty("title").GetString());
    }

    [Theory]
    [InlineData("www.facebook.com", "/CentreVieuxMoulinExemple/", 200)]
    [InlineData("www.instagram.com", "/ccvm.exemple/", 200)]
    [InlineData("x.com", "/CCVM_Exemple", 200)]
    [InlineData("twitter.com", "/", 200)]
    [InlineData("www.linkedin.com", "/company/ccvm-exemple/", 999)]
    public async Task Platforms_show_a_stranger_nothing_of_anybody(string host, string path, int status)
    {
        using HttpResponseMessage response = await _client.GetAsync(host, path);

        Assert.Equal(status, (int)response.StatusCode);
        string page = await response.Content.ReadAsStringAsync(Token);
        Assert.DoesNotContain("Moulin", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("ccvm", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_site_without_www_moves_for_good_to_the_one_with_it()
    {
        using HttpResponseMessage response = await _client.GetAsync("centre-vieux-moulin.example", "/contact/");

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal($"https://{_centre}/contact/", response.Headers.Location?.ToString());
    }

    [Fact]
    public async Task The_old_page_tells_its_encoding_only_inside()
    {
        using HttpResponseMessage response = await _client.GetAsync("carrefour-port.example", "/");

        byte[] page = await response.Content.ReadAsByteArrayAsync(Token);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.ToString());
        Assert.Throws<DecoderFallbackException>(() => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(page));
        Assert.Contains("Montréal (Québec) H2X 0C0", Encoding.Latin1.GetString(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_mastodon_account_points_back_to_the_neighbours_site()
    {
        using JsonDocument account = JsonDocument.Parse(await _client.GetTextAsync("social.vieux-moulin.example", "/api/v1/accounts/lookup?acct=tilleuls"));
        using HttpResponseMessage nobody = await _client.GetAsync("social.vieux-moulin.example", "/api/v1/accounts/lookup?acct=nobody");

        Assert.Equal("2026-10-27", account.RootElement.GetProperty("last_status_at").GetString());
        Assert.Contains($"rel=\"me nofollow noopener\" href=\"https://{_tilleuls}/\"", await _client.GetTextAsync("social.vieux-moulin.example", "/@tilleuls"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, nobody.StatusCode);
    }

    [Fact]
    public void The_roster_names_three_sites_of_the_town_and_one_that_is_nowhere()
    {
        byte[] bytes = File.ReadAllBytes(Repository.PathOf("examples", "centres.csv"));
        string[] rows = Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3).TrimEnd().Split('\n');

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes.Take(3));
        Assert.Equal("Name,Initials,Website,City,Language,Program,Training", rows[0].TrimEnd('\r'));
        string[] hosts = [.. rows.Skip(1).Select(row => new Uri(row.Split(',')[2]).Host)];
        Assert.Equal([true, true, true, false], hosts.Select(host => _server.Hosts.Contains(host)));
    }

    private async Task<List<DateTimeOffset>> RssDatesAsync(string path)
    {
        XDocument feed = XDocument.Parse(await _client.GetTextAsync(_centre, path));
        return [.. feed.Descendants("item").Select(item => DateTimeOffset.ParseExact(item.Element("pubDate")!.Value, "ddd, dd MMM yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture))];
    }

    private async Task<List<DateTimeOffset>> AtomDatesAsync(string host, string path)
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        XDocument feed = XDocument.Parse(await _client.GetTextAsync(host, path));
        return [.. feed.Root!.Elements(atom + "entry").Select(entry => DateTimeOffset.Parse(entry.Element(atom + "published")!.Value, CultureInfo.InvariantCulture))];
    }
}
