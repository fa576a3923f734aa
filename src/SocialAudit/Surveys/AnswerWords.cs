namespace SocialAudit.Surveys;

/// <summary>The words that survey tools write into the files of answers, in French and English, folded.</summary>
internal static class AnswerWords
{
    // The best first: the time at which the answer was sent, then any other.
    private static readonly string[] _times =
    [
        "timestamp", "horodateur", "horodatage", "submitdate", "date submitted", "date de soumission", "completion time", "heure d achevement", "heure de fin", "completed time", "end date", "date de fin", "submitted time",
        "submitted on", "submitted at", "heure de soumission", "soumis le", "envoye le", "heure d envoi", "submission date", "date de l envoi", "date et heure", "date and time", "date of answer", "date de reponse", "date de la reponse",
        "date created", "date de creation", "date modified", "modified time", "heure de modification", "datestamp", "date last action", "date de la derniere action", "start time", "heure de debut", "start date", "date de debut",
        "startdate", "date started", "date",
    ];

    private static readonly HashSet<string> _system =
    [
        "id", "response id", "respondent id", "respondentid", "collector id", "id response id", "id de la reponse", "id reponse", "id du repondant", "id du collecteur", "seed", "graine", "startlanguage", "start language", "langue de depart",
        "lastpage", "last page", "derniere page", "ipaddr", "ip address", "adresse ip", "refurl", "referrer url", "uid", "sid", "serial", "sequentiel", "draft", "brouillon", "token", "last modified time", "interviewtime", "user id",
    ];

    private static readonly HashSet<string> _answer =
        ["response", "open ended response", "reponse", "reponse ouverte", "reponse libre", "openended response"];

    private static readonly HashSet<string> _groups = ["submission details", "details de la soumission", "submission information", "informations de soumission", "informations sur la soumission"];

    private static readonly HashSet<string> _ticked = ["x", "1", "oui", "yes", "y", "o", "true", "vrai", "checked", "coche", "selected", "selectionne", "on"];

    private static readonly HashSet<string> _unticked =
        ["0", "non", "no", "n", "false", "faux", "unchecked", "non coche", "not selected", "non selectionne", "off"];

    private static readonly (SurveyTool Tool, string[] All)[] _tools =
    [
        (SurveyTool.LimeSurvey, ["submitdate"]), (SurveyTool.LimeSurvey, ["lastpage"]), (SurveyTool.LimeSurvey, ["date submitted", "last page"]), (SurveyTool.LimeSurvey, ["date de soumission", "derniere page"]),
        (SurveyTool.Framaforms, ["serial", "sid"]), (SurveyTool.Framaforms, ["sequentiel", "sid"]),
        (SurveyTool.SurveyMonkey, ["respondent id"]), (SurveyTool.SurveyMonkey, ["respondentid"]), (SurveyTool.SurveyMonkey, ["collector id"]), (SurveyTool.SurveyMonkey, ["id du repondant"]), (SurveyTool.SurveyMonkey, ["id du collecteur"]),
        (SurveyTool.MicrosoftForms, ["start time", "completion time"]), (SurveyTool.MicrosoftForms, ["heure de debut", "heure de fin"]), (SurveyTool.MicrosoftForms, ["heure de debut", "heure d achevement"]),
    ];

    /// <summary>How good a column's heading is for the time of the answer, 0 being the best; null where it is no time.</summary>
    public static int? TimeRank(string folded) => Array.IndexOf(_times, folded) is var rank and >= 0 ? rank : null;

    /// <summary>True for a column that a tool adds of itself: no question.</summary>
    public static bool IsSystem(string folded) => _system.Contains(folded) || (TimeRank(folded) is not null && folded != "date");

    /// <summary>True for what survey tools write under a question that has no choices.</summary>
    public static bool IsAnswerWord(string folded) => _answer.Contains(folded);

    /// <summary>True for what heads a group of columns that a tool adds of itself.</summary>
    public static bool IsGroup(string folded) => _groups.Contains(folded);

    /// <summary>True when a cell says that its column's choice was made.</summary>
    public static bool IsTicked(string folded) => _ticked.Contains(folded);

    /// <summary>True when a cell says that its column's choice was not made.</summary>
    public static bool IsUnticked(string folded) => _unticked.Contains(folded);

    /// <summary>The tool that heads its columns so.</summary>
    public static SurveyTool ToolOf(IReadOnlyList<AnswerHeading> headings, bool hasAnswerWords)
    {
        HashSet<string> names = [.. headings.SelectMany(h => h.Names).Select(TextFolding.Fold)];
        return _tools.FirstOrDefault(t => t.All.All(names.Contains)) is { All: not null } found ? found.Tool
            : hasAnswerWords ? SurveyTool.SurveyMonkey
            : headings.Count > 0 && TextFolding.Fold(headings[0].Full) is "timestamp" or "horodateur" ? SurveyTool.GoogleForms
            : SurveyTool.Unknown;
    }
}
