namespace SocialAudit.History.Recurring;

/// <summary>What a run says to people: a subject, and a few lines.</summary>
/// <param name="Subject">One line.</param>
/// <param name="Lines">The text, line by line; an empty one parts paragraphs.</param>
public sealed record RunSummary(string Subject, IReadOnlyList<string> Lines)
{
    private const int _mostChanges = 50;
    private const int _mostProblems = 20;
    private const int _longestSentence = 300;

    private static readonly string[] _levels = ["Worse", "Unknown", "Note", "Better"];

    /// <summary>The lines as one text.</summary>
    public string Text => string.Join("\n", Lines);

    /// <summary>Says what a run found.</summary>
    public static RunSummary Of(AuditRun run, Language language)
    {
        List<string> lines = [language.Text("SummarySaved", language.Day(run.Started), run.Saved, run.Organisations), ""];
        if (run.FirstAudits > 0)
        {
            lines.Add(language.Text("SummaryFirst", run.FirstAudits));
        }

        if (run.Changes.Count == 0 && run.FirstAudits < run.Saved)
        {
            lines.Add(language.Text("SummaryNoChange"));
        }

        foreach (IGrouping<string, RunChange> organisation in run.Changes.OrderBy(Rank).Take(_mostChanges).GroupBy(c => c.Name))
        {
            lines.Add(TextFolding.Tidy(organisation.Key, _longestSentence));
            lines.AddRange(organisation.Select(c => "- " + Sentence(c, language)));
            lines.Add("");
        }

        if (run.Changes.Count > _mostChanges)
        {
            lines.Add(language.Text("SummaryMoreChanges", run.Changes.Count - _mostChanges));
        }

        if (run.Problems.Count > 0)
        {
            lines.Add("");
            lines.Add(language.Text("SummaryProblems", run.Problems.Count));
            lines.AddRange(run.Problems.Take(_mostProblems).Select(p => "- " + TextFolding.Tidy(p, _longestSentence)));
        }

        lines.Add("");
        lines.Add(language.Text("SummaryEnd", run.Id));
        return new RunSummary(language.Text("SummarySubject", language.Day(run.Started), run.Changes.Count, run.Problems.Count), lines);
    }

    private static int Rank(RunChange change) => Array.IndexOf(_levels, change.Level) is var rank and >= 0 ? rank : _levels.Length;

    private static string Sentence(RunChange change, Language language) => TextFolding.Tidy(_levels.Contains(change.Level)
        ? language.Text("SummaryLevel" + change.Level, change.Message)
        : change.Message, _longestSentence);
}
