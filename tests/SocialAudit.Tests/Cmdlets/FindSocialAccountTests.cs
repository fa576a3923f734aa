using System.Management.Automation;
using SampleTown;

namespace SocialAudit.Tests.Cmdlets;

/// <summary>Find-SocialAccount, as a volunteer types it.</summary>
public sealed class FindSocialAccountTests : IDisposable
{
    private const string _catalogue = """
        { "Parc": {"errorType":"status_code","url":"https://parc.example/u/{}","urlMain":"https://parc.example","username_claimed":"accueil"},
          "Place": {"errorType":"status_code","url":"https://place.example/u/{}","urlMain":"https://place.example","username_claimed":"accueil"},
          "Nuit": {"errorType":"status_code","url":"https://nuit.example/u/{}","urlMain":"https://nuit.example","isNSFW":true} }
        """;

    private const string _given = "param($Path) $platforms = Import-SocialPlatform -Path $Path; ";

    private readonly TemporaryFolder _folder = new();
    private readonly SampleTownShell _town = new("en-US", respond: Respond, hosts: ["parc.example", "place.example", "nuit.example", "centre-erables.example", "www.centre-erables.example"]);
    private readonly string _path;

    public FindSocialAccountTests()
    {
        _path = _folder.Write("sites.json", _catalogue);
    }

    public void Dispose()
    {
        _town.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Accounts_come_with_a_score_and_what_speaks_for_them()
    {
        PSObject found = _town.Single(_given + "Find-SocialAccount 'Centre Les Érables' -City Montréal -Website centre-erables.example -Platform $platforms -Session $session | Where-Object Exists", _path);

        Assert.Equal(("parc", "centreerables", "Confirmed"), (found.Properties["Platform"].Value, found.Properties["Handle"].Value, found.Properties["Verdict"].Value.ToString()));
        Assert.InRange((double)found.Properties["Score"].Value, 0.9, 1);
        Assert.Contains("centre-erables.example", found.Properties["Why"].Value.AsObject().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Those_that_could_not_be_told_keep_their_reason_and_absences_are_only_told_when_asked_for()
    {
        const string script = "Find-SocialAccount 'Centre Les Érables' -Handle centreerables -Platform $platforms -Session $session";

        string[] usual = Lines(_town.Invoke(_given + script, _path));
        string[] all = Lines(_town.Invoke(_given + script + " -All", _path));

        Assert.Equal(["parc centreerables Unknown NotTied", "place centreerables Unknown Http429"], usual);
        Assert.Equal(usual, all);
        Assert.Contains("parc personne Absent ", Lines(_town.Invoke(_given + script.Replace("-Handle centreerables", "-Handle personne -All", StringComparison.Ordinal), _path)));
    }

    [Fact]
    public void Platforms_for_adults_are_not_asked_unless_the_user_says_so()
    {
        _town.Invoke(_given + "Find-SocialAccount 'Centre Les Érables' -Handle centreerables -Platform $platforms -Session $session", _path);
        Assert.DoesNotContain(_town.Requests, r => r.Host == "nuit.example");

        _town.Invoke(_given + "Find-SocialAccount 'Centre Les Érables' -Handle centreerables -Platform $platforms -IncludeAdult -Session $session", _path);
        Assert.Contains(_town.Requests, r => r.Host == "nuit.example");
    }

    [Theory]
    [InlineData("centre erables")]
    [InlineData("centre/erables")]
    [InlineData("https://parc.example/u/centre")]
    public void A_handle_with_spaces_or_slashes_is_one_clear_error_and_the_others_go_on(string handle)
    {
        ShellResult result = _town.Invoke(
            "param($Path, $Handle) $platforms = Import-SocialPlatform -Path $Path; Find-SocialAccount 'Centre Les Érables' -Handle $Handle, '@centreerables' -Platform $platforms[0] -Session $session", _path, handle);

        Assert.Single(result.Output);
        ErrorRecord error = Assert.Single(result.Errors);
        Assert.StartsWith("InvalidHandle,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(handle, error.TargetObject);
        Assert.NotEmpty(error.ErrorDetails.RecommendedAction);
    }

    [Fact]
    public void Rows_of_a_list_are_searched_one_by_one_and_a_broken_row_costs_none_of_the_others()
    {
        ShellResult result = _town.Invoke(
            _given + "[pscustomobject]@{ Name = 'Centre Les Érables'; Initials = 'CLE'; City = 'Montréal'; Website = 'centre-erables.example' }, [pscustomobject]@{ Name = ''; Website = '' } | Find-SocialAccount -Platform $platforms[0] -Session $session", _path);

        Assert.Contains(result.Output, o => o.Properties["Verdict"].Value.ToString() == "Confirmed");
        Assert.StartsWith("InvalidName,", Assert.Single(result.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void An_audits_organisation_is_searched_with_its_city_and_site()
    {
        PSObject found = _town.Single(
            _given + "Get-WebPresence 'Centre Les Érables' -City Montréal -Website centre-erables.example -Check Site -Session $session | Find-SocialAccount -Platform $platforms[0] -Session $session | Where-Object Exists", _path);

        Assert.Equal("Confirmed", found.Properties["Verdict"].Value.ToString());
        Assert.Contains("Montréal", string.Join(" ", (IEnumerable<string>)found.Properties["Why"].Value.AsBase()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_candidate_can_be_asked_about_again()
    {
        string[] again = Lines(_town.Invoke(
            _given + "$open = Find-SocialAccount 'Centre Les Érables' -Handle centreerables -Platform $platforms -Session $session | Where-Object Reason -eq Http429; $open | Find-SocialAccount -Platform $platforms -Session $session", _path));

        Assert.Equal(["place centreerables Unknown Http429"], again);
    }

    [Fact]
    public void A_network_behind_a_login_is_named_with_the_address_to_open()
    {
        PSObject found = _town.Single("Find-SocialAccount 'Centre Les Érables' -Platform Facebook -Session $session");

        Assert.Equal(("Unverifiable", "https://www.facebook.com/centreerables"), (found.Properties["Verdict"].Value.ToString(), found.Properties["Address"].Value.ToString()));
    }

    [Fact]
    public void Progress_is_shown_and_ends()
    {
        ShellResult result = _town.Invoke(_given + "Find-SocialAccount 'Centre Les Érables' -Platform $platforms -Session $session", _path);

        Assert.Equal(ProgressRecordType.Completed, result.Progress[^1].RecordType);
        Assert.Contains("Centre Les Érables", result.Progress[0].Activity, StringComparison.Ordinal);
    }

    private static string[] Lines(ShellResult result)
    {
        Assert.Empty(result.Errors.Select(error => error.ToString()));
        return [.. result.Output.Select(o => $"{o.Properties["Platform"].Value} {o.Properties["Handle"].Value} {o.Properties["Verdict"].Value} {o.Properties["Reason"].Value}").Order()];
    }

    private static TownResponse Respond(TownRequest request) => request.Host switch
    {
        "place.example" => TownResponse.Text("slow down", 429),
        _ when request.Path == "/u/centreerables" => TownResponse.Html("<title>Centre Les Érables</title><h1>Centre Les Érables</h1><p>Le centre du quartier, à Montréal, pour les petits et les grands.</p><a href='https://www.centre-erables.example/contact'>Site</a>"),
        _ => TownResponse.NotFound(),
    };
}
