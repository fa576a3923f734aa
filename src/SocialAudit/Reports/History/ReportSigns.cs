using SocialAudit.History;
using SocialAudit.Plan;

namespace SocialAudit.Reports.History;

/// <summary>How a verdict, a change and an action stand on a page: by a sign and a word, so that no colour has to tell.</summary>
internal static class ReportSigns
{
    /// <summary>A verdict, as HTML.</summary>
    public static string Of(Verdict verdict, Language language)
    {
        string sign = verdict switch
        {
            Verdict.Confirmed => "✓",
            Verdict.Declared => "≈",
            Verdict.Absent => "✗",
            Verdict.Unverifiable => "○",
            _ => "?",
        };
        return Badge(verdict.ToString(), sign, Word(verdict, language));
    }

    /// <summary>What a change means, as HTML.</summary>
    public static string Of(ChangeLevel level, Language language)
    {
        string sign = level switch
        {
            ChangeLevel.Better => "▲",
            ChangeLevel.Worse => "▼",
            ChangeLevel.Unknown => "?",
            _ => "•",
        };
        return Badge(level.ToString(), sign, language.Text("ReportChange" + level));
    }

    /// <summary>How far an action is, as HTML.</summary>
    public static string Of(ActionStatus status, Language language)
    {
        string sign = status switch
        {
            ActionStatus.Done => "✓",
            ActionStatus.Late => "▼",
            ActionStatus.UnderWay => "◐",
            ActionStatus.NoLongerNeeded => "–",
            _ => "○",
        };
        return Badge(status.ToString(), sign, ActionStatusWords.Of(status, language));
    }

    /// <summary>A verdict in a word.</summary>
    public static string Word(Verdict verdict, Language language) => language.Text("ReportVerdict" + verdict);

    private static string Badge(string kind, string sign, string word) =>
        $"<span class=\"badge {kind.ToLowerInvariant()}\"><span aria-hidden=\"true\">{sign}</span> {HtmlText.Of(word)}</span>";
}
