using SocialAudit.Plan;

namespace SocialAudit.Reports.Plans;

/// <summary>What all exports of a plan say in the same words: who, how long, when, how far.</summary>
internal static class PlanWords
{
    /// <summary>The title: the one that was asked for, or «Action plan – the organisation».</summary>
    public static string TitleOf(MediaActionPlan plan, Language language, string? title) =>
        string.IsNullOrWhiteSpace(title) ? language.Text("PlanTitle", plan.Organisation) : title!;

    /// <summary>Somebody by name where it is known, else by the label that stands for it.</summary>
    public static string Person(string label, string? name) => name ?? label;

    /// <summary>A day of the calendar: lundi 9 novembre, mardi 1er décembre, Monday, November 9.</summary>
    public static string WeekDay(DateTime day, Language language) =>
        language.Text("DayOfCalendar", day.ToString("dddd", language.Culture), language.Code == "fr" && day.Day == 1 ? "1er" : day.ToString("%d", language.Culture), day.ToString("MMMM", language.Culture));

    /// <summary>Who does it; nobody yet when nobody can.</summary>
    public static string Owner(PlanAction action, Language language) => action.Owner is null ? language.Text("WhoToName") : Person(action.Owner, action.OwnerName);

    /// <summary>Who helps; empty when nobody needs to.</summary>
    public static string Coach(PlanAction action) => action.Coach is null ? "" : Person(action.Coach, action.CoachName);

    /// <summary>Who does it, and who helps.</summary>
    public static string Who(PlanAction action, Language language) =>
        action.Coach is null ? Owner(action, language) : language.Text("WhoWithCoach", Owner(action, language), Coach(action));

    /// <summary>How long it takes, once and every week.</summary>
    public static string Effort(PlanAction action, Language language)
    {
        List<string> parts = [];
        if (action.HoursOnce > 0)
        {
            parts.Add(language.Text("EffortOnce", language.Number(action.HoursOnce)));
        }

        if (action.HoursPerWeek > 0)
        {
            parts.Add(language.Text("EffortWeekly", language.Number(action.HoursPerWeek)));
        }

        return string.Join(", ", parts);
    }

    /// <summary>When it begins and is due, or how often it is done; empty for what was never planned.</summary>
    public static string When(PlanAction action, Language language) => action.Start == default ? ""
        : action.Cadence is null ? language.Text("WhenOnce", language.Day(action.Start), language.Day(action.Due))
        : action.Review is { } review ? language.Text("WhenWeekly", language.Day(action.Start), action.Cadence, language.Day(review))
        : language.Text("WhenBegins", language.Day(action.Start), action.Cadence);

    /// <summary>A status in words.</summary>
    public static string Status(ActionStatus status, Language language) => ActionStatusWords.Of(status, language);

    /// <summary>A day for tables and programs; empty when there is none.</summary>
    public static string IsoDay(DateTime? day) => day is { } given && given != default ? given.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : "";

    /// <summary>An indicator in a sentence: what is counted, from where to where, and where to read it.</summary>
    public static string Indicator(PlanIndicator indicator, Language language)
    {
        string from = indicator.Baseline is { } baseline ? language.Number(baseline) : language.Text("IndicatorToRead");
        string said = indicator.Target is { } target ? language.Text("IndicatorToTarget", indicator.Name, from, language.Number(target)) : language.Text("IndicatorFrom", indicator.Name, from);
        string latest = indicator.Latest is { } last ? language.Text("IndicatorLatest", language.Number(last)) : "";
        return language.Text("IndicatorSource", said + latest, indicator.Source);
    }
}
