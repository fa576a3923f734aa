using System.Management.Automation;
using System.Management.Automation.Runspaces;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;

namespace SocialAudit.Benchmarks;

/// <summary>
/// <c>Import-Module</c> in a process that has imported nothing before, as at the top of every script: each launch is a new process
/// that imports once, on a runspace that is already open.
/// </summary>
[SimpleJob(RunStrategy.ColdStart, launchCount: 12, warmupCount: 0, iterationCount: 1, invocationCount: 1)]
[HideColumns("InvocationCount", "IterationCount", "LaunchCount", "UnrollFactor", "WarmupCount", "RunStrategy", "Job")]
public class ImportBenchmarks
{
    private Runspace? _runspace;

    /// <summary>Opens the runspace, and runs something in it: the engine's own start is not what is measured.</summary>
    [GlobalSetup]
    public void Open()
    {
        _runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        _runspace.Open();
        using PowerShell shell = PowerShell.Create(_runspace);
        shell.AddScript("Get-Command Import-Module | ForEach-Object Name").Invoke();
    }

    /// <summary>Closes the runspace.</summary>
    [GlobalCleanup]
    public void Close() => _runspace!.Dispose();

    /// <summary>A binary module of one cmdlet that does nothing.</summary>
    [Benchmark(Baseline = true)]
    public int EmptyModule() => Import(Modules.Empty);

    /// <summary>This module.</summary>
    [Benchmark]
    public int SocialAudit() => Import(Modules.Ours);

    private int Import(string manifest)
    {
        using PowerShell shell = PowerShell.Create(_runspace);
        PSModuleInfo module = shell.AddCommand("Import-Module").AddParameter("Name", manifest).AddParameter("PassThru").AddParameter("ErrorAction", "Stop")
            .Invoke<PSModuleInfo>().Single();
        return module.ExportedCmdlets.Count > 0 ? module.ExportedCmdlets.Count : throw new InvalidOperationException($"{manifest} exports nothing.");
    }
}
