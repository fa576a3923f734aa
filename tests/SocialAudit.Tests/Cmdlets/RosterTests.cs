using System.Management.Automation;
using SampleTown;

namespace SocialAudit.Tests.Cmdlets;

/// <summary>Get-WebPresence on many organisations: as they are done, whatever is wrong with one of them, and no more than was asked for.</summary>
public sealed class RosterTests
{
    [Fact]
    public void Only_the_areas_that_are_asked_for_are_looked_at()
    {
        using SampleTownShell town = new();

        PSObject presence = town.Single("Get-WebPresence 'Maison de quartier des Tilleuls' maison-tilleuls.example -Check Contact, Blog -Session $session");

        IEnumerable<string> areas = Items(presence, "Findings").Select(f => f.Properties["Check"].Value.ToString()!.Split('.')[0]).Distinct();
        Assert.Equal(["Blog", "Contact", "Site"], areas.Order());
        Assert.Equal(["Contact", "Blog"], Items(presence, "Levels").Select(l => l.Properties["Area"].Value));
        Assert.DoesNotContain(town.Requests, r => r.Host.EndsWith("wikipedia.org", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_no_area_is_refused_with_the_areas_that_are()
    {
        using SampleTownShell town = new();

        ShellResult result = town.Invoke("Get-WebPresence Centre centre.example -Check Facebook -Session $session");

        Assert.Contains("Findability", Assert.Single(result.Errors).Exception.Message);
    }

    [Fact]
    public void A_bad_row_is_an_error_of_its_own_and_the_rest_goes_on()
    {
        using SampleTownShell town = new(respond: _ => TownResponse.Html("<title>Centre</title><p>Bonjour</p>"), hosts: ["un.example", "deux.example", "trois.example"]);

        ShellResult result = town.Invoke("""
            $rows = @(
                [pscustomobject] @{ Name = 'Un'; Website = 'un.example' }
                [pscustomobject] @{ Name = ''; Website = 'deux.example' }
                [pscustomobject] @{ Name = 'Deux'; Website = 'pas une adresse' }
                [pscustomobject] @{ Name = 'Trois'; Website = 'trois.example' }
            )
            $rows | Get-WebPresence -Check Contact -Session $session
            """);

        Assert.Equal(["Trois", "Un"], result.Output.Select(o => o.Properties["Name"].Value.ToString()).Order());
        Assert.Equal(["InvalidAddress", "InvalidName"], result.Errors.Select(e => e.FullyQualifiedErrorId.Split(',')[0]).Order());
    }

    [Fact]
    public void Two_organisations_with_one_site_are_audited_and_said()
    {
        using SampleTownShell town = new(culture: "en-CA", respond: _ => TownResponse.Html("<title>Centre</title><p>Bonjour</p>"), hosts: ["un.example", "www.un.example"]);

        ShellResult result = town.Invoke("""
            @([pscustomobject] @{ Name = 'Un'; Website = 'un.example' }, [pscustomobject] @{ Name = 'Deux'; Website = 'https://www.un.example/' }) |
                Get-WebPresence -Check Contact -Session $session
            """);

        Assert.Equal(2, result.Output.Count);
        Assert.Contains(result.Warnings, w => w.StartsWith("Un and Deux have the same site", StringComparison.Ordinal));
    }

    [Fact]
    public void Each_organisation_comes_out_when_it_is_done_and_a_slow_one_holds_up_nobody()
    {
        using ManualResetEventSlim gate = new();
        using SampleTownShell town = new(
            respond: request =>
            {
                if (request.Host == "lent.example")
                {
                    gate.Wait(TestContext.Current.CancellationToken);
                }

                return TownResponse.Html("<title>Centre</title><p>Bonjour</p>");
            },
            hosts: ["lent.example", "un.example", "deux.example"]);

        // The slow one answers only once another has come out.
        ShellResult result = town.Invoke(
            """
            param($Gate)
            @('lent', 'un', 'deux') | ForEach-Object { [pscustomobject] @{ Name = $_; Website = "$_.example" } } |
                Get-WebPresence -Check Contact -ThrottleLimit 2 -Session $session | ForEach-Object { $Gate.Set(); $_.Name }
            """,
            gate);

        Assert.NotEqual("lent", result.Output[0].ToString());
        Assert.Equal(3, result.Output.Count);
    }

    private static IEnumerable<PSObject> Items(PSObject owner, string property) =>
        ((System.Collections.IEnumerable)owner.Properties[property].Value).Cast<object>().Select(PSObject.AsPSObject);
}
