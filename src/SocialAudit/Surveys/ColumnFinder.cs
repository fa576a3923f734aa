using SocialAudit.Tables;

namespace SocialAudit.Surveys;

/// <summary>
/// Recognises the columns of a file by their headings, in any language, in spite of accents, numbers, punctuation and small changes.
/// What is ambiguous is told with its candidates, never guessed.
/// </summary>
/// <param name="questions">The survey's questions.</param>
/// <param name="options">What is said of the file beforehand.</param>
internal sealed class ColumnFinder(SurveyQuestions questions, SurveyReadOptions options)
{
    // A file of more columns is no survey of ours; near headings are looked for in the first of them.
    private const int _mostNear = 500;

    /// <summary>The columns by their headings.</summary>
    /// <exception cref="TableFormatException">A column is ambiguous, or what is said of the columns does not fit the file.</exception>
    public SurveyColumns Find(IReadOnlyList<AnswerHeading> headings)
    {
        Dictionary<string, List<ColumnClaim>> claims = Mapped(headings);
        HashSet<string> settled = [.. claims.Keys];
        HashSet<int> taken = [.. claims.Values.SelectMany(c => c).Select(c => c.Column)];
        for (int i = 0; i < headings.Count; i++)
        {
            if (!taken.Contains(i) && Exact(headings[i], i, settled) is { } claim)
            {
                Add(claims, claim);
                taken.Add(i);
            }
        }

        HashSet<string> exact = [.. claims.Keys];
        for (int i = 0; i < Math.Min(headings.Count, _mostNear); i++)
        {
            if (!taken.Contains(i) && !headings[i].Names.Any(n => AnswerWords.IsSystem(TextFolding.Fold(n))) && Near(headings, i, exact) is { } claim)
            {
                Add(claims, claim);
            }
        }

        return Settle(claims, headings);
    }

    /// <summary>The columns that the user names, whether or not they look like the question.</summary>
    private Dictionary<string, List<ColumnClaim>> Mapped(IReadOnlyList<AnswerHeading> headings)
    {
        Dictionary<string, List<ColumnClaim>> claims = [];
        foreach (KeyValuePair<string, string> pair in options.Map)
        {
            SurveyQuestion question = questions.Named(pair.Key).FirstOrDefault() ?? throw new TableFormatException(
                "UnknownQuestion", questions.Language.Text("MapUnknownQuestion", pair.Key, string.Join(", ", questions.Survey.Questions.Select(q => q.Id))));
            claims[question.Id] = [];
            if (pair.Value.Trim().Length == 0)
            {
                continue;
            }

            string wanted = TextFolding.Fold(pair.Value);
            for (int i = 0; i < headings.Count; i++)
            {
                IEnumerable<(string Stem, string? Option)> forms = headings[i].Forms.Prepend((headings[i].Full, null));
                if (forms.Where(f => TextFolding.Fold(f.Stem) == wanted).OrderBy(f => f.Option is null).Select(f => ((string, string?)?)f).FirstOrDefault() is { } form)
                {
                    claims[question.Id].Add(new ColumnClaim(i, question, form.Item2, 1));
                }
            }

            if (claims[question.Id].Count == 0)
            {
                throw new TableFormatException("UnknownColumn", questions.Language.Text("MapUnknownColumn", pair.Value, question.Header.In(questions.Language), List(headings.Select(h => h.Full))));
            }
        }

        return claims;
    }

    private ColumnClaim? Exact(AnswerHeading heading, int column, HashSet<string> settled)
    {
        foreach ((string stem, string? option) in heading.Forms)
        {
            SurveyQuestion[] named = [.. questions.Named(stem).Where(q => !settled.Contains(q.Id))];
            if (named.Length > 1)
            {
                throw Ambiguous(heading, named);
            }

            // A choice's own heading counts where the question has that choice; or else its question has no choices at all.
            if (named.Length == 1 && (option is null || questions.Choices(named[0].Id) is not null))
            {
                return new ColumnClaim(column, named[0], option, 1);
            }
        }

        return null;
    }

    private ColumnClaim? Near(IReadOnlyList<AnswerHeading> headings, int column, HashSet<string> exact)
    {
        AnswerHeading heading = headings[column];
        (SurveyQuestion Question, double Likeness, string? Option)[] near = [.. heading.Forms
            .SelectMany(f => questions.Near(f.Stem), (f, n) => (n.Question, n.Likeness, f.Option))
            .Where(n => !exact.Contains(n.Question.Id) && (n.Option is null || questions.Choices(n.Question.Id) is not null))
            .GroupBy(n => n.Question, (_, same) => same.OrderByDescending(s => s.Likeness).First())
            .OrderByDescending(n => n.Likeness)];
        if (near.Length == 0 || near[0].Likeness < HeadingLikeness.Threshold)
        {
            return null;
        }

        return near.Length > 1 && near[1].Likeness > near[0].Likeness - HeadingLikeness.Margin
            ? throw Ambiguous(heading, [.. near.Select(n => n.Question)])
            : new ColumnClaim(column, near[0].Question, near[0].Option, near[0].Likeness);
    }

    private SurveyColumns Settle(Dictionary<string, List<ColumnClaim>> claims, IReadOnlyList<AnswerHeading> headings)
    {
        Dictionary<string, int> found = [];
        Dictionary<string, IReadOnlyList<SpreadColumn>> spread = [];
        HashSet<int> taken = [];
        foreach (KeyValuePair<string, List<ColumnClaim>> claim in claims.Where(c => c.Value.Count > 0))
        {
            IReadOnlyList<ColumnClaim> columns = One(claim.Value, headings);
            found[claim.Key] = columns[0].Column;
            taken.UnionWith(columns.Select(c => c.Column));
            if (columns.Any(c => c.Option is not null))
            {
                spread[claim.Key] = [.. columns.Select(c => new SpreadColumn(c.Column, c.Option is null ? null : questions.Choices(claim.Key)!.Find(c.Option), c.Option ?? ""))];
            }
        }

        UniqueNames names = new();
        Dictionary<string, int> additional = [];
        List<(int Rank, int Column)> times = [];
        for (int i = 0; i < headings.Count; i++)
        {
            int? rank = headings[i].Names.Select(n => AnswerWords.TimeRank(TextFolding.Fold(n))).Where(r => r is not null).Min();
            if (!taken.Contains(i) && rank is { } time)
            {
                times.Add((time, i));
            }
            else if (!taken.Contains(i) && headings[i].Full.Length > 0 && !headings[i].Names.Any(n => AnswerWords.IsSystem(TextFolding.Fold(n))))
            {
                additional[names.Next(TextFolding.Tidy(headings[i].Full))] = i;
            }
        }

        return new SurveyColumns { Questions = found, Spread = spread, Times = [.. times.OrderBy(t => t.Rank).Select(t => t.Column)], Additional = [.. additional] };
    }

    /// <summary>The columns of one question: one, or one for each choice; of one that is near and others that are less, the nearest.</summary>
    private IReadOnlyList<ColumnClaim> One(List<ColumnClaim> claims, IReadOnlyList<AnswerHeading> headings)
    {
        double best = claims.Max(c => c.Likeness);
        ColumnClaim[] near = [.. claims.Where(c => c.Likeness > best - HeadingLikeness.Margin)];
        bool isSpread = near.All(c => c.Option is not null) && near.Select(c => TextFolding.Fold(c.Option!)).Distinct().Count() == near.Length;
        return near.Length == 1 || isSpread ? near : throw new TableFormatException("AmbiguousColumn", questions.Language.Text(
            "FileAmbiguousColumn", near[0].Question.Header.In(questions.Language), List(near.Select(c => $"{c.Column + 1}: {TextFolding.Tidy(headings[c.Column].Full, 60)}")), near[0].Question.Id));
    }

    private TableFormatException Ambiguous(AnswerHeading heading, IReadOnlyList<SurveyQuestion> candidates) => new("AmbiguousColumn", questions.Language.Text(
        "FileAmbiguousHeading", TextFolding.Tidy(heading.Full, 80), List(candidates.Select(q => q.Header.In(questions.Language))), candidates[0].Id));

    private static string List(IEnumerable<string> items) => TextFolding.Tidy(string.Join("; ", items), 600);

    private static void Add(Dictionary<string, List<ColumnClaim>> claims, ColumnClaim claim)
    {
        if (!claims.TryGetValue(claim.Question.Id, out List<ColumnClaim>? same))
        {
            claims[claim.Question.Id] = same = [];
        }

        same.Add(claim);
    }
}
