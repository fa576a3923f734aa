using SocialAudit.Accounts;
using SocialAudit.Surveys;
using SocialAudit.Tables;
using SocialAudit.Web;

namespace SocialAudit.Presence.Declared;

/// <summary>Reads answers to the survey of the organisation's presence: every row comes out, as a response or as a rejected row, and no password does.</summary>
public sealed class WebPresenceResponseReader : ResponseReader<WebPresenceResponse>
{
    /// <summary>The stable name of the survey of the organisation's presence.</summary>
    public const string SurveyId = "web-presence";

    private static readonly string[] _ofThings = ["kind", "title", "address", "creator", "keeper", "upToDate", "note"];
    private static readonly string[] _ofPerson = ["organisation", "name", "role", "byInternet", "byEmail"];

    private readonly AccountWords _words;
    private readonly PasswordGuard _guard;
    private readonly Dictionary<string, string> _respondents = new(StringComparer.Ordinal);
    private WebPresenceResponse? _before;
    private int _read;
    private int _asked;

    /// <summary>Makes a reader; it numbers the answers of all its files through.</summary>
    /// <param name="survey">The survey.</param>
    /// <param name="words">The words that people use.</param>
    /// <param name="language">The language of messages.</param>
    public WebPresenceResponseReader(SurveyDefinition survey, AccountWords words, Language language)
        : base(survey, language)
    {
        _words = words;
        _guard = new PasswordGuard(words, language.Text("AccountWithheld"));
    }

    private protected override IReadOnlyList<string> Required { get; } = ["address"];

    private protected override WebPresenceResponse ToResponse(SurveyAnswers answers, string path, int line)
    {
        bool withheld = false;
        string? Text(string id)
        {
            string? text = answers.Text(id);
            string? kept = text is null ? null : _guard.Withhold(text);
            withheld |= kept != text;
            return kept;
        }

        bool tellsOfThing = _ofThings.Any(id => answers.Text(id) is not null);
        WebPresenceResponse person = Person(answers, path, Text, tellsOfThing);
        string? address = Text("address");
        string? keeper = Text("keeper");
        WebPresenceResponse response = person with
        {
            Kind = tellsOfThing ? answers.Choices("kind").Select(ToEnum<DeclaredKind>).FirstOrDefault() : null,
            Title = Text("title"),
            Address = WebAddress.TryParse(address, out Uri parsed) ? parsed : null,
            AddressText = address,
            Creator = Text("creator"),
            Keeper = keeper,
            IsUnkept = keeper is not null && _words.IsNobody(TextFolding.Fold(keeper)),
            UpToDate = answers.Choices("upToDate").Select(ToEnum<DeclaredAnswer>).FirstOrDefault(),
            Note = Text("note"),
            Withheld = withheld,
            Additional = answers.Additional.ToDictionary(a => a.Key, a => _guard.Withhold(a.Value)),
            Line = line,
            Id = $"W{++_read}",
        };
        return _before = response;
    }

    /// <summary>Who answers. Whoever tells of several things in a table writes who he or she is once; a form writes it on each row.</summary>
    private WebPresenceResponse Person(SurveyAnswers answers, string path, Func<string, string?> text, bool tellsOfThing)
    {
        DateTimeOffset? time = answers.Time;
        if (tellsOfThing && _before?.File == path && time is null && _ofPerson.All(id => answers.Text(id) is null))
        {
            return _before;
        }

        string said = string.Join("\n", _ofPerson.Select(id => TextFolding.Fold(answers.Text(id) ?? "")));
        if (said.Trim('\n').Length == 0 && !tellsOfThing)
        {
            throw new TableFormatException("NothingTold", Language.Text("RowNothingDeclared"));
        }

        // Without a name, two people may say the same: only rows below each other that tell of something are one person's.
        bool goesOn = tellsOfThing && _before is { Kind: not null } && _before.File == path && _before.Date == time;
        string key = $"{path}\n{time:O}\n{said}";
        bool isKnown = _respondents.TryGetValue(key, out string? label) && (answers.Text("name") is not null || (goesOn && label == _before!.Respondent));
        _respondents[key] = label = isKnown ? label! : $"R{++_asked}";
        return new WebPresenceResponse
        {
            Id = "",
            Respondent = label,
            Organisation = text("organisation"),
            Person = text("name"),
            Role = text("role"),
            ByInternet = answers.Choices("byInternet").Select(ToEnum<DeclaredAnswer>).FirstOrDefault(),
            ByEmail = answers.Choices("byEmail").Select(ToEnum<DeclaredAnswer>).FirstOrDefault(),
            Date = time,
            File = path,
            Line = 0,
        };
    }

    private static T ToEnum<T>(string id)
        where T : struct, Enum => (T)Enum.Parse(typeof(T), id, ignoreCase: true);
}
