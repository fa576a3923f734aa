using System.Diagnostics;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using SocialAudit.Surveys;
using SocialAudit.Team;

namespace SocialAudit.Benchmarks;

/// <summary>
/// The import of 300,000 answers with quotation marks and line breaks, beside CsvHelper alone that reads the same file into arrays, and
/// beside <c>Import-Csv</c> where a real PowerShell is on the PATH. All take turns over several rounds; the best of each counts, since
/// other work on the machine only ever slows one down. The memory is that of a process which reads and keeps nothing.
/// </summary>
internal static class AnswersBenchmark
{
    private const int _answers = 300_000;
    private const int _rounds = 7;

    // The least share of bare CsvHelper's speed, the least of Import-Csv's, the most memory of three times as many answers.
    private const double _leastShare = 0.6;
    private const double _leastTimes = 2;
    private const double _mostMemory = 1.5;

    public static void Run()
    {
        using AnswersFile file = AnswersFile.Write(_answers);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_answers:N0} answers, {new FileInfo(file.Path).Length / 1e6:0} MB, best of {_rounds} rounds"));
        double[] best = BestOf(_rounds, () => Bare(file.Path), () => Team(file.Path), () => Any(file.Path));
        Tell("CsvHelper alone, into arrays", best[0]);
        Tell("Questionnaire read into responses", best[1]);
        Tell("Any questionnaire read into responses", best[2]);
        Judge("Questionnaire beside CsvHelper", best[0] / best[1], _leastShare);
        Judge("Any questionnaire beside CsvHelper", best[0] / best[2], _leastShare);
        JudgeMemory();
        JudgePowerShell(file.Path);
    }

    /// <summary>Reads a file of so many answers and tells the most memory that this process took: it is one of its own.</summary>
    public static void Read(int answers)
    {
        using AnswersFile file = AnswersFile.Write(answers);
        Team(file.Path);
        Console.WriteLine((Process.GetCurrentProcess().PeakWorkingSet64 / 1e6).ToString("0", CultureInfo.InvariantCulture));
    }

    private static void Bare(string path)
    {
        using StreamReader text = new(path);
        using CsvParser parser = new(text, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = ";" });
        int rows = 0;
        while (parser.Read())
        {
            rows += parser.Record!.Length > 0 ? 1 : 0;
        }

        Check(rows - 1);
    }

    private static void Team(string path)
    {
        int responses = 0;
        TeamArchetypeReader reader = new(SurveyDefinition.Read(new ModuleFiles(Path.Combine(Modules.Root, "module")), TeamArchetypeReader.SurveyId), Language.French);
        reader.Read(path, _ => responses++, row => throw new InvalidOperationException(row.Reason));
        Check(responses);
    }

    private static void Any(string path)
    {
        int responses = 0;
        new SurveyResponseReader(Language.French).Read(path, _ => responses++, row => throw new InvalidOperationException(row.Reason));
        Check(responses);
    }

    private static void Check(int rows)
    {
        if (rows % 1000 != 0 || rows == 0)
        {
            throw new InvalidOperationException($"{rows} rows were read.");
        }
    }

    private static double[] BestOf(int rounds, params Action[] actions)
    {
        double[] best = [.. actions.Select(_ => double.MaxValue)];
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < actions.Length; i++)
            {
                GC.Collect();
                Stopwatch watch = Stopwatch.StartNew();
                actions[i]();
                best[i] = Math.Min(best[i], watch.Elapsed.TotalMilliseconds);
            }
        }

        return best;
    }

    private static void JudgeMemory()
    {
        double[] peaks = [.. new[] { _answers, 3 * _answers }.Select(n => double.Parse(Start(Environment.ProcessPath!, ["answers-read", n.ToString(CultureInfo.InvariantCulture)]), CultureInfo.InvariantCulture))];
        string verdict = peaks[1] <= peaks[0] * _mostMemory ? "flat" : "grows";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Memory {verdict}: {peaks[0]:0} MB for {_answers:N0} answers, {peaks[1]:0} MB for three times as many"));
    }

    private static void JudgePowerShell(string path)
    {
        string? shell = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "pwsh.exe" : "pwsh")).FirstOrDefault(File.Exists);
        if (shell is null)
        {
            Console.WriteLine("No pwsh is on the PATH: Import-Csv was not measured.");
            return;
        }

        string script = $$"""
            Import-Module '{{Modules.Ours}}'
            $best = @([double]::MaxValue) * 3
            foreach ($round in 1..{{_rounds}}) {
                $all = @(
                    (Measure-Command { Import-Csv -LiteralPath '{{path}}' -Delimiter ';' | Out-Null }),
                    (Measure-Command { Import-TeamArchetypeResponse -LiteralPath '{{path}}' -Language fr | Out-Null }),
                    (Measure-Command { Import-SurveyResponse -LiteralPath '{{path}}' -Language fr | Out-Null }))
                foreach ($i in 0..2) { $best[$i] = [Math]::Min($best[$i], $all[$i].TotalMilliseconds) }
            }
            $best -join ' '
            """;
        double[] best = [.. Start(shell, ["-NoProfile", "-NonInteractive", "-Command", script]).Trim().Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture))];
        Tell("Import-Csv in PowerShell", best[0]);
        Tell("Import-TeamArchetypeResponse in PowerShell", best[1]);
        Tell("Import-SurveyResponse in PowerShell", best[2]);
        Judge("Import-TeamArchetypeResponse beside Import-Csv", best[0] / best[1], _leastTimes);
        Judge("Import-SurveyResponse beside Import-Csv", best[0] / best[2], _leastTimes);
    }

    private static string Start(string program, IEnumerable<string> arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }

    private static void Tell(string what, double milliseconds) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-45} {milliseconds,8:0} ms  {_answers / milliseconds * 1000,12:N0} answers/s"));

    private static void Judge(string what, double ratio, double least) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {ratio:0.00} times as fast, at least {least:0.0} wanted: {(ratio >= least ? "kept" : "missed")}"));
}
