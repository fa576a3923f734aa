using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace SocialAudit.Tests.Host;

/// <summary>The built host, started as a user starts it.</summary>
internal static class HostProcess
{
    /// <summary>The built executable.</summary>
    public static string Path { get; } = Repository.PathOf(
        "src", "SocialAudit.Host", "bin", Repository.Configuration, "net10.0", OperatingSystem.IsWindows() ? "SocialAudit.Host.exe" : "SocialAudit.Host");

    /// <summary>Runs the host to its end, in English unless the arguments say otherwise.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="input">What comes on standard input, which then ends.</param>
    /// <param name="folder">The current directory; the checkout's without it.</param>
    /// <param name="environment">Variables beside those of the tests.</param>
    public static async Task<HostResult> RunAsync(
        IEnumerable<string> arguments, string input = "", string? folder = null, params (string Name, string Value)[] environment)
    {
        using Process process = Start(Path, arguments, folder, environment);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        return await EndAsync(process);
    }

    /// <summary>Starts the host, or another program that starts it, with all three streams redirected.</summary>
    public static Process Start(string program, IEnumerable<string> arguments, string? folder = null, params (string Name, string Value)[] environment)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder ?? Repository.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["TERM"] = "xterm-256color";
        start.Environment.Remove("NO_COLOR");
        start.Environment.Remove("COLUMNS");

        // The runtime that runs the tests, wherever it is installed.
        start.Environment["DOTNET_ROOT"] = System.IO.Path.GetFullPath(System.IO.Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Waits for the end of a process, with everything that it still has to say.</summary>
    public static async Task<HostResult> EndAsync(Process process)
    {
        CancellationToken stop = TestContext.Current.CancellationToken;
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(stop);
            Task<string> error = process.StandardError.ReadToEndAsync(stop);
            await process.WaitForExitAsync(stop);
            return new HostResult(process.ExitCode, (await output).ReplaceLineEndings("\n"), (await error).ReplaceLineEndings("\n"));
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
