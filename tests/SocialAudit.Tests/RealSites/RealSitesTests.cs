using System.Text.Json;
using PhoneNumbers;
using SampleTown;
using SocialAudit.Platforms;
using SocialAudit.Presence;
using SocialAudit.Web;

namespace SocialAudit.Tests.RealSites;

/// <summary>Copies of real sites, where they are present beside the checkout, served on loopback: what does the audit find of what a person found?</summary>
public sealed class RealSitesTests(ITestOutputHelper output)
{
    private static readonly string _folder = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "data", "sites"));

    [Fact]
    public async Task The_organisations_own_profiles_and_feeds_are_found_on_real_sites()
    {
        LabelledSite[] sites = await LabelsAsync();
        PlatformCatalogue platforms = TestModule.Platforms;
        Tally profiles = new("Own profiles");
        Tally feeds = new("Feeds");
        Tally mainFeeds = new("Main feeds");
        foreach (LabelledSite site in sites)
        {
            WebPresence presence = await AuditAsync(site, platforms);
            profiles.Add(site.Id, presence.OwnProfiles.Select(p => p.Address.AbsoluteUri), site.Social.Where(s => s.BelongsToOrganisation).Select(s => Canonical(s, platforms)));
            feeds.Add(site.Id, presence.Feeds.Select(PathOf), site.Feeds);
            mainFeeds.Add(site.Id, presence.Feeds.Where(f => f.Kind == FeedKind.Posts).Take(1).Select(PathOf), site.MainFeed is null ? [] : [site.MainFeed]);
        }

        output.WriteLine(profiles.ToString());
        output.WriteLine(feeds.ToString());
        output.WriteLine(mainFeeds.ToString());
        Assert.True(profiles.Precision >= 0.97 && profiles.Recall >= 0.97, profiles.ToString());
        Assert.True(feeds.Precision >= 0.9 && feeds.Recall >= 0.75, feeds.ToString());
    }

    [Fact]
    public async Task The_organisations_own_contact_details_are_found_on_real_sites()
    {
        Tally contacts = new("Contact details");
        foreach (LabelledSite site in await LabelsAsync())
        {
            ContactDetails contact = (await AuditAsync(site, TestModule.Platforms)).Contact;
            string region = site.Country.Split('-')[0];
            string[] ignored = [.. site.IgnoredContacts.Where(i => i.Tolerable).Select(i => i.Kind == "phone" ? PhoneOf(i.Value, region) : i.Value)];
            contacts.Add(site.Id, contact.Email.Except(ignored), site.Emails);
            contacts.Add(site.Id, contact.Phone.Select(p => PhoneOf(p, region)).Except(ignored), site.Phones.Select(p => PhoneOf(p, region)));
            contacts.Add(site.Id, contact.PostalCode.Except(ignored), site.PostalCodes);
            output.WriteLine($"{site.Id}: {string.Join(", ", contact.Email)}; {string.Join(", ", contact.Phone)}; {contact.Address}; hours: {string.Join(" / ", contact.OpeningHours)}; form: {contact.Form}; map: {contact.Map}");
            Assert.Empty(contact.Email.Concat(contact.Phone.Select(p => PhoneOf(p, region))).Intersect(
                site.IgnoredContacts.Where(i => !i.Tolerable).Select(i => i.Kind == "phone" ? PhoneOf(i.Value, region) : i.Value)));
        }

        output.WriteLine(contacts.ToString());
        Assert.True(contacts.Precision >= 0.95 && contacts.Recall >= 0.95, contacts.ToString());
    }

    private static async Task<LabelledSite[]> LabelsAsync()
    {
        string labels = Path.Combine(_folder, "labels.json");
        if (!File.Exists(labels))
        {
            Assert.Skip("The copies of real sites are not on this machine.");
        }

        return JsonSerializer.Deserialize<LabelledSite[]>(await File.ReadAllTextAsync(labels, TestContext.Current.CancellationToken), JsonSerializerOptions.Web)!;
    }

    /// <summary>A number as machines write it, or as it was where it is none.</summary>
    private static string PhoneOf(string text, string region)
    {
        try
        {
            return PhoneNumberUtil.GetInstance().Format(PhoneNumberUtil.GetInstance().Parse(text, region), PhoneNumberFormat.E164);
        }
        catch (NumberParseException)
        {
            return text;
        }
    }

    private static async Task<WebPresence> AuditAsync(LabelledSite site, PlatformCatalogue platforms)
    {
        string folder = Path.Combine(_folder, site.Id);
        string domain = Path.Combine(folder, "CNAME");
        string host = File.Exists(domain) ? (await File.ReadAllTextAsync(domain, TestContext.Current.CancellationToken)).Trim() : site.Id + ".example";
        using TownServer server = TownServer.Start(request => request.Host == host ? Answer(folder, request.Path) : TownResponse.NotFound());
        Dictionary<string, Uri> origins = new() { [host] = server.Address };
        foreach (string other in NamedSources.Hosts)
        {
            origins[other] = server.Address;
        }

        AuditSettings settings = new() { HostMap = new HostMap(origins), DnsServer = server.Names.Address, ResolveHost = NamedSources.NoInternet, Clock = new FixedDayClock(new DateTimeOffset(2026, 11, 2, 12, 0, 0, TimeSpan.Zero)), MaximumRetries = 0 };
        using AuditSession session = new(settings, platforms);
        Organisation organisation = new() { Name = site.OrganisationName, Website = new Uri($"https://{host}/{site.Root.Replace("index.html", "")}") };
        return await new WebPresenceAuditor(session).AuditAsync(organisation, Language.French, null, TestContext.Current.CancellationToken);
    }

    private static TownResponse Answer(string folder, string path)
    {
        string file = Path.Combine(folder, Uri.UnescapeDataString(path).TrimStart('/'));
        file = Directory.Exists(file) ? Path.Combine(file, "index.html") : file;
        if (!File.Exists(file))
        {
            return TownResponse.NotFound();
        }

        byte[] body = File.ReadAllBytes(file);

        // A mirror keeps feeds under index.html: their own words say what they are.
        bool isXml = body.AsSpan().TrimStart((byte)'\n').StartsWith("<?xml"u8);
        return isXml ? TownResponse.Of("application/xml", body) : TownResponse.File(file);
    }

    private static string Canonical(LabelledProfile label, PlatformCatalogue platforms) =>
        platforms.TryRecognise(new Uri(label.Url), out ProfileAddress? profile) ? profile.Address.AbsoluteUri : label.Url;

    private static string PathOf(Feed feed)
    {
        string path = feed.Address.AbsolutePath.TrimStart('/');
        return path.EndsWith('/') ? path + "index.html" : path;
    }
}
