using SocialAudit.Platforms;
using SocialAudit.Surveys;
using SocialAudit.Tables;

namespace SocialAudit.Accounts;

/// <summary>
/// Reads answers to the survey of accounts from files. Every row comes out: as a response, one for each account, or as a rejected
/// row. What looks like a password never does.
/// </summary>
public sealed class AccountResponseReader : ResponseReader<AccountResponse>
{
    /// <summary>The stable name of the survey of accounts.</summary>
    public const string SurveyId = "accounts";

    private readonly AccountWords _words;
    private readonly AccountResolver _resolver;
    private readonly PasswordGuard _guard;
    private AccountColumns? _columns;
    private AccountResponse? _before;
    private DateTimeOffset _saved;
    private DateOrder _order;
    private Action<RefusedColumn>? _refuse;
    private int _read;

    /// <summary>Makes a reader; it numbers the answers of all its files through.</summary>
    /// <param name="survey">The survey.</param>
    /// <param name="catalogue">The platforms that accounts are recognised by.</param>
    /// <param name="words">The words that people use.</param>
    /// <param name="language">The language of messages.</param>
    public AccountResponseReader(SurveyDefinition survey, PlatformCatalogue catalogue, AccountWords words, Language language)
        : base(survey, language)
    {
        _words = words;
        _resolver = new AccountResolver(catalogue, words, language);
        _guard = new PasswordGuard(words, language.Text("AccountWithheld"));
    }

    /// <summary>Reads a file; each account told of goes to <paramref name="accept"/>, each row that can't be read to <paramref name="reject"/>, each column of passwords to <paramref name="refuse"/>.</summary>
    /// <returns>What was found out about the file.</returns>
    /// <exception cref="TableFormatException">The file as a whole is no file of answers: empty, or with other columns.</exception>
    /// <exception cref="IOException">The file can't be read.</exception>
    public AnswerFileFormat Read(string path, Action<AccountResponse> accept, Action<RejectedRow> reject, Action<RefusedColumn> refuse)
    {
        _refuse = refuse;
        return Read(path, accept, reject);
    }

    /// <inheritdoc/>
    private protected override IReadOnlyList<string> Required => [];

    /// <summary>The header: the first of the first rows that tells of accounts, with what stands above it.</summary>
    private protected override AnswerFileFormat ReadHeader(TableFile file, string path)
    {
        AnswerLayout layout = FindColumns(file);
        _before = null;
        _saved = File.GetLastWriteTime(path);
        foreach (string heading in _columns!.Refused.Values)
        {
            _refuse?.Invoke(new RefusedColumn(path, heading));
        }

        int[] times = _columns.Timestamp is { } time ? [time] : [];
        _order = layout.OrderOf(file, path, times, Options, Language);
        layout.Skip(file);
        return layout.Format(file, times.Length > 0 ? _order : null) with { Columns = _columns.Count };
    }

    /// <inheritdoc/>
    private protected override bool IsAnswer(TableRow row) => row.Problem != RowProblem.None || row.Cells.Any(c => !string.IsNullOrWhiteSpace(c) && !_words.IsSecondHeading(TextFolding.Fold(c)));

    /// <inheritdoc/>
    private protected override void Check(TableRow row, int columns)
    {
        CheckRow(row, Language);
        bool isShifted = _columns!.Refused.Count > 0 ? row.Cells.Length != columns : row.SaysMoreThan(columns);
        if (isShifted)
        {
            throw new TableFormatException("TooManyFields", Language.Text("RowOtherFields", row.Cells.Length, columns));
        }
    }

    /// <summary>A rejected row; of a file with a column of passwords its words are kept from everything, since a slipped separator may have moved one.</summary>
    private protected override RejectedRow Rejected(string path, int line, string reason, string row) =>
        new() { File = path, Line = line, Reason = _guard.Withhold(reason), Row = _columns!.Refused.Count > 0 ? Language.Text("AccountRowWithheld") : _guard.Withhold(row) };

    /// <inheritdoc/>
    private protected override IReadOnlyList<AccountResponse> ToResponses(TableRow row, string path)
    {
        // The password columns' cells go first: nothing below can read them.
        string[] cells = [.. row.Cells.Select((c, i) => _columns!.Refused.ContainsKey(i) ? "" : _guard.Withhold(c))];
        bool withheld = cells.Where((c, i) => !_columns!.Refused.ContainsKey(i) && c != row.Cells[i]).Any();
        SurveyAnswers person = Answers(_columns!.Person(cells), cells);
        AccountResponse who = Teller(person, path, row.Line) with { Withheld = withheld, Additional = person.Additional };
        List<AccountResponse> responses = [];
        foreach (IReadOnlyDictionary<string, int> entry in _columns.Entries(cells))
        {
            // Whoever lists several accounts in a spreadsheet writes the name once.
            bool goesOn = who is { Person: null, Contact: null } && _before is not null;
            AccountResponse teller = goesOn ? who with { Person = _before!.Person, Contact = _before.Contact, Tie = _before.Tie } : who;
            responses.Add(WithAccount(teller, Answers(entry, cells)));
        }

        if (responses.Count == 0 && who.Person is null)
        {
            throw new TableFormatException("NothingTold", Language.Text("RowNothingTold"));
        }

        // A person who knows of no account has answered too.
        AccountResponse[] told = [.. (responses.Count == 0 ? [who] : responses).Select(r => r with { Id = $"R{++_read}" })];
        _before = told[told.Length - 1];
        return told;
    }

    /// <inheritdoc/>
    private protected override AccountResponse ToResponse(SurveyAnswers answers, string path, int line) => WithAccount(Teller(answers, path, line), answers) with { Id = $"R{++_read}" };

    /// <summary>The person and the account: who tells of several accounts answers once for each.</summary>
    private protected override string? KeyOf(AccountResponse response) => response.Person is null ? null : $"{response.Person} {response.Key}";

    /// <inheritdoc/>
    private protected override DateTimeOffset? DateOf(AccountResponse response) => response.Date;

    /// <summary>The first of the first rows that tells of accounts, with what stands above it.</summary>
    private AnswerLayout FindColumns(TableFile file)
    {
        AnswerLayout[] layouts = [.. AnswerLayout.Of(file, Options, Language).OrderBy(l => l.HeaderRows)];
        string[][] rows = [.. file.Peek().Take(layouts[layouts.Length - 1].HeaderRows).Select(r => r.Cells)];
        foreach (AnswerLayout layout in layouts)
        {
            _columns = AccountColumns.Recognise(Survey, rows[layout.HeaderRows - 1], [.. rows.Take(layout.HeaderRows - 1)], _guard, _words);
            if (_columns.TellAccounts && (_columns.Recognised > 1 || _columns.Count == 1))
            {
                return layout;
            }
        }

        // What was found is not shown: in a file without a header it may be anything.
        throw new TableFormatException("UnknownColumns", Language.Text("FileNoAccountColumns", string.Join(", ", Survey.Questions.Select(q => q.Header.In(Language)))));
    }

    private SurveyAnswers Answers(IReadOnlyDictionary<string, int> questions, string[] cells) => new(
        Questions, new SurveyColumns { Questions = questions, Times = _columns!.Timestamp is { } time ? [time] : [], DateOrder = _order, Additional = _columns.Additional }, cells);

    private AccountResponse Teller(SurveyAnswers person, string path, int line) => new()
    {
        Id = "",
        Person = person.Text("name"),
        Contact = person.Text("contact"),
        Tie = Choice<TeamTie>(person, "tie"),
        Date = person.Time ?? _saved,
        File = path,
        Line = line,
    };

    private AccountResponse WithAccount(AccountResponse teller, SurveyAnswers answers)
    {
        string? Bare(string id) => answers.Text(id)?.Replace(_guard.Mark, "").Trim();
        AccountIdentity? account = _resolver.Resolve(Bare("network"), Bare("address"), Bare("handle"));
        string? clue = answers.Text("purpose") ?? answers.Text("creator") ?? answers.Text("recovery");
        if (account is null && clue is null)
        {
            throw new TableFormatException("NothingTold", Language.Text("RowNothingTold"));
        }

        AccountAccess access = Choice<AccountAccess>(answers, "access");
        PeopleNamed others = PeopleNamed.Read(answers.Text("holders"), teller.Person, _words);
        bool isOneself = access == AccountAccess.Yes && teller.Person is not null && !others.Names.Any(n => PeopleNamed.IsSame(n, teller.Person));
        string? lastUsed = answers.Text("lastUsed");
        return teller with
        {
            // Told of without a name («a video of 2019»): it is an account all the same.
            Key = account?.Key ?? "unnamed:" + TextFolding.Fold(clue!).Replace(" ", "-"),
            Platform = account?.Platform,
            PlatformName = account?.PlatformName,
            Handle = account?.Handle,
            Address = account?.Address,
            Kind = account?.Kind,
            Creator = answers.Text("creator"),
            Access = access,
            Holders = isOneself ? [teller.Person!, .. others.Names] : others.Names,
            IsLost = access != AccountAccess.Yes && others.IsNobody,
            RecoveryAddress = answers.Text("recovery"),
            LastUsed = lastUsed is null ? null : LooseDate.Read(lastUsed, teller.Date, Language, _words),
            LastUsedText = lastUsed,
            Purpose = answers.Text("purpose"),
        };
    }

    private static T Choice<T>(SurveyAnswers answers, string question)
        where T : struct, Enum => answers.Choices(question).Select(id => (T)Enum.Parse(typeof(T), id, ignoreCase: true)).FirstOrDefault();
}
