using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace SocialAudit.History.Recurring;

/// <summary>Runs the programs that keep schedules.</summary>
internal static class CommandRunner
{
    // Of the bytes of a crontab nothing may change, whatever their encoding: each is one character here.
    private static readonly Encoding _bytes = Encoding.GetEncoding("ISO-8859-1");

    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(1);

    /// <summary>What a program said.</summary>
    /// <param name="ExitCode">Its exit code.</param>
    /// <param name="Output">What it wrote, each byte as one character.</param>
    /// <param name="Error">Its errors.</param>
    public sealed record Result(int ExitCode, string Output, string Error);

    /// <summary>Text of ours, each of its bytes in UTF-8 as one character.</summary>
    public static string ToBytes(string text) => _bytes.GetString(Encoding.UTF8.GetBytes(text));

    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">The program, by name or path.</param>
    /// <param name="arguments">Its arguments; only ours, so that nothing needs escaping but what is escaped already.</param>
    /// <param name="input">What it reads, each character one byte; null for nothing.</param>
    /// <exception cref="RecurringException">It is not there, or does not end.</exception>
    public static Result Run(string program, string arguments, string? input = null)
    {
        using Process process = new()
        {
            StartInfo = new ProcessStartInfo(program, arguments) { UseShellExecute = false, CreateNoWindow = true, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true },
        };
        try
        {
            process.Start();
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            throw new RecurringException(RecurringProblem.ToolMissing, program, e);
        }

        Task<string> output = ReadAsync(process.StandardOutput.BaseStream);
        Task<string> error = ReadAsync(process.StandardError.BaseStream);
        try
        {
            byte[] bytes = _bytes.GetBytes(input ?? "");
            process.StandardInput.BaseStream.Write(bytes, 0, bytes.Length);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading: its exit code tells.
        }

        if (!process.WaitForExit((int)_longest.TotalMilliseconds))
        {
            process.Kill();
            throw new RecurringException(RecurringProblem.ToolFailed, program);
        }

        string said = Encoding.UTF8.GetString(_bytes.GetBytes(error.GetAwaiter().GetResult()));
        return new Result(process.ExitCode, output.GetAwaiter().GetResult(), TextFolding.Tidy(said, 300));
    }

    private static async Task<string> ReadAsync(Stream stream)
    {
        using MemoryStream read = new();
        await stream.CopyToAsync(read).ConfigureAwait(false);
        return _bytes.GetString(read.ToArray());
    }
}
