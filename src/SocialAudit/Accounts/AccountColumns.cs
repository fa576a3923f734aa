using System.Globalization;
using System.Text.RegularExpressions;
using SocialAudit.Surveys;

namespace SocialAudit.Accounts;

/// <summary>
/// The columns of a file of answers on accounts: those about the person, and those about each account, which a survey tool may write
/// side by side («Réseau», «Réseau 2»). Columns that ask for a password are left out, and named.
/// </summary>
internal sealed class AccountColumns
{
    private const RegexOptions _options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // A header may be anything: nobody tells of more accounts in one row.
    private const int _mostEntries = 50;

    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(1);

    // «Q01. Votre nom», «Q01[SQ001]. Votre nom», «1. Votre nom»: the code that a survey tool puts before the question.
    private static readonly Regex _code = new(@"^\s*(?:[a-z]\w{0,20}(?:\[[^\]]{0,40}\]){0,2}|\d{1,3})[.)]\s+(?<rest>\S.*)$", _options | RegexOptions.Singleline, _timeout);
    private static readonly Regex _numberedAfter = new(@"^(?<name>.*\D) (?<entry>\d{1,2})$", _options, _timeout);
    private static readonly Regex _numberedBefore = new(@"^(?:compte|account) (?<entry>\d{1,2}) (?<name>.+)$", _options, _timeout);

    private readonly SurveyDefinition _survey;
    private readonly Dictionary<string, string> _questions = [];
    private readonly Dictionary<string, List<int>> _person = [];
    private readonly SortedDictionary<int, Dictionary<string, int>> _entries = [];

    private readonly Dictionary<string, int> _additional = [];
    private readonly UniqueNames _names = new();

    private AccountColumns(SurveyDefinition survey)
    {
        _survey = survey;
        foreach (SurveyQuestion question in survey.Questions)
        {
            foreach (string name in SurveyQuestions.Names(question).Select(TextFolding.Fold))
            {
                _questions[name] = question.Id;
            }
        }
    }

    /// <summary>How many cells a row has.</summary>
    public int Count { get; private init; }

    /// <summary>The columns that ask for a password, with their headings.</summary>
    public IReadOnlyDictionary<int, string> Refused { get; private init; } = new Dictionary<int, string>();

    /// <summary>The column of the time of the answer; null where there is none.</summary>
    public int? Timestamp { get; private set; }

    /// <summary>The columns that are no question of the survey, with their headers, each another; a column that asks for a password is none of them.</summary>
    public IReadOnlyList<KeyValuePair<string, int>> Additional => [.. _additional];

    /// <summary>How many of the survey's questions the header names.</summary>
    public int Recognised => _person.Count + _entries.Values.SelectMany(e => e.Keys).Distinct().Count();

    /// <summary>True when an account can be told by these columns.</summary>
    public bool TellAccounts => _entries.Values.Any(e => e.ContainsKey("network") || e.ContainsKey("address") || e.ContainsKey("handle"));

    /// <summary>Recognises the columns of a header, in any language.</summary>
    /// <param name="survey">The survey.</param>
    /// <param name="header">The header's cells.</param>
    /// <param name="above">The rows above it, which may head a column too.</param>
    /// <param name="guard">Knows the columns that ask for a password.</param>
    /// <param name="words">The words of all languages.</param>
    public static AccountColumns Recognise(SurveyDefinition survey, string[] header, IReadOnlyList<string[]> above, PasswordGuard guard, AccountWords words)
    {
        Dictionary<int, string> refused = [];
        foreach (string[] row in above.Append(header))
        {
            for (int i = 0; i < row.Length; i++)
            {
                if (guard.IsPasswordColumn(row[i]))
                {
                    refused[i] = guard.Withhold(TextFolding.Tidy(row[i], 80));
                }
            }
        }

        AccountColumns columns = new(survey) { Count = header.Length, Refused = refused };
        for (int i = 0; i < header.Length; i++)
        {
            if (!refused.ContainsKey(i))
            {
                columns.Add(header[i], i, words);
            }
        }

        return columns;
    }

    /// <summary>The columns of the person's questions in a row, and those of each account that the row tells of, in order.</summary>
    public IEnumerable<IReadOnlyDictionary<string, int>> Entries(string[] cells)
    {
        bool HasText(int column) => column < cells.Length && !string.IsNullOrWhiteSpace(cells[column]);
        foreach (Dictionary<string, int> entry in _entries.Values.Where(e => e.Values.Any(HasText)))
        {
            yield return Person(cells).Concat(entry).ToDictionary(c => c.Key, c => c.Value);
        }
    }

    /// <summary>The columns of the person's questions in a row: of several that ask the same, the one that holds an answer.</summary>
    public IReadOnlyDictionary<string, int> Person(string[] cells) =>
        _person.ToDictionary(p => p.Key, p => p.Value.Find(c => c < cells.Length && !string.IsNullOrWhiteSpace(cells[c])) is var found && found > 0 ? found : p.Value[0]);

    private void Add(string heading, int column, AccountWords words)
    {
        string bare = _code.Match(heading) is { Success: true } coded ? coded.Groups["rest"].Value : heading;
        string folded = TextFolding.Fold(bare);
        if (words.IsTimestamp(folded) || words.IsTimestamp(TextFolding.Fold(heading)))
        {
            Timestamp ??= column;
            return;
        }

        int? number = null;
        string? id = Find(folded) ?? Find(TextFolding.Fold(heading));
        foreach (Regex numbered in (Regex[])[_numberedBefore, _numberedAfter])
        {
            if (id is null && numbered.Match(folded) is { Success: true } match)
            {
                number = int.Parse(match.Groups["entry"].Value, CultureInfo.InvariantCulture);
                id = Find(match.Groups["name"].Value);
            }
        }

        if (id is null)
        {
            if (folded.Length > 0)
            {
                _additional[_names.Next(TextFolding.Tidy(heading))] = column;
            }

            return;
        }

        if (!_survey.Question(id).Repeated)
        {
            if (!_person.TryGetValue(id, out List<int>? same))
            {
                _person[id] = same = [];
            }

            same.Add(column);
            return;
        }

        // The same heading again is the next account's.
        int entry = number ?? 1;
        while (entry < _mostEntries && _entries.TryGetValue(entry, out Dictionary<string, int>? taken) && taken.ContainsKey(id))
        {
            entry++;
        }

        if (!_entries.TryGetValue(entry, out Dictionary<string, int>? columns))
        {
            _entries[entry] = columns = [];
        }

        columns[id] = column;
    }

    private string? Find(string folded) => _questions.TryGetValue(folded, out string? id) ? id : null;
}
