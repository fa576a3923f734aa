using System.Text;

namespace SocialAudit.History.Recurring;

/// <summary>The lines of a crontab, which are the user's own but for two.</summary>
internal static class CrontabText
{
    /// <summary>The crontab without the lines of one schedule; every other byte stays.</summary>
    public static string Without(string crontab, string id)
    {
        string mark = ScheduleTexts.CronMark(id);
        StringBuilder kept = new(crontab.Length);
        int start = 0;
        bool isOurs = false;
        while (start < crontab.Length)
        {
            int end = crontab.IndexOf('\n', start);
            end = end < 0 ? crontab.Length : end + 1;
            string line = crontab.Substring(start, end - start);
            start = end;
            if (line.TrimEnd('\r', '\n') == mark)
            {
                isOurs = true;
                continue;
            }

            // Below our mark stands our line; where somebody took it away, what follows is not ours.
            if (!isOurs || line.IndexOf(ScheduleFolder.Script, StringComparison.Ordinal) < 0)
            {
                kept.Append(line);
            }

            isOurs = false;
        }

        return kept.ToString();
    }
}
