using SocialAudit.Presence;

namespace SocialAudit.History;

/// <summary>What changed in how often something new appears, on a blog or an account.</summary>
internal static class PaceChanges
{
    // A visitor takes what has nothing newer than a season for asleep.
    private static readonly TimeSpan _season = TimeSpan.FromDays(91);

    // Less than that is the luck of the weeks.
    private const double _leastChange = 0.5;

    /// <summary>
    /// The change that counts most: asleep or awake again, below or above once a week, clearly slower or faster, or simply something new.
    /// Null where both say the same, or one does not say.
    /// </summary>
    public static (ChangeKind Kind, ChangeLevel Level, string Message)? Compare(string what, Pace before, Pace after, Language language)
    {
        if (before.Newest is not { } was || after.Newest is not { } now)
        {
            return null;
        }

        bool wasAsleep = before.Asked - was > _season;
        bool isAsleep = after.Asked - now > _season;
        if (wasAsleep != isAsleep)
        {
            return isAsleep
                ? (ChangeKind.Worse, ChangeLevel.Worse, language.Text("ChangeAsleep", what, language.Day(now)))
                : (ChangeKind.Better, ChangeLevel.Better, language.Text("ChangeAwake", what, language.Day(now), language.Day(was)));
        }

        if (before.PerWeek is { } slow && after.PerWeek is { } fast && !isAsleep)
        {
            bool wasWeekly = slow >= PostingCadence.WeeklyTarget;
            bool isWeekly = fast >= PostingCadence.WeeklyTarget;
            if (wasWeekly != isWeekly)
            {
                return isWeekly
                    ? (ChangeKind.Better, ChangeLevel.Better, language.Text("ChangeWeekly", what, language.Number(fast), language.Number(slow)))
                    : (ChangeKind.Worse, ChangeLevel.Worse, language.Text("ChangeNotWeekly", what, language.Number(fast), language.Number(slow)));
            }

            if (Math.Abs(fast - slow) >= _leastChange)
            {
                return (ChangeKind.Changed, ChangeLevel.Note, language.Text("ChangePace", what, language.Number(fast), language.Number(slow)));
            }
        }

        return now > was ? (ChangeKind.Changed, ChangeLevel.Note, language.Text("ChangeNewPost", what, language.Day(now), language.Day(was))) : null;
    }

    /// <summary>How often something new appears.</summary>
    /// <param name="Newest">When the newest post was made.</param>
    /// <param name="PerWeek">Posts a week.</param>
    /// <param name="Asked">When the audit was made.</param>
    public sealed record Pace(DateTimeOffset? Newest, double? PerWeek, DateTimeOffset Asked);
}
