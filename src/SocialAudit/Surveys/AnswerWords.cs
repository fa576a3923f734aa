namespace SocialAudit.Surveys;

/// <summary>The words that survey tools write into the files of answers, in French and English, folded.</summary>
internal static class AnswerWords
{
    private static readonly HashSet<string> _times =
    [
        "timestamp", "horodateur", "horodatage", "date", "date et heure", "date and time", "submitdate", "date submitted", "date de soumission", "date de l envoi", "submitted time", "submission date", "submitted on", "submitted at",
        "heure d envoi", "end date", "date de fin", "completion time", "heure de fin", "heure d achevement", "date created", "date de creation", "date modified", "date of answer", "date de reponse", "date de la reponse", "termine le", "soumis le", "envoye le",
    ];

    private static readonly HashSet<string> _laterTimes =
        ["start time", "heure de debut", "start date", "date de debut", "startdate", "datestamp", "date started", "date last action", "date de la derniere action", "completed time", "modified time", "modifie le", "complete le", "cree le"];

    /// <summary>True for the heading of the time at which an answer was given.</summary>
    public static bool IsTime(string folded) => _times.Contains(folded);

    /// <summary>True for the heading of a time that stands for it where there is no better one.</summary>
    public static bool IsOtherTime(string folded) => _laterTimes.Contains(folded);
}
