using System.Globalization;
using System.Management.Automation.Runspaces;

namespace SocialAudit.Host;

/// <summary>The command line, understood.</summary>
/// <param name="Action">What to do.</param>
/// <param name="Text">The script's full path, or the command's text; empty for the other actions.</param>
/// <param name="Arguments">The script's arguments, ready to bind.</param>
internal sealed record CommandLine(HostAction Action, string Text, IReadOnlyList<CommandParameter> Arguments)
{
    /// <summary>
    /// Reads the host's own options; what follows a script's path is the script's. <c>-Culture</c> takes effect
    /// at once, so that what is wrong with the rest is said in that language.
    /// </summary>
    /// <exception cref="CommandLineException">An unknown option, a missing value, an unknown culture, or no such script.</exception>
    public static CommandLine Parse(string[] args)
    {
        for (int i = 0; i < args.Length; i++)
        {
            string argument = args[i];
            if (argument == "-")
            {
                return new CommandLine(HostAction.StandardInput, "", []);
            }

            if (!argument.StartsWith('-'))
            {
                return Script(args[i..]);
            }

            switch (argument.TrimStart('-').ToLowerInvariant())
            {
                case "file" or "f":
                    return Value(args, i) == "-" ? new CommandLine(HostAction.StandardInput, "", []) : Script(args[(i + 1)..]);
                case "command" or "c":
                    _ = Value(args, i);
                    return new CommandLine(HostAction.Command, string.Join(' ', args[(i + 1)..]), []);
                case "culture":
                    UseCulture(Value(args, i++));
                    break;
                case "help" or "h" or "?":
                    return new CommandLine(HostAction.Help, "", []);
                case "version" or "v":
                    return new CommandLine(HostAction.Version, "", []);
                default:
                    throw new CommandLineException(Format(HostTexts.UnknownOption, argument));
            }
        }

        // Commands may be piped in without saying so, as into any shell.
        return new CommandLine(Console.IsInputRedirected ? HostAction.StandardInput : HostAction.Prompt, "", []);
    }

    private static string Value(string[] args, int option) =>
        option + 1 < args.Length ? args[option + 1] : throw new CommandLineException(Format(HostTexts.MissingValue, args[option]));

    private static void UseCulture(string name)
    {
        try
        {
            CultureInfo culture = CultureInfo.GetCultureInfo(name, predefinedOnly: true);
            CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = culture;
            CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = culture;
        }
        catch (CultureNotFoundException)
        {
            throw new CommandLineException(Format(HostTexts.UnknownCulture, name));
        }
    }

    private static CommandLine Script(string[] pathAndArguments)
    {
        string path = Path.GetFullPath(pathAndArguments[0]);
        if (!File.Exists(path))
        {
            throw new CommandLineException(Format(HostTexts.NoSuchScript, path));
        }

        if (!path.EndsWith(".ps1", StringComparison.OrdinalIgnoreCase))
        {
            throw new CommandLineException(Format(HostTexts.NotAScript, path));
        }

        return new CommandLine(HostAction.File, path, [.. ScriptArguments(pathAndArguments.Skip(1))]);
    }

    // As PowerShell binds them on its own command line: -Name value, -Name:value, -Switch, -Switch:$false; the rest by position.
    private static IEnumerable<CommandParameter> ScriptArguments(IEnumerable<string> args)
    {
        string? awaitingValue = null;
        foreach (string argument in args)
        {
            int colon = argument.IndexOf(':', StringComparison.Ordinal);
            if (awaitingValue is not null)
            {
                yield return new CommandParameter(awaitingValue, argument);
                awaitingValue = null;
            }
            else if (!IsParameter(argument))
            {
                yield return new CommandParameter(null, argument);
            }
            else if (colon < 0)
            {
                // Without a value of its own: the engine takes the next argument unless this is a switch.
                yield return new CommandParameter(argument);
            }
            else if (colon == argument.Length - 1)
            {
                awaitingValue = argument[..colon];
            }
            else
            {
                yield return new CommandParameter(argument[..colon], BooleanOrText(argument[(colon + 1)..]));
            }
        }

        if (awaitingValue is not null)
        {
            throw new CommandLineException(Format(HostTexts.MissingValue, awaitingValue));
        }
    }

    // -5 is a number, -Five a parameter.
    private static bool IsParameter(string argument) => argument.Length > 1 && argument[0] == '-' && (char.IsLetter(argument[1]) || argument[1] is '_' or '?');

    private static object BooleanOrText(string value) => bool.TryParse(value.TrimStart('$'), out bool truth) ? truth : value;

    private static string Format(string text, string value) => string.Format(CultureInfo.CurrentCulture, text, value);
}
