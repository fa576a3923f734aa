using System.Management.Automation;
using SocialAudit.Presence;
using SocialAudit.Tests.Module;

namespace SocialAudit.Tests.Cmdlets;

/// <summary>Audits go to a JSON file whole and come back from it whole.</summary>
public sealed class PresenceFileCmdletTests(TownAudit audit) : IClassFixture<TownAudit>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    // The module's types live in its own load context: they are known by their names.
    private IEnumerable<object> Presences => audit.Objects.Select(o => o.BaseObject).Where(o => o.GetType().FullName == typeof(WebPresence).FullName);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_written_is_what_is_read()
    {
        object[] presences = [.. Presences.Take(3)];
        string path = _folder.File("audits.json");

        audit.Shell.Output("param($Presence, $Path) $Presence | Export-WebPresence -Path $Path", presences, path);
        object[] read = [.. audit.Shell.Output("param($Path) Import-WebPresence -Path $Path", path).Select(o => o.BaseObject)];

        Assert.Equal(3, read.Length);
        Assert.All(presences.Zip(read), pair => Assert.Empty(DeepComparison.Differences(pair.First, pair.Second)));
    }

    [Fact]
    public void One_audit_alone_needs_no_array()
    {
        string path = _folder.File("one.json");
        object presence = Presences.First();
        audit.Shell.Output("param($Presence, $Path) $Presence | Export-WebPresence -Path $Path", presence, path);
        File.WriteAllText(path, File.ReadAllText(path).Trim('[', ']', '\n'));

        Assert.Equal(presence.ToString(), audit.Shell.Single("param($Path) Import-WebPresence -Path $Path", path).BaseObject.ToString());
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[{\"Date\": \"2026-11-02\"}]")]
    [InlineData("[null]")]
    [InlineData("")]
    public void A_file_that_holds_no_audits_is_an_error_that_names_it(string text)
    {
        string path = _folder.Write("bad.json", text);

        ErrorRecord error = audit.Shell.Error("param($Path) Import-WebPresence -Path $Path", path);

        Assert.StartsWith("BadPresenceFile", error.FullyQualifiedErrorId);
        Assert.Contains("bad.json", error.Exception.Message);
    }
}
