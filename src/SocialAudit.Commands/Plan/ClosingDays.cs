using System.Globalization;
using System.Management.Automation;
using SocialAudit.Plan;

namespace SocialAudit.Commands.Plan;

/// <summary>Reads closing days as a user types them.</summary>
internal static class ClosingDays
{
    // ISO 8601 means the same in every language; a name may follow: 2026-12-21/2027-01-03 Congé des fêtes.
    private const string _form = "yyyy-MM-dd";

    private static readonly char[] _gap = [' ', '\t', '\u00A0'];

    /// <summary>The days that a text names.</summary>
    /// <exception cref="AuditFailureException">It names none, or ends before it begins.</exception>
    public static ClosingPeriod Parse(string text, Language language)
    {
        string[] parts = text.Trim().Split(_gap, 2);
        string[] ends = parts[0].Split('/');
        if (ends.Length <= 2 && Day(ends[0]) is { } from && Day(ends[ends.Length - 1]) is { } to && to >= from)
        {
            return new ClosingPeriod { From = from, To = to, Name = parts.Length > 1 ? TextFolding.Tidy(parts[1], 80) : null };
        }

        throw new AuditFailureException("InvalidClosingDay", ErrorCategory.InvalidArgument, text, language.Text("ErrorClosingDay", TextFolding.Tidy(text, 60)), language.Text("RemedyClosingDay"));
    }

    private static DateTime? Day(string text) =>
        DateTime.TryParseExact(text, _form, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime day) && day.Year is >= 2000 and < 2200 ? day : null;
}
