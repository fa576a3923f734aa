using System.Reflection;
using System.Reflection.Emit;
using SocialAudit.Tests.Cmdlets;
using SocialAudit.Tests.Host;

namespace SocialAudit.Tests.Module;

/// <summary>What an import does to a process that was fresh: each test starts one.</summary>
public sealed class FreshImportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("import-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task An_old_CsvHelper_that_was_loaded_first_does_not_clash()
    {
        string old = Path.Combine(_folder, "CsvHelper.dll");
        PersistedAssemblyBuilder assembly = new(new AssemblyName("CsvHelper") { Version = new Version(1, 0, 0, 0) }, typeof(object).Assembly);
        assembly.DefineDynamicModule("CsvHelper").DefineType("CsvHelper.CsvParser", TypeAttributes.Public).CreateType();
        assembly.Save(old);
        string answers = Path.Combine(_folder, "answers.csv");
        await File.WriteAllTextAsync(answers, "Name,Archetype\nAnna,Digital native\n", TestContext.Current.CancellationToken);

        string[] lines = await RunAsync(
            """
            param($Manifest, $Old, $Answers)
            [System.Reflection.Assembly]::LoadFrom($Old).FullName
            Import-Module $Manifest
            (Import-TeamArchetypeResponse $Answers).Name
            [System.Runtime.Loader.AssemblyLoadContext]::Default.Assemblies | Where-Object { $_.GetName().Name -eq 'CsvHelper' } | ForEach-Object { $_.FullName }
            """,
            old, answers);

        Assert.Equal(["CsvHelper, Version=1.0.0.0, Culture=neutral, PublicKeyToken=null", "Anna", "CsvHelper, Version=1.0.0.0, Culture=neutral, PublicKeyToken=null"], lines);
    }

    [Fact]
    public async Task An_import_loads_nothing_that_could_touch_the_network_and_no_library_of_ours()
    {
        string[] lines = await RunAsync(
            """
            param($Manifest)
            $names = { [System.AppDomain]::CurrentDomain.GetAssemblies() | ForEach-Object { $_.GetName().Name } }
            $before = & $names
            Import-Module $Manifest
            & $names | Where-Object { $_ -notin $before }
            '--'
            $null = New-AuditSession
            & $names | Where-Object { $_ -notin $before }
            """);

        int end = Array.IndexOf(lines, "--");
        IEnumerable<string> unwanted = lines[..end].Where(name =>
            name.StartsWith("System.Net.", StringComparison.Ordinal) || (IsOurs(name) && !name.StartsWith("SocialAudit", StringComparison.Ordinal)));
        Assert.Equal([], unwanted);

        // The same look does see them once a session is made.
        Assert.Contains("SocialAudit.Commands", lines[..end]);
        Assert.Contains("System.Net.Http", lines[end..]);
    }

    [Fact]
    public async Task An_import_reads_no_data_file()
    {
        string module = Path.Combine(_folder, "module");
        foreach (string file in Directory.EnumerateFiles(Repository.PathOf("module")).Concat(Directory.EnumerateFiles(Repository.PathOf("module", "bin", "net8.0"), "*", SearchOption.AllDirectories)))
        {
            string copy = Path.Combine(module, Path.GetRelativePath(Repository.PathOf("module"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        string manifest = Path.Combine(_folder, "SocialAudit.psd1");
        File.Copy(HostedShell.Manifest, manifest);

        // Without the folder of data the import goes well; only what needs the data fails.
        string[] lines = await RunAsync(
            """
            param($Manifest, $Copy)
            Import-Module $Copy
            (Get-Module SocialAudit).ExportedCmdlets.Count
            try { New-AuditSession } catch { $_.Exception.Message }
            """,
            manifest);

        Assert.Equal(2, lines.Length);
        Assert.True(int.Parse(lines[0], System.Globalization.CultureInfo.InvariantCulture) > 0);
        Assert.Contains(".json", lines[1], StringComparison.Ordinal);
    }

    private static bool IsOurs(string assembly) => File.Exists(Repository.PathOf("module", "bin", "net8.0", assembly + ".dll"));

    private async Task<string[]> RunAsync(string script, params string[] arguments)
    {
        string path = Path.Combine(_folder, "script.ps1");
        await File.WriteAllTextAsync(path, script, TestContext.Current.CancellationToken);
        HostResult result = await HostProcess.RunAsync([path, HostedShell.Manifest, .. arguments]);
        Assert.Equal("", result.Error);
        return result.OutputLines;
    }
}
