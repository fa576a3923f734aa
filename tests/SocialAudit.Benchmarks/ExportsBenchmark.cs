using System.Diagnostics;
using System.Globalization;
using SocialAudit.Plan;
using SocialAudit.Reports.Plans;
using SocialAudit.Tests.Reports.Plans;

namespace SocialAudit.Benchmarks;

/// <summary>
/// What it takes to write a plan of 60 actions in every form: in a process that has just begun, as a volunteer's console is, and in one that
/// has done it before. The best of several rounds counts, since other work on the machine only ever slows one down.
/// </summary>
internal static class ExportsBenchmark
{
    private const int _actions = 60;
    private const int _slots = 200;
    private const int _rounds = 5;

    // Milliseconds for all forms together, in a fresh process.
    private const double _most = 2_000;

    public static void Run()
    {
        string folder = Directory.CreateTempSubdirectory("socialaudit-exports-").FullName;
        try
        {
            Dictionary<string, double> cold = BestOf(() => Fresh(folder));
            Dictionary<string, double> warm = BestOf(() => Write(folder));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"A plan of {_actions} actions and {_slots} publications, best of {_rounds} rounds"));
            Console.WriteLine($"  {"",-8} {"fresh",10} {"warm",10} {"size",10}");
            foreach (string extension in PlanExport.Extensions)
            {
                double size = new FileInfo(Path.Combine(folder, "plan" + extension)).Length / 1024.0;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {extension,-8} {cold[extension],7:0} ms {warm[extension],7:0} ms {size,7:0} KB"));
            }

            double all = cold.Values.Sum();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {"all",-8} {all,7:0} ms {warm.Values.Sum(),7:0} ms"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Every form in a fresh process: {all:0} ms, at most {_most:0} wanted: {(all <= _most ? "kept" : "missed")}"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Writes every form once into a folder, and tells how long each took: it runs in a process of its own.</summary>
    public static void Once(string folder)
    {
        foreach ((string extension, double milliseconds) in Write(folder))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{extension} {milliseconds}"));
        }
    }

    private static Dictionary<string, double> Fresh(string folder)
    {
        using Process process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["exports-once", folder]) { RedirectStandardOutput = true })!;
        string[] lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        process.WaitForExit();
        return lines.Select(l => l.Split(' ')).ToDictionary(l => l[0], l => double.Parse(l[1], CultureInfo.InvariantCulture));
    }

    private static Dictionary<string, double> Write(string folder)
    {
        MediaActionPlan plan = PlanSample.Rich(_actions, slots: _slots);
        PlanExportOptions options = new() { Language = Language.French, Files = new ModuleFiles(Path.Combine(Modules.Root, "module")), IncludeNames = true };
        Dictionary<string, double> times = [];
        foreach (string extension in PlanExport.Extensions)
        {
            Stopwatch watch = Stopwatch.StartNew();
            PlanExport.Write(plan, Path.Combine(folder, "plan" + extension), options);
            times[extension] = watch.Elapsed.TotalMilliseconds;
        }

        return times;
    }

    /// <summary>The round whose sum is the least: the forms of one process belong together.</summary>
    private static Dictionary<string, double> BestOf(Func<Dictionary<string, double>> write) => Enumerable.Range(0, _rounds).Select(_ => write()).MinBy(times => times.Values.Sum())!;
}
