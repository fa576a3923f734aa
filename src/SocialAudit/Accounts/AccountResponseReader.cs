using System.Globalization;
using SocialAudit.Platforms;
using SocialAudit.Surveys;

namespace SocialAudit.Accounts;

/// <summary>
/// Reads answers to the survey of accounts from CSV files. Every row comes out: as a response, one for each account, or as a rejected
/// row. What looks like a password never does.
/// </summary>
public sealed class AccountResponseReader
{
    /// <summary>The stable name of the survey of accounts.</summary>
    public const string SurveyId = "accounts";

    // Survey tools write up to three rows of headings.
    private const int _mostHeadings = 5;

    private readonly SurveyDefinition _survey;
    private readonly AccountWords _words;
    private readonly AccountResolver _resolver;
    private readonly PasswordGuard _guard;
    private readonly Language _language;
    private int _read;

    /// <summary>Makes a reader; it numbers the answers of all its files through.</summary>
    /// <param name="survey">The survey.</param>
    /// <param name="catalogue">The platforms that accounts are recognised by.</param>
    /// <param name="words">The words that people use.</param>
    /// <param name="language">The language of messages.</param>
    public AccountResponseReader(SurveyDefinition survey, PlatformCatalogue catalogue, AccountWords words, Language language)
    {
        _survey = survey;
        _words = words;
        _language = language;
        _resolver = new AccountResolver(catalogue, words, language);
        _guard = new PasswordGuard(words, language.Text("AccountWithheld"));
    }

    /// <summary>Reads a file; each account told of goes to <paramref name="accept"/>, each row that can't be read to <paramref name="reject"/>, each column of passwords to <paramref name="refuse"/>.</summary>
    /// <returns>What was found out about the file.</returns>
    /// <exception cref="ResponseFormatException">The file as a whole is no file of answers: empty, or with other columns.</exception>
    /// <exception cref="IOException">The file can't be read.</exception>
    public AnswerFileFormat Read(string path, Action<AccountResponse> accept, Action<RejectedRow> reject, Action<RefusedColumn> refuse)
    {
        using AnswerFile file = AnswerFile.Open(path);
        AccountColumns columns = ReadHeader(file);
        foreach (string heading in columns.Refused.Values)
        {
            refuse(new RefusedColumn(path, heading));
        }

        DateTimeOffset saved = File.GetLastWriteTime(path);
        AccountResponse? before = null;
        while (ReadRow(file, path, columns, reject) is { } row)
        {
            string[] written = [.. row.Cells.Where(c => !string.IsNullOrWhiteSpace(c))];
            if (written.Length == 0 || written.All(c => _words.IsSecondHeading(TextFolding.Fold(c))))
            {
                continue;
            }

            try
            {
                Check(row, columns);
                foreach (AccountResponse response in ToResponses(row, columns, path, saved, before))
                {
                    accept(response);
                    before = response;
                }
            }
            catch (ResponseFormatException e)
            {
                reject(Rejected(path, row.Line, e.Message, columns.Refused.Count > 0 ? null : row.Raw));
            }
        }

        return new AnswerFileFormat(file.Encoding, file.Separator);
    }

    /// <summary>The header: the first of the first rows that tells of accounts, with what stands above it.</summary>
    private AccountColumns ReadHeader(AnswerFile file)
    {
        List<string[]> above = [];
        while (above.Count < _mostHeadings && ReadHeading(file) is { } row)
        {
            AccountColumns columns = AccountColumns.Recognise(_survey, row.Cells, above, _guard, _words);
            if (columns.TellAccounts && (columns.Recognised > 1 || row.Cells.Length == 1))
            {
                return columns;
            }

            above.Add(row.Cells);
        }

        // What was found is not shown: in a file without a header it may be anything.
        throw above.Count == 0
            ? new ResponseFormatException("EmptyFile", _language.Text("FileEmpty"))
            : new ResponseFormatException("UnknownColumns", _language.Text("FileNoAccountColumns", string.Join(", ", _survey.Questions.Select(q => q.Header.In(_language)))));
    }

    private AnswerRow? ReadHeading(AnswerFile file)
    {
        try
        {
            return file.Read();
        }
        catch (InvalidDataException)
        {
            throw new ResponseFormatException("TooLong", _language.Text("RowTooLong", AnswerFile.LongestCell));
        }
    }

    private AnswerRow? ReadRow(AnswerFile file, string path, AccountColumns columns, Action<RejectedRow> reject)
    {
        try
        {
            return file.Read();
        }
        catch (InvalidDataException e)
        {
            // After a cell without an end nothing more can be told apart.
            reject(Rejected(path, 0, _language.Text("RowTooLong", AnswerFile.LongestCell), columns.Refused.Count > 0 ? null : e.Message));
            return null;
        }
    }

    /// <summary>A rejected row; of a file with a column of passwords its words are kept from everything, since a slipped separator may have moved one.</summary>
    private RejectedRow Rejected(string path, int line, string reason, string? row) =>
        new() { File = path, Line = line, Reason = _guard.Withhold(reason), Row = row is null ? _language.Text("AccountRowWithheld") : _guard.Withhold(row) };

    private void Check(AnswerRow row, AccountColumns columns)
    {
        if (row.IsOpen)
        {
            throw new ResponseFormatException("OpenQuote", _language.Text("RowOpenQuote", row.Raw.Count(c => c == '\n') + 1));
        }

        bool isShifted = columns.Refused.Count > 0 ? row.Cells.Length != columns.Count : row.Cells.Skip(columns.Count).Any(c => c.Length > 0);
        if (isShifted)
        {
            throw new ResponseFormatException("TooManyFields", _language.Text("RowOtherFields", row.Cells.Length, columns.Count));
        }
    }

    private List<AccountResponse> ToResponses(AnswerRow row, AccountColumns columns, string path, DateTimeOffset saved, AccountResponse? before)
    {
        // The password columns' cells go first: nothing below can read them.
        string[] cells = [.. row.Cells.Select((c, i) => columns.Refused.ContainsKey(i) ? "" : _guard.Withhold(c))];
        bool withheld = cells.Where((c, i) => !columns.Refused.ContainsKey(i) && c != row.Cells[i]).Any();
        DateTimeOffset date = columns.Timestamp is { } time && time < cells.Length ? ReadTime(cells[time]) ?? saved : saved;
        SurveyAnswers person = new(_survey, columns.Person(cells), cells, _language);
        List<AccountResponse> responses = [];
        AccountResponse who = new()
        {
            Id = "",
            Person = person.Text("name"),
            Contact = person.Text("contact"),
            Tie = Choice<TeamTie>(person, "tie"),
            Withheld = withheld,
            Date = date,
            File = path,
            Line = row.Line,
        };
        foreach (IReadOnlyDictionary<string, int> entry in columns.Entries(cells))
        {
            // Whoever lists several accounts in a spreadsheet writes the name once.
            bool goesOn = who is { Person: null, Contact: null } && before is not null;
            AccountResponse teller = goesOn ? who with { Person = before!.Person, Contact = before.Contact, Tie = before.Tie } : who;
            responses.Add(WithAccount(teller, new SurveyAnswers(_survey, entry, cells, _language)));
        }

        if (responses.Count == 0 && who.Person is null)
        {
            throw new ResponseFormatException("NothingTold", _language.Text("RowNothingTold"));
        }

        // A person who knows of no account has answered too.
        return [.. (responses.Count == 0 ? [who] : responses).Select(r => r with { Id = $"R{++_read}" })];
    }

    private AccountResponse WithAccount(AccountResponse teller, SurveyAnswers answers)
    {
        string? Bare(string id) => answers.Text(id)?.Replace(_guard.Mark, "").Trim();
        AccountIdentity? account = _resolver.Resolve(Bare("network"), Bare("address"), Bare("handle"));
        string? clue = answers.Text("purpose") ?? answers.Text("creator") ?? answers.Text("recovery");
        if (account is null && clue is null)
        {
            throw new ResponseFormatException("NothingTold", _language.Text("RowNothingTold"));
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
            LastUsed = lastUsed is null ? null : LooseDate.Read(lastUsed, teller.Date, _language, _words),
            LastUsedText = lastUsed,
            Purpose = answers.Text("purpose"),
        };
    }

    private static T Choice<T>(SurveyAnswers answers, string question)
        where T : struct, Enum => answers.Choices(question).Select(id => (T)Enum.Parse(typeof(T), id, ignoreCase: true)).FirstOrDefault();

    private DateTimeOffset? ReadTime(string cell)
    {
        foreach (CultureInfo culture in (CultureInfo[])[_language.Culture, CultureInfo.GetCultureInfo("en-US"), CultureInfo.InvariantCulture])
        {
            if (DateTimeOffset.TryParse(cell, culture, DateTimeStyles.AssumeLocal | DateTimeStyles.AllowWhiteSpaces, out DateTimeOffset time))
            {
                return time;
            }
        }

        return null;
    }
}
