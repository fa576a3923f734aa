using System.Globalization;
using System.Text;

namespace SocialAudit.History.Recurring;

/// <summary>What runs said, a line each, in a file that never grows beyond its size: the three before it are kept beside it. Secrets never come into it.</summary>
/// <param name="folder">The schedule's folder.</param>
/// <param name="clock">Tells when.</param>
/// <param name="maximumBytes">How large one file may grow; 512 KiB unless told.</param>
public sealed class RunLog(string folder, TimeProvider clock, long maximumBytes = 512 * 1024)
{
    private const int _kept = 3;
    private const int _longestLine = 2000;
    private const int _shortestSecret = 4;

    private readonly List<string> _secrets = [];
    private readonly object _writing = new();

    /// <summary>Why the log can't be written; null while it can.</summary>
    public string? Problem { get; private set; }

    /// <summary>The file that is written.</summary>
    public string File { get; } = Path.Combine(folder, ScheduleFolder.Log);

    /// <summary>A word that must not be seen: it is three asterisks in the log, wherever it comes from.</summary>
    public void Hide(string? secret)
    {
        if (secret is { Length: >= _shortestSecret })
        {
            _secrets.Add(secret);
        }
    }

    /// <summary>The text without secrets.</summary>
    public string Redact(string text) => _secrets.OrderByDescending(s => s.Length).Aggregate(text, (kept, secret) => kept.Replace(secret, "***"));

    /// <summary>Adds a line. A log that can't be written stops no audit: <see cref="Problem"/> tells.</summary>
    public void Write(string text)
    {
        lock (_writing)
        {
            // One line is one entry: what a page or a server says must not look like another.
            string said = string.Concat(Redact(text).Select(c => char.IsControl(c) ? ' ' : c));
            string line = $"{clock.GetLocalNow().ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)} {TextFolding.Tidy(said, _longestLine)}\n";
            byte[] bytes = Encoding.UTF8.GetBytes(line);
            try
            {
                if (new FileInfo(File) is { Exists: true } now && now.Length + bytes.Length > maximumBytes)
                {
                    Rotate();
                }

                using FileStream stream = new(File, FileMode.Append, FileAccess.Write, FileShare.Read);
                stream.Write(bytes, 0, bytes.Length);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Problem = e.Message;
            }
        }
    }

    private void Rotate()
    {
        for (int number = _kept; number >= 1; number--)
        {
            string from = number == 1 ? File : Older(number - 1);
            if (System.IO.File.Exists(from))
            {
                System.IO.File.Delete(Older(number));
                System.IO.File.Move(from, Older(number));
            }
        }
    }

    private string Older(int number) => Path.ChangeExtension(File, $".{number.ToString(CultureInfo.InvariantCulture)}.log");
}
