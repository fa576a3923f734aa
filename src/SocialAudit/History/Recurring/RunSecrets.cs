namespace SocialAudit.History.Recurring;

/// <summary>
/// Passwords and addresses that are kept outside the schedule: in the environment, or else in the file <c>secrets.env</c> of the
/// schedule's folder, which holds lines as <c>NAME=value</c> and which nobody but its owner may read.
/// </summary>
/// <param name="folder">The schedule's folder.</param>
/// <param name="environment">Gives an environment variable.</param>
public sealed class RunSecrets(string folder, Func<string, string?> environment)
{
    /// <summary>The password of the mail server's user.</summary>
    public const string MailPassword = "SOCIALAUDIT_MAIL_PASSWORD";

    /// <summary>The address of a webhook: whoever knows it may post there.</summary>
    public const string Webhook = "SOCIALAUDIT_WEBHOOK";

    private const long _longestFile = 64 * 1024;

    /// <summary>The secret of a name.</summary>
    /// <exception cref="RecurringException">It is in neither place, or others can read the file.</exception>
    public string Find(string name)
    {
        if (environment(name) is { } given && !string.IsNullOrWhiteSpace(given))
        {
            return given.Trim();
        }

        string path = Path.Combine(folder, ScheduleFolder.Secrets);
        return FromFile(path, name) is { Length: > 0 } secret ? secret : throw new RecurringException(RecurringProblem.SecretMissing, name);
    }

    private static string? FromFile(string path, string name)
    {
        FileInfo file = new(path);
        if (!file.Exists || file.Length > _longestFile)
        {
            return null;
        }

#if NET
        const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != 0)
        {
            throw new RecurringException(RecurringProblem.SecretsOpen, path);
        }
#endif
        try
        {
            string? line = File.ReadAllLines(path).FirstOrDefault(l => l.StartsWith(name + "=", StringComparison.Ordinal));
            return line?.Substring(name.Length + 1).Trim();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
