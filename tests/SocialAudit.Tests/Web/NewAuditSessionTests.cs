using System.Management.Automation;
using SampleTown;
using SocialAudit.Tests.Cmdlets;

namespace SocialAudit.Tests.Web;

/// <summary>What New-AuditSession makes of the settings that a volunteer gives it.</summary>
public sealed class NewAuditSessionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("séance [1] ").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_folder_for_pages_is_found_from_the_current_location_and_made()
    {
        using HostedShell shell = new();

        PSObject folder = shell.Single(
            "param($Folder) $null = $ExecutionContext.SessionState.Path.SetLocation($Folder); (New-AuditSession -CachePath ./pages/2026).Settings.CacheFolder",
            WildcardPattern.Escape(_folder));

        string expected = Path.Combine(_folder, "pages", "2026");
        Assert.Equal(expected, folder.ToString());
        Assert.True(Directory.Exists(expected));
        Assert.Empty(Directory.GetFileSystemEntries(expected));
    }

    [Fact]
    public void Without_a_folder_nothing_is_kept()
    {
        using HostedShell shell = new();

        Assert.True((bool)shell.Single("$null -eq (New-AuditSession).Settings.CacheFolder").BaseObject);
    }

    [Fact]
    public void A_folder_that_cannot_hold_pages_is_one_clear_error()
    {
        string file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "");
        using HostedShell shell = new();

        foreach (string path in (string[])[file, Path.Combine(file, "below"), "nodrive:/pages", "Env:/pages"])
        {
            ErrorRecord error = shell.Error("param($Path) New-AuditSession -CachePath $Path", path);

            Assert.StartsWith("CannotWrite,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
            Assert.Equal(path, error.TargetObject);
            Assert.NotEmpty(error.ErrorDetails.RecommendedAction);
        }
    }

    [Fact]
    public void The_second_audit_asks_only_what_changed()
    {
        using SampleTownShell town = new(
            more: $"-CachePath '{_folder}'",
            respond: request => request.Headers.ContainsKey("If-None-Match")
                ? new TownResponse { Status = 304 }
                : new TownResponse { Body = "<title>Les Érables</title><p>hello</p>"u8.ToArray(), Headers = { ["Content-Type"] = "text/html; charset=utf-8", ["ETag"] = "\"1\"" } },
            hosts: ["centre.example", "fr.wikipedia.org"]);
        const string Script = "$answer = $session.Web.GetAsync('http://centre.example/', [System.Threading.CancellationToken]::None, 'text/html').GetAwaiter().GetResult(); "
            + "\"$($answer.Status) $($answer.IsRevalidated) $($answer.ToEvidence().Status) $($answer.Body.Length)\"";

        Assert.Equal("200 False 200 39", town.Single(Script).ToString());
        Assert.Equal("200 True 304 39", town.Single(Script).ToString());
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("")]
    [InlineData("http://centre.example")]
    [InlineData("centre.example/page")]
    [InlineData("centre.example:8080")]
    public void A_name_in_the_host_map_that_is_none_is_one_clear_error(string host)
    {
        using HostedShell shell = new("fr-CA");

        ErrorRecord error = shell.Error("param($Name) New-AuditSession -HostMap @{ $Name = 'http://127.0.0.1:9' }", host);

        Assert.StartsWith("InvalidHost,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains($"«\u00A0{host}\u00A0»", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("www.example.org", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("école.example", "https://xn--cole-9oa.example/page")]
    [InlineData("xn--cole-9oa.example", "https://école.example/page")]
    [InlineData("CENTRE.example.", "https://centre.example/page")]
    [InlineData("centre.example", "https://centre.example./page")]
    [InlineData("192.0.2.7", "http://192.0.2.7/page")]
    [InlineData("2001:db8::7", "http://[2001:db8::7]/page")]
    public void A_host_of_the_map_is_known_in_each_of_its_spellings(string host, string address)
    {
        using HostedShell shell = new();

        PSObject resolved = shell.Single("param($Name, $Address) (New-AuditSession -HostMap @{ $Name = 'http://127.0.0.1:9' }).Settings.HostMap.Resolve($Address)", host, address);

        Assert.Equal("http://127.0.0.1:9/page", resolved.ToString());
    }
}
