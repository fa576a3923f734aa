using System.Management.Automation;
using Microsoft.Data.Sqlite;
using SocialAudit.History;
using SocialAudit.Tests.History;
using SocialAudit.Tests.Module;

namespace SocialAudit.Tests.Cmdlets;

/// <summary>The history, as a volunteer keeps it.</summary>
public sealed class HistoryCmdletTests(PostgresServer server) : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SampleTownShell _town = new();

    private string Store => _folder.File("history.db");

    public void Dispose()
    {
        _town.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void What_an_audit_found_is_kept_and_given_back_whole()
    {
        const string script = """
            param($Store)
            $before = Get-WebPresence -Name 'Maison de quartier des Tilleuls' -Website maison-tilleuls.example -Session $session
            $before | Save-WebPresence -Store $Store
            $after = Get-WebPresenceHistory 'maison de quartier des tilleuls' -Store $Store
            $before; $after
            """;

        IReadOnlyList<PSObject> both = _town.Shell.Output(script, Store);

        Assert.Equal([], DeepComparison.Differences(both[0].BaseObject, both[1].BaseObject));
        Assert.NotEmpty((IEnumerable<object>)both[1].Properties["Findings"].Value);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_history_goes_through_a_file_into_another_store_and_back(bool isServer)
    {
        string store = isServer ? server.NewDatabase() : Store;
        const string script = """
            param($Store, $Other)
            Get-WebPresence -Name 'Carrefour du Port' -Website carrefour-port.example -Session $session | Save-WebPresence -Store $Store -PassThru | ForEach-Object { $_.Name }
            $file = [System.Management.Automation.PSSerializer]::Serialize(@(Get-WebPresenceHistory -Store $Store))
            [System.Management.Automation.PSSerializer]::Deserialize($file) | Save-WebPresence -Store $Other
            [System.Management.Automation.PSSerializer]::Deserialize($file) | Save-WebPresence -Store $Other
            [System.Management.Automation.PSSerializer]::Serialize(@(Get-WebPresenceHistory -Store $Other)) -eq $file
            """;

        Assert.Equal(["Carrefour du Port", "True"], _town.Shell.Output(script, store, _folder.File("other.db")).Select(o => o.ToString()));
    }

    [Fact]
    public void The_history_of_several_centres_is_seen_in_short_and_by_finding()
    {
        _town.Shell.Output("param($Store) 'Centre A', 'Centre B' | ForEach-Object { Get-WebPresence -Name $_ -Session $session } | Save-WebPresence -Store $Store", Store);

        Assert.Equal(["Centre A", "Centre B"], _town.Shell.Output("param($Store) Get-WebPresenceHistory -Store $Store -Summary -Last 1 | ForEach-Object { $_.Name }", Store).Select(o => o.ToString()));
        Assert.Equal(["Centre B"], _town.Shell.Output("param($Store) Get-WebPresenceHistory *b -Store $Store -Summary | ForEach-Object { $_.Name }", Store).Select(o => o.ToString()));
        IReadOnlyList<PSObject> rows = _town.Shell.Output("param($Store) [pscustomobject]@{ Name = 'centre a' } | Get-WebPresenceHistory -Store $Store -Finding -Check Site.*", Store);
        Assert.NotEmpty(rows);
        Assert.All(rows, r => Assert.StartsWith("Site.", (string)r.Properties["Check"].Value, StringComparison.Ordinal));
        Assert.Empty(_town.Shell.Output("param($Store) Get-WebPresenceHistory -Store $Store -After 2999-01-01", Store));
    }

    [Fact]
    public void WhatIf_saves_nothing_and_makes_nothing()
    {
        _town.Shell.Output("param($Store) Get-WebPresence -Name 'Centre A' -Session $session | Save-WebPresence -Store $Store -WhatIf", Store);

        Assert.False(File.Exists(Store));
    }

    [Fact]
    public void A_store_that_cannot_be_opened_is_known_before_an_audit_begins()
    {
        string file = _folder.Write("recettes.db", "Tarte au sucre. Tourtière du Lac-Saint-Jean. Ketchup aux fruits.");

        ShellResult result = _town.Invoke("param($Store) Get-WebPresence -Name 'Centre A' -Session $session | Save-WebPresence -Store $Store -Language fr", file);

        ErrorRecord error = Assert.Single(result.Errors);
        Assert.StartsWith("StoreNotAStore,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("autre chose qu’un historique", error.ErrorDetails.Message);
        Assert.Contains("-Store", error.ErrorDetails.RecommendedAction);
    }

    [Fact]
    public void No_history_yet_and_an_unknown_name_are_errors_that_say_what_to_do()
    {
        ErrorRecord none = _town.Shell.Error("param($Store) Get-WebPresenceHistory -Store $Store -Language en", Store);
        _town.Shell.Output("param($Store) Get-WebPresence -Name 'Centre A' -Session $session | Save-WebPresence -Store $Store", Store);
        ShellResult some = _town.Invoke("param($Store) Get-WebPresenceHistory 'Centre X', 'Centre A', 'Y*' -Store $Store -Language fr", Store);

        Assert.StartsWith("StoreNotThere,", none.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("no history", none.ErrorDetails.Message);
        Assert.StartsWith("NoHistory,", Assert.Single(some.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("Centre X", some.Errors[0].ErrorDetails.Message);
        Assert.Single(some.Output);
    }

    [Fact]
    public void A_database_that_does_not_answer_is_named_without_its_password()
    {
        ShellResult result = _town.Invoke("param($Store) Get-WebPresenceHistory -Store $Store -Verbose", $"postgresql://audit:{PostgresServer.Password}@127.0.0.1:1/history");

        ErrorRecord error = Assert.Single(result.Errors);
        Assert.StartsWith("StoreUnreachable,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal("postgresql://127.0.0.1:1/history", error.TargetObject);
        string said = PSSerializer.Serialize(error, 6) + error.Exception + string.Concat(result.Verbose);
        Assert.DoesNotContain(PostgresServer.Password, said);
    }

    [Fact]
    public void A_snapshot_that_cannot_be_saved_is_an_error_and_the_others_are_saved()
    {
        _town.Shell.Output("param($Store) $global:all = 'A', 'B', 'C' | ForEach-Object { Get-WebPresence -Name \"Centre $_\" -Session $session }; $all[0] | Save-WebPresence -Store $Store", Store);
        PresenceStore.Open(StoreAddress.OfFile(Store), forReading: true).Dispose();
        using (SqliteConnection other = new($"Data Source={Store};Pooling=false"))
        {
            other.Open();
            using SqliteCommand refuse = other.CreateCommand();
            refuse.CommandText = "create trigger refuse before insert on organisation when new.name = 'Centre B' begin select raise(abort, 'not that one'); end";
            refuse.ExecuteNonQuery();
        }

        ShellResult result = _town.Invoke("param($Store) $all | Save-WebPresence -Store $Store -PassThru -Language en", Store);

        ErrorRecord error = Assert.Single(result.Errors);
        Assert.StartsWith("StoreFailed,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal("Centre B", PSObject.AsPSObject(error.TargetObject).Properties["Name"].Value);
        Assert.Equal(["Centre A", "Centre C"], result.Output.Select(o => o.Properties["Name"].Value));
        Assert.Equal(["Centre A", "Centre C"], _town.Shell.Output("param($Store) Get-WebPresenceHistory -Store $Store | ForEach-Object { $_.Name }", Store).Select(o => o.ToString()));
    }
}
