using System.Text;
using SocialAudit.Host;

CommandLine options;
try
{
    options = CommandLine.Parse(args);
}
catch (CommandLineException e)
{
    Console.Error.WriteLine(e.Message);
    return ExitCodes.BadCommandLine;
}

// Windows' consoles begin in an old code page; a file or pipe that receives our output expects UTF-8 without a mark.
if (OperatingSystem.IsWindows())
{
    Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
}

switch (options.Action)
{
    case HostAction.Help:
        Console.WriteLine(HostTexts.Usage);
        return ExitCodes.Success;
    case HostAction.Version:
        Console.WriteLine($"SocialAudit.Host {typeof(CommandLine).Assembly.GetName().Version?.ToString(3)}, PowerShell {EngineInternals.Version}");
        return ExitCodes.Success;
    default:
        using (Session session = new(new Terminal()))
        {
            return session.Run(options);
        }
}
