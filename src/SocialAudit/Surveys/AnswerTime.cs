using System.Globalization;

namespace SocialAudit.Surveys;

/// <summary>Reads the time at which an answer was given, as survey tools write it.</summary>
internal static class AnswerTime
{
    /// <summary>The time; null where it can't be read.</summary>
    public static DateTimeOffset? Read(string cell, Language language)
    {
        foreach (CultureInfo culture in (CultureInfo[])[language.Culture, CultureInfo.GetCultureInfo("en-US"), CultureInfo.InvariantCulture])
        {
            if (DateTimeOffset.TryParse(cell, culture, DateTimeStyles.AssumeLocal | DateTimeStyles.AllowWhiteSpaces, out DateTimeOffset time))
            {
                return time;
            }
        }

        return null;
    }
}
