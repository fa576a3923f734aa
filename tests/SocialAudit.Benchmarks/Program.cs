using System.Globalization;
using BenchmarkDotNet.Running;
using SocialAudit.Benchmarks;

// dotnet run -c Release --project tests/SocialAudit.Benchmarks -- --filter '*Import*'
// dotnet run -c Release --project tests/SocialAudit.Benchmarks -- --filter '*Network*'
// dotnet run -c Release --project tests/SocialAudit.Benchmarks -- --filter '*Extraction*'
// dotnet run -c Release --project tests/SocialAudit.Benchmarks -- roster
// dotnet run -c Release --project tests/SocialAudit.Benchmarks -- hostile
// dotnet run -c Release --project tests/SocialAudit.Benchmarks -- handles
// dotnet run -c Release --project tests/SocialAudit.Benchmarks -- answers
// dotnet run -c Release --project tests/SocialAudit.Benchmarks -- fit
// dotnet run -c Release --project tests/SocialAudit.Benchmarks -- exports
// dotnet run -c Release --project tests/SocialAudit.Benchmarks -- history
// dotnet run -c Release --project tests/SocialAudit.Benchmarks -- kills
// dotnet run -c Release --project tests/SocialAudit.Benchmarks -- report
switch (args.FirstOrDefault())
{
    case "roster":
        RosterBenchmark.Run();
        return;
    case "hostile":
        await HostileBenchmark.RunAsync();
        return;
    case "handles":
        await HandleSearchBenchmark.RunAsync();
        return;
    case "answers":
        AnswersBenchmark.Run();
        return;
    case "answers-read":
        AnswersBenchmark.Read(int.Parse(args[1], CultureInfo.InvariantCulture));
        return;
    case "fit":
        FitBenchmark.Run();
        return;
    case "exports":
        ExportsBenchmark.Run();
        return;
    case "exports-once":
        ExportsBenchmark.Once(args[1]);
        return;
    case "history":
        HistoryBenchmark.Run();
        return;
    case "kills":
        HistoryKills.Run();
        return;
    case "report":
        await ReportBenchmark.RunAsync();
        return;
    case "history-save":
        HistoryKills.Save(args[1], int.Parse(args[2], CultureInfo.InvariantCulture));
        return;
    case "roster-server":
        RosterBenchmark.Serve();
        return;
    case "roster-audit":
        RosterBenchmark.Audit(int.Parse(args[1], CultureInfo.InvariantCulture), args[2], args[3]);
        return;
}

foreach (BenchmarkDotNet.Reports.Summary summary in BenchmarkSwitcher.FromAssembly(typeof(ImportBenchmarks).Assembly).Run(args))
{
    IEnumerable<string> verdicts = [.. ImportBudget.Judge(summary) is { } line ? [line] : Array.Empty<string>(), .. NetworkBudget.Judge(summary), .. ExtractionBudget.Judge(summary)];
    foreach (string verdict in verdicts)
    {
        Console.WriteLine(verdict);
    }
}
