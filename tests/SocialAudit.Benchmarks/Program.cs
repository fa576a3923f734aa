using BenchmarkDotNet.Running;
using SocialAudit.Benchmarks;

// dotnet run -c Release --project tests/SocialAudit.Benchmarks -- --filter '*Import*'
// dotnet run -c Release --project tests/SocialAudit.Benchmarks -- --filter '*Network*'
foreach (BenchmarkDotNet.Reports.Summary summary in BenchmarkSwitcher.FromAssembly(typeof(ImportBenchmarks).Assembly).Run(args))
{
    if (ImportBudget.Judge(summary) is { } line)
    {
        Console.WriteLine(line);
    }

    foreach (string verdict in NetworkBudget.Judge(summary))
    {
        Console.WriteLine(verdict);
    }
}
