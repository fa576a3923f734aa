using BenchmarkDotNet.Running;
using SocialAudit.Benchmarks;

// dotnet run -c Release --project tests/SocialAudit.Benchmarks -- --filter '*Import*'
foreach (BenchmarkDotNet.Reports.Summary summary in BenchmarkSwitcher.FromAssembly(typeof(ImportBenchmarks).Assembly).Run(args))
{
    if (ImportBudget.Judge(summary) is { } line)
    {
        Console.WriteLine(line);
    }
}
