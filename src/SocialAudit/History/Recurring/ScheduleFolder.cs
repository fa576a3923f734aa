using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace SocialAudit.History.Recurring;

/// <summary>The folder of all schedules: each has one of its own in it, with its script, settings, secrets, lock and log.</summary>
public sealed class ScheduleFolder(string path)
{
    internal const string Script = "run.ps1";
    internal const string Settings = "schedule.json";
    internal const string Lock = "audit.lock";
    internal const string Log = "audit.log";
    internal const string Secrets = "secrets.env";

    private const long _longestSettings = 1024 * 1024;

    private static readonly Regex _id = new("^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static readonly JsonSerializerOptions _options = new() { WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = { new JsonStringEnumConverter() } };

    /// <summary>The user's own folder of schedules.</summary>
    public static ScheduleFolder Default => new(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "SocialAudit", "audits"));

    /// <summary>The names of all schedules.</summary>
    public IReadOnlyList<string> Ids => Directory.Exists(path)
        ? [.. Directory.EnumerateDirectories(path).Where(f => File.Exists(Path.Combine(f, Settings))).Select(f => Path.GetFileName(f)).OrderBy(n => n, StringComparer.Ordinal).Take(100)]
        : [];

    /// <summary>The folder of one schedule.</summary>
    /// <exception cref="RecurringException">The name is none.</exception>
    public string Of(string id) => _id.IsMatch(id) && id.IndexOf('\n') < 0
        ? Path.Combine(path, id)
        : throw new RecurringException(RecurringProblem.InvalidId, TextFolding.Tidy(id, 60));

    /// <summary>Reads a schedule.</summary>
    /// <exception cref="RecurringException">There is none of that name, or it can't be read.</exception>
    public AuditSchedule Read(string id)
    {
        string folder = Of(id);
        FileInfo file = new(Path.Combine(folder, Settings));
        if (!file.Exists)
        {
            throw new RecurringException(RecurringProblem.UnknownSchedule, id);
        }

        try
        {
            AuditSchedule? schedule = file.Length <= _longestSettings ? JsonSerializer.Deserialize<AuditSchedule>(File.ReadAllText(file.FullName), _options) : null;
            return schedule is { Id: { } named } && named == id
                ? schedule with { Folder = folder }
                : throw new RecurringException(RecurringProblem.DamagedSchedule, file.FullName);
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new RecurringException(RecurringProblem.DamagedSchedule, file.FullName, e);
        }
    }

    /// <summary>The files of a schedule: its settings, and the script that runs.</summary>
    public IReadOnlyList<ScheduleText> Texts(AuditSchedule schedule, ScheduleProgram program) =>
    [
        new(Path.Combine(schedule.Folder, Settings), JsonSerializer.Serialize(schedule, _options)),
        new(Path.Combine(schedule.Folder, Script), ScheduleTexts.Script(schedule, program, Language.Find(schedule.Language) ?? Language.English)),
    ];

    /// <summary>Writes a schedule's files.</summary>
    /// <exception cref="RecurringException">The folder can't be written.</exception>
    public void Write(IReadOnlyList<ScheduleText> texts)
    {
        foreach (ScheduleText text in texts)
        {
            try
            {
                // Windows PowerShell reads a script without a mark as Windows-1252.
                AtomicFile.WriteText(text.Target, text.Text, byteOrderMark: text.Target.EndsWith(".ps1", StringComparison.Ordinal));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
            {
                throw new RecurringException(RecurringProblem.CannotWrite, text.Target, e);
            }
        }
    }

    /// <summary>Takes away what was written for a schedule. Its log, and secrets that the user put there, stay.</summary>
    /// <exception cref="RecurringException">The folder can't be written.</exception>
    public void Remove(string id)
    {
        string folder = Of(id);
        try
        {
            foreach (string file in new[] { Settings, Script, Lock })
            {
                if (File.Exists(Path.Combine(folder, file)))
                {
                    File.Delete(Path.Combine(folder, file));
                }
            }

            if (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
            {
                Directory.Delete(folder);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RecurringException(RecurringProblem.CannotWrite, folder, e);
        }
    }
}
