using SampleTown;
using SocialAudit.Presence;
using SocialAudit.Web;

namespace SocialAudit.Tests.Town;

/// <summary>What the town's names, registry and certificates tell of its organisations.</summary>
public sealed class TownDomainTests : IDisposable
{
    private readonly TownServer _town = TownServer.Start(Repository.PathOf("examples", "town"));

    public void Dispose() => _town.Dispose();

    [Fact]
    public async Task The_centre_receives_mail_and_lets_its_domain_nearly_expire_and_an_old_form_stand()
    {
        WebPresence presence = await AuditAsync("Centre communautaire du Vieux-Moulin", "https://www.centre-vieux-moulin.example/");

        Assert.Equal("Absent - info@centre-vieux-moulin.example", Told(presence, "Mail.FreeAddress"));
        Assert.Equal("Confirmed - courriel.hebergeur-riviere.example", Told(presence, "Mail.Mx"));
        Assert.Equal("Confirmed - v=spf1 include:spf.hebergeur-riviere.example ~all", Told(presence, "Mail.Spf"));
        Assert.Equal("Absent NoDmarc -", Told(presence, "Mail.Dmarc"));
        Assert.Equal("Confirmed - centre-vieux-moulin.example", Told(presence, "Domain.Own"));
        Assert.Equal("Confirmed Soon 2026-12-05", Told(presence, "Domain.Expiry"));
        Assert.Equal("Confirmed - Registraire des Deux-Ponts", Told(presence, "Domain.Registrar"));
        Assert.Equal(
            ["Absent NoSuchName intranet.centre-vieux-moulin.example", "Confirmed - inscriptions2017.centre-vieux-moulin.example"],
            presence.Findings.Where(f => f.Check == "Domain.Subdomain").Select(Told));
    }

    [Fact]
    public async Task The_neighbour_has_all_in_order()
    {
        WebPresence presence = await AuditAsync("Maison de quartier des Tilleuls", "https://www.maison-tilleuls.example/");

        Assert.Equal("Confirmed - courriel.hebergeur-riviere.example", Told(presence, "Mail.Mx"));
        Assert.Equal("Confirmed - v=spf1 mx include:spf.hebergeur-riviere.example include:spf.infolettre.example -all", Told(presence, "Mail.Spf"));
        Assert.Equal("Confirmed - quarantine", Told(presence, "Mail.Dmarc"));
        Assert.Equal("Confirmed - 2028-05-14", Told(presence, "Domain.Expiry"));
        Assert.Equal("Absent - -", Told(presence, "Domain.Subdomain"));
    }

    [Fact]
    public async Task Mail_for_the_youth_centre_goes_to_a_provider_that_is_gone()
    {
        WebPresence presence = await AuditAsync("Carrefour Jeunesse du Port", "http://carrefour-port.example/");

        Assert.Equal("Absent MxGone courriel.fournisseur-disparu.example", Told(presence, "Mail.Mx"));
        Assert.Equal("Absent NoSpf -", Told(presence, "Mail.Spf"));
        Assert.Equal("Unknown NotListed -", Told(presence, "Domain.Subdomain"));
    }

    [Fact]
    public async Task Nobody_holds_the_domain_of_the_kitchen_any_more()
    {
        WebPresence presence = await AuditAsync("Cuisine collective L’Écluse", "https://www.cuisine-collective.example/");

        Assert.Equal("Absent NoSuchName -", Told(presence, "Mail.Mx"));
        Assert.Equal("Absent NotRegistered cuisine-collective.example", Told(presence, "Domain.Expiry"));
    }

    private static string Told(WebPresence presence, string check) => Told(presence.Find(check)!);

    private static string Told(Finding finding) => string.Join(" ", finding.Verdict, finding.Reason ?? "-", finding.Value ?? "-");

    private async Task<WebPresence> AuditAsync(string name, string website)
    {
        AuditSettings settings = new()
        {
            // Nothing answers where the kitchen's site was.
            HostMap = new HostMap([.. _town.Hosts.Select(h => KeyValuePair.Create(h, _town.Address)), KeyValuePair.Create("www.cuisine-collective.example", new Uri("http://127.0.0.1:9"))]),
            DnsServer = _town.Names.Address,
            Clock = new FixedDayClock(new DateTimeOffset(2026, 11, 2, 12, 0, 0, TimeSpan.Zero)),
        };
        using AuditSession session = new(settings, TestModule.Platforms);
        return await new WebPresenceAuditor(session, [PresenceArea.Mail, PresenceArea.Domain, PresenceArea.Contact])
            .AuditAsync(new Organisation { Name = name, Website = new Uri(website) }, Language.French, null, TestContext.Current.CancellationToken);
    }
}
