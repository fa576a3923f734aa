using System.Management.Automation;
using System.Security;
using SocialAudit.Tests.Host;

namespace SocialAudit.Tests.Cmdlets;

/// <summary>The key of a search service comes from a place that keeps it, and is shown nowhere.</summary>
public sealed class SearchKeyTests : IDisposable
{
    private const string _secret = "BSA-tres-secrete-0123456789";

    private readonly HostedShell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public void A_secure_string_is_taken_and_neither_the_session_nor_a_file_of_it_shows_the_key()
    {
        PSObject session = _shell.Single("param($Key) New-AuditSession -BraveKey $Key", Secure(_secret));

        Assert.Equal("***", _shell.Single("param($Session) \"$($Session.Settings.BraveKey)\"", session).ToString());
        Assert.DoesNotContain(_secret, _shell.Single("param($Session) [System.Management.Automation.PSSerializer]::Serialize($Session, 9)", session).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(_secret, _shell.Single("param($Session) \"$($Session.Settings)\"", session).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_vault_gives_the_key_by_the_name_of_its_secret()
    {
        _shell.Output("param($Key) $global:key = $Key; function global:Get-Secret { param($Name) if ($Name -ne 'Brave') { throw \"There is no secret $Name.\" } $global:key }", Secure(_secret));

        Assert.NotNull(_shell.Single("(New-AuditSession -BraveKeySecret Brave).Settings.BraveKey"));
        ErrorRecord error = _shell.Error("New-AuditSession -BraveKeySecret Autre");

        Assert.Equal(("SecretNotRead", "Autre"), (error.FullyQualifiedErrorId.Split(',')[0], error.TargetObject));
    }

    [Theory]
    [InlineData(_secret, "***")]
    [InlineData("deux mots", "")]
    public async Task The_environment_gives_the_key_to_a_process_that_was_told_nothing_else(string value, string shown)
    {
        using TemporaryFolder folder = new();
        string script = folder.Write("cle.ps1", "param($Manifest) Import-Module $Manifest; \"<$((New-AuditSession).Settings.BraveKey)>\"");

        HostResult result = await HostProcess.RunAsync([script, HostedShell.Manifest], environment: ("SOCIALAUDIT_BRAVE_KEY", value));

        Assert.Contains($"<{shown}>", result.OutputLines);
        Assert.DoesNotContain(value, result.Error + string.Concat(result.OutputLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_vault_the_error_says_what_to_do()
    {
        ErrorRecord error = _shell.Error("New-AuditSession -BraveKeySecret Brave");

        Assert.Equal("NoSecretManagement", error.FullyQualifiedErrorId.Split(',')[0]);
        Assert.Contains("SOCIALAUDIT_BRAVE_KEY", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_key_is_refused_and_not_repeated()
    {
        ErrorRecord error = _shell.Error("param($Key) New-AuditSession -BraveKey $Key", Secure("deux mots secrets"));

        Assert.Equal(("InvalidKey", "BraveKey"), (error.FullyQualifiedErrorId.Split(',')[0], error.TargetObject));
        Assert.DoesNotContain("secrets", error + error.ErrorDetails.Message + error.Exception, StringComparison.Ordinal);
    }

    [Fact]
    public void There_is_no_parameter_for_a_plain_key()
    {
        CommandInfo command = (CommandInfo)_shell.Single("Get-Command New-AuditSession").BaseObject;

        Assert.Equal([typeof(SecureString), typeof(string)], command.Parameters.Values.Where(p => p.Name.Contains("Key", StringComparison.Ordinal)).OrderBy(p => p.Name).Select(p => p.ParameterType));
        Assert.NotNull(_shell.Error("New-AuditSession -BraveKey 'en-clair-0123456789'"));
    }

    [Theory]
    [InlineData("ftp://searx.example/")]
    [InlineData("https://moi:secret@searx.example/")]
    [InlineData("searx.example")]
    public void An_address_that_is_none_of_an_instance_is_an_error(string address) =>
        Assert.Equal("InvalidSearxng", _shell.Error("param($Address) New-AuditSession -SearxngAddress $Address", address).FullyQualifiedErrorId.Split(',')[0]);

    [Fact]
    public void Searches_made_in_a_browser_join_the_audit_as_the_volunteers_word_and_after_a_file_too()
    {
        using SampleTownShell town = new("en-CA");
        const string script = """
            param($Path)
            $about = @{ Name = 'Centre communautaire du Vieux-Moulin'; Initials = 'CCVM'; Website = 'centre-vieux-moulin.example' }
            $results = Import-SearchResult $Path @about
            $kept = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($results, 5))
            $presence = Get-WebPresence @about -Check Findability -SearchResult $kept -Session $session
            $other = Get-WebPresence -Name 'Maison de quartier des Tilleuls' -Website www.maison-tilleuls.example -Check Findability -SearchResult $results -Session $session
            $presence.Findings | Where-Object { $_.Check -like 'Findability.*Search*' -or $_.Check -eq 'Findability.InitialsShared' } | ForEach-Object { "$($_.Check) $($_.Verdict) $($_.Value)" }
            "$(@($other.SearchResults).Count)"
            """;

        IEnumerable<string> told = town.Shell.Output(script, Repository.PathOf("examples", "town", "recherches", "google-ccvm.html")).Select(o => o.ToString());

        Assert.Equal(["Findability.SearchInitials Declared 2", "Findability.InitialsShared Declared CCVM – Club cycliste de la Vallée-Mascot", "0"], told);
    }

    private static SecureString Secure(string text)
    {
        SecureString secure = new();
        foreach (char c in text)
        {
            secure.AppendChar(c);
        }

        secure.MakeReadOnly();
        return secure;
    }
}
