using System.Collections;
using System.Management.Automation;
using SampleTown;

namespace SocialAudit.Tests.Cmdlets;

/// <summary>Get-WebPresence as a volunteer runs it, on the sample town.</summary>
public sealed class GetWebPresenceTests
{
    private const string _centre = "Get-WebPresence 'Centre communautaire du Vieux-Moulin' centre-vieux-moulin.example -Initials CCVM -Session $session";

    [Fact]
    public void The_centres_site_blog_and_forgotten_channel_are_found_each_with_its_verdict()
    {
        using SampleTownShell town = new();

        PSObject presence = town.Single(_centre);

        Dictionary<string, string> verdicts = Items(presence, "Findings").DistinctBy(f => Text(f, "Check")).ToDictionary(f => Text(f, "Check"), f => Text(f, "Verdict"));
        Assert.Equal("Confirmed", verdicts["Site.Reachable"]);
        Assert.Equal("Confirmed", verdicts["Contact.Phone"]);
        Assert.Equal("Unverifiable", verdicts["Profile.facebook"]);
        Assert.Equal("Confirmed", verdicts["Profile.youtube"]);
        Assert.Equal("Absent", verdicts["Listing.Wikipedia"]);
        Assert.Equal("2025-03-14", Text(Finding(presence, "Blog.NewestPost"), "Value"));
        Assert.Equal("info@centre-vieux-moulin.example", Text(Finding(presence, "Contact.Email"), "Value"));
        Assert.StartsWith("2019-06-20", ((DateTimeOffset)Items(presence, "Profiles").Single(p => Text(p, "Platform") == "youtube").Properties["NewestPost"].Value).ToString("yyyy-MM-dd"));
    }

    [Fact]
    public void Every_finding_says_what_was_asked_and_when()
    {
        using SampleTownShell town = new();

        PSObject presence = town.Single(_centre);

        Assert.All(Items(presence, "Findings"), finding =>
        {
            PSObject evidence = Items(finding, "Evidence")[0];
            Assert.Matches("^(?:https?://|dns:)", Text(evidence, "Address"));
            Assert.Equal(2026, ((DateTimeOffset)evidence.Properties["Time"].Value).Year);
        });
    }

    [Fact]
    public void Share_buttons_the_designer_and_a_member_of_staff_are_not_the_centres_own()
    {
        using SampleTownShell town = new();

        List<PSObject> profiles = Items(town.Single(_centre), "Profiles");

        string[] others = [.. profiles.Where(p => Text(p, "Attribution") == "Other").Select(p => Text(p, "Handle"))];
        Assert.Equal(["AtelierPixelExemple", "in/maude-lacasse-exemple"], others.Order());
        Assert.Equal(6, profiles.Count(p => Text(p, "Attribution") == "Own"));
    }

    [Fact]
    public void An_article_counts_only_when_it_links_to_the_site()
    {
        using SampleTownShell town = new();

        PSObject tied = town.Single("Get-WebPresence 'Maison de quartier des Tilleuls' www.maison-tilleuls.example -Session $session");
        PSObject namesake = town.Single("Get-WebPresence 'Carrefour Jeunesse du Port' http://carrefour-port.example -Session $session");

        Assert.Equal("Confirmed", Text(Finding(tied, "Listing.Wikipedia"), "Verdict"));
        Assert.Equal(("Unknown", "NotTied"), (Text(Finding(namesake, "Listing.Wikipedia"), "Verdict"), Text(Finding(namesake, "Listing.Wikipedia"), "Reason")));
    }

    [Fact]
    public void An_account_that_only_Wikidata_knows_is_found_looked_at_and_not_taken_for_the_centres_own()
    {
        using SampleTownShell town = new();

        PSObject presence = town.Single(_centre);

        Assert.Equal(("Declared", "OnlyThere"), (Text(Finding(presence, "Listing.Wikidata.bluesky"), "Verdict"), Text(Finding(presence, "Listing.Wikidata.bluesky"), "Reason")));
        PSObject account = Items(presence, "Profiles").Single(p => Text(p, "Platform") == "bluesky");
        Assert.Equal(("NameOnly", "Unclear", "38", "SameName"), (Text(account, "Reason"), Text(account, "Attribution"), Text(account, "Followers"), Items(account, "Ties").Single().BaseObject.ToString()));
        Assert.StartsWith("2023-06-27", ((DateTimeOffset)account.Properties["NewestPost"].Value).ToString("yyyy-MM-dd"));
    }

    [Fact]
    public void The_old_telephone_number_on_the_map_is_told()
    {
        using SampleTownShell town = new();

        PSObject presence = town.Single(_centre);

        Assert.Equal("Confirmed", Text(Finding(presence, "Listing.OpenStreetMap"), "Verdict"));
        Assert.Equal(("Differs", "+1 514-555-0119"), (Text(Finding(presence, "Listing.OpenStreetMap.Phone"), "Reason"), Text(Finding(presence, "Listing.OpenStreetMap.Phone"), "Value")));
        Assert.Equal("Missing", Text(Finding(presence, "Listing.OpenStreetMap.Website"), "Reason"));
    }

    [Fact]
    public void A_profile_and_a_site_that_link_to_each_other_vouch_for_each_other()
    {
        using SampleTownShell town = new();

        PSObject account = Items(town.Single("Get-WebPresence 'Maison de quartier des Tilleuls' www.maison-tilleuls.example -Session $session"), "Profiles").Single(p => Text(p, "Platform") == "mastodon");

        Assert.Equal(("Confirmed", "214", "1"), (Text(account, "Verdict"), Text(account, "Followers"), Text(account, "PostsPerWeek")));
        Assert.Equal("MutualLink", Items(account, "Ties")[0].BaseObject.ToString());
    }

    [Fact]
    public void A_site_without_HTTPS_is_told_so()
    {
        using SampleTownShell town = new();

        PSObject presence = town.Single("Get-WebPresence 'Carrefour Jeunesse du Port' carrefour-port.example -Session $session");

        Assert.Equal("Absent", Text(Finding(presence, "Site.Https"), "Verdict"));
        Assert.Equal(["info@carrefour-port.example"], ((IEnumerable)presence.Properties["Contact"].Value.AsObject().Properties["Email"].Value).Cast<object>().Select(o => o.ToString()));
    }

    [Theory]
    [InlineData(" ", "InvalidName")]
    [InlineData("?!", "InvalidName")]
    public void A_name_without_a_letter_is_refused(string name, string errorId)
    {
        using SampleTownShell town = new();

        Assert.StartsWith(errorId, town.Shell.Error("param($Name) Get-WebPresence -Name $Name -Session $session", name).FullyQualifiedErrorId);
        Assert.Empty(town.Requests);
    }

    [Theory]
    [InlineData("fr", "Le site répond", "fr.wikipedia.org")]
    [InlineData("en", "The site answers", "en.wikipedia.org")]
    public void The_language_asked_is_that_of_the_findings_and_of_the_encyclopedia(string language, string words, string wikipedia)
    {
        using SampleTownShell town = new();

        PSObject presence = town.Single($"{_centre} -Language {language}");

        Assert.StartsWith(words, Text(Finding(presence, "Site.Reachable"), "Message"));
        Assert.Contains(town.Requests, r => r.Host == wikipedia);
    }

    [Fact]
    public void Rows_of_a_roster_bind_by_name_and_one_bad_address_does_not_stop_the_rest()
    {
        using SampleTownShell town = new();

        ShellResult result = town.Invoke("""
            [pscustomobject]@{ Name = 'Centre communautaire du Vieux-Moulin'; Website = 'https://www.centre-vieux-moulin.example'; Language = 'fr'; Program = 'Employability;Causes' },
            [pscustomobject]@{ Name = 'Sans adresse'; Website = 'pas une adresse'; Language = 'fr'; Program = '' },
            [pscustomobject]@{ Name = 'Maison de quartier des Tilleuls'; Website = 'https://www.maison-tilleuls.example'; Language = ''; Program = '' } |
                Get-WebPresence -Session $session
            """);

        Assert.Equal(["Centre communautaire du Vieux-Moulin", "Maison de quartier des Tilleuls"], result.Output.Select(p => Text(p, "Name")).Order());
        ErrorRecord error = Assert.Single(result.Errors);
        Assert.Equal(("InvalidAddress", "pas une adresse"), (error.FullyQualifiedErrorId.Split(',')[0], error.TargetObject));
        Assert.Contains("n’est pas une adresse web", error.ErrorDetails.Message);
        Assert.NotEmpty(error.ErrorDetails.RecommendedAction);
        PSObject centre = result.Output.Single(p => Text(p, "Name").StartsWith("Centre", StringComparison.Ordinal));
        Assert.Equal(["Employability", "Causes"], ((IEnumerable)((PSObject)centre.Properties["Organisation"].Value.AsObject()).Properties["Program"].Value).Cast<object>().Select(o => o.ToString()));
    }

    [Fact]
    public void A_program_is_known_by_what_people_call_it_and_an_unknown_one_is_said()
    {
        using SampleTownShell town = new();

        ShellResult result = town.Invoke("(Get-WebPresence Centre -Program 'Employabilité; défense des droits, tricot' -Session $session).Organisation.Program");

        Assert.Equal(["Employability", "Causes", "tricot"], result.Output.Select(o => o.ToString()));
        Assert.Contains("tricot", Assert.Single(result.Warnings));
    }

    [Theory]
    [InlineData("L’Écluse \"au bord\" du canal")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("Maison 🌻 du Soleil")]
    [InlineData("100 % bénévole & 'libre' | %22 ?a=b#c")]
    public void Any_name_is_asked_for_as_it_is(string name)
    {
        using SampleTownShell town = new();

        PSObject presence = town.Single("param($Name) Get-WebPresence -Name $Name -Session $session", name);

        Assert.Equal(name, Text(presence, "Name"));
        Assert.Equal("NotGiven", Text(Finding(presence, "Site.Reachable"), "Reason"));
        Assert.Equal(name, town.Requests.Single(r => r.Host == "fr.wikipedia.org").Parameters["srsearch"]);
    }

    [Fact]
    public void A_name_that_leads_nowhere_is_a_finding_and_not_an_error()
    {
        using SampleTownShell town = new();

        PSObject finding = Finding(town.Single("Get-WebPresence 'Cuisine collective' https://www.cuisine-collective.invalid -Session $session"), "Site.Reachable");

        Assert.Equal("Unknown", Text(finding, "Verdict"));
        Assert.Contains("www.cuisine-collective.invalid", Text(finding, "Message"));
    }

    [Fact]
    public void A_circle_of_redirects_is_a_finding_that_says_so()
    {
        using SampleTownShell town = new(respond: r => TownResponse.Redirect(r.Path == "/a" ? "/b" : "/a"), hosts: ["rond.example", "fr.wikipedia.org"]);

        PSObject finding = Finding(town.Single("Get-WebPresence Rond http://rond.example -Session $session"), "Site.Reachable");

        Assert.Equal(("Unknown", "RedirectLoop"), (Text(finding, "Verdict"), Text(finding, "Reason")));
        Assert.Contains("en rond", Text(finding, "Message"));
    }

    [Fact]
    public void A_loopback_address_is_refused_unless_the_session_allows_it()
    {
        using SampleTownShell town = new(respond: _ => TownResponse.Html("<title>Secret</title>"), hosts: ["fr.wikipedia.org"]);
        using TownServer inside = TownServer.Start(_ => TownResponse.Html("<title>Secret</title>"));
        string script = $"Get-WebPresence Dedans {inside.Address} -Session";

        PSObject refused = town.Single($"{script} $session");
        PSObject allowed = town.Single($"{script} (New-AuditSession -AllowPrivateNetwork -HostMap @{{ 'fr.wikipedia.org' = '{inside.Address}' }})");

        Assert.Equal("PrivateAddress", Text(Finding(refused, "Site.Reachable"), "Reason"));
        Assert.Equal("Secret", Text(allowed, "Title"));
    }

    [Fact]
    public void A_presence_goes_out_as_soon_as_it_is_ready()
    {
        TaskCompletionSource received = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using SampleTownShell town = new(respond: r => r.Host != "lent.example" ? TownResponse.Html("<title>Vite</title>") : new TownResponse
        {
            Raw = async (stream, cancel) =>
            {
                // The slow site answers only once the quick one's object has come out at the other end of the pipeline.
                await received.Task.WaitAsync(cancel);
                await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n<title>Lent</title>"u8.ToArray(), cancel);
            },
        }, hosts: ["vite.example", "lent.example"]);

        ShellResult result = town.Invoke("""
            param($Received)
            [pscustomobject]@{ Name = 'Lent'; Website = 'http://lent.example' }, [pscustomobject]@{ Name = 'Vite'; Website = 'http://vite.example' } |
                Get-WebPresence -Session $session -ThrottleLimit 2 | ForEach-Object { $null = $Received.TrySetResult(); $_.Title }
            """, received);

        Assert.Equal(["Vite", "Lent"], result.Output.Select(o => o.ToString()));
    }

    [Fact]
    public async Task Stopping_the_pipeline_closes_the_connection_at_once()
    {
        TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using SampleTownShell town = new(more: "-TimeoutSec 600", respond: _ => new TownResponse
        {
            Raw = async (stream, cancel) =>
            {
                asked.TrySetResult();
                if (await stream.ReadAsync(new byte[1], cancel) == 0)
                {
                    closed.TrySetResult();
                }
            },
        }, hosts: ["lent.example"]);
        using PowerShell shell = town.Shell.Shell("Get-WebPresence Lent http://lent.example -Session $session");

        IAsyncResult running = shell.BeginInvoke();
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await Task.Factory.FromAsync(shell.BeginStop, shell.EndStop, null);

        await closed.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Equal(PSInvocationState.Stopped, shell.InvocationStateInfo.State);
        Assert.True(running.IsCompleted);
    }

    [Fact]
    public void Progress_is_completed()
    {
        using SampleTownShell town = new();

        ShellResult result = town.Invoke(_centre);

        Assert.NotEmpty(result.Progress);
        Assert.Equal(ProgressRecordType.Completed, result.Progress[^1].RecordType);
        Assert.Contains("Vieux-Moulin", result.Progress[0].Activity);
    }

    [Fact]
    public void What_went_through_a_file_or_another_machine_binds_again()
    {
        using SampleTownShell town = new();

        PSObject plan = town.Single($$"""
            $presence = {{_centre}} -Program Causes
            $copy = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($presence))
            $copy | New-MediaActionPlan -Objective Visibility -HoursPerWeek 6 -Session $session
            """);

        Assert.Equal("Centre communautaire du Vieux-Moulin", Text(plan, "Organisation"));
        Assert.Contains(Items(plan, "Actions"), a => Text(a, "Id") == "recover-youtube");
    }

    private static PSObject Finding(PSObject presence, string check) => Items(presence, "Findings").Single(f => Text(f, "Check") == check);

    private static List<PSObject> Items(PSObject item, string property) => [.. ((IEnumerable)item.Properties[property].Value.AsBase()).Cast<object>().Select(PSObject.AsPSObject)];

    private static string Text(PSObject item, string property) => item.Properties[property].Value?.ToString() ?? "";
}
