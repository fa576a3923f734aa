using System.Text;

namespace SocialAudit.History.Recurring;

/// <summary>Writes a path so that whoever reads the schedule takes it for one word, whatever is in it.</summary>
internal static class ScheduleQuote
{
    private static readonly char[] _special = ['$', '"', '\'', '\\', '%'];

    /// <summary>Refuses what no schedule can carry: line breaks and other control characters, halves of characters.</summary>
    /// <exception cref="RecurringException">There is one.</exception>
    public static string Check(string path) => path.Any(char.IsControl) || XmlText.Clean(path).Length != path.Length || path.IndexOfAny(['\u2028', '\u2029']) >= 0
        ? throw new RecurringException(RecurringProblem.InvalidPath, TextFolding.Tidy(path, 200))
        : path;

    /// <summary>One word for a shell, in a crontab: there a percent sign would end the command.</summary>
    public static string ForCron(string word) => "'" + Check(word).Replace("'", "'\\''").Replace("%", "\\%") + "'";

    /// <summary>One word for systemd, which knows escapes, specifiers and variables.</summary>
    public static string ForSystemd(string word) => "\"" + Check(word).Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("%", "%%").Replace("$", "$$") + "\"";

    /// <summary>The program for systemd, which refuses one with special characters in its path: there env starts it, which takes any but an equals sign.</summary>
    public static string ForSystemdProgram(string path) => path.IndexOfAny(_special) < 0 ? ForSystemd(path)
        : path.IndexOf('=') < 0 ? "/usr/bin/env " + ForSystemd(path)
        : throw new RecurringException(RecurringProblem.InvalidPath, path);

    /// <summary>One word for a Windows program.</summary>
    public static string ForWindows(string path) => Check(path).IndexOf('"') < 0
        ? "\"" + path + (path.EndsWith("\\", StringComparison.Ordinal) ? "\\\"" : "\"")
        : throw new RecurringException(RecurringProblem.InvalidPath, path);

    /// <summary>One word for PowerShell, which takes typographic quotation marks for plain ones.</summary>
    public static string ForPowerShell(string word)
    {
        StringBuilder quoted = new("'");
        foreach (char c in Check(word))
        {
            quoted.Append(c);
            if (c is '\'' or '\u2018' or '\u2019' or '\u201A' or '\u201B')
            {
                quoted.Append(c);
            }
        }

        return quoted.Append('\'').ToString();
    }
}
