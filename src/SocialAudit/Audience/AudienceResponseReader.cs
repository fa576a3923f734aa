using SocialAudit.Surveys;
using SocialAudit.Tables;

namespace SocialAudit.Audience;

/// <summary>Reads answers to the clientele's survey: every row comes out, as a response or as a rejected row, and nobody is named.</summary>
/// <param name="survey">The survey.</param>
/// <param name="naming">The columns that name people, which are left out.</param>
/// <param name="language">The language of messages.</param>
public sealed class AudienceResponseReader(SurveyDefinition survey, NamingColumns naming, Language language) : ResponseReader<AudienceResponse>(survey, language)
{
    /// <summary>The stable name of the clientele's survey.</summary>
    public const string SurveyId = "audience";

    /// <summary>The choice that says that none of the others applies.</summary>
    internal const string None = "none";

    private readonly HashSet<string> _leftOut = new(StringComparer.Ordinal);
    private int _read;

    /// <summary>The headings of the columns that name people, in all files so far: they were left out.</summary>
    public IReadOnlyCollection<string> LeftOut => _leftOut;

    private protected override IReadOnlyList<string> Required { get; } = ["networks"];

    private protected override AudienceResponse ToResponse(SurveyAnswers answers, string path, int line)
    {
        (IReadOnlyList<NetworkUse> networks, bool usesNone) = Networks(answers);
        return new AudienceResponse
        {
            Group = answers.Choices("group").FirstOrDefault(),
            Age = answers.Choices("age").FirstOrDefault(),
            Language = answers.Choices("language"),
            OtherLanguage = answers.Text("otherLanguage"),
            Ease = answers.Choices("ease").Select(id => (OnlineEase)Enum.Parse(typeof(OnlineEase), id, ignoreCase: true)).FirstOrDefault(),
            Networks = networks,
            UsesNoNetwork = usesNone,
            OtherNetwork = answers.Text("otherNetwork"),
            Hears = Chosen(answers, "hears"),
            Prefers = Chosen(answers, "prefers"),
            Interest = answers.Choices("interest"),
            Comment = answers.Text("comment"),
            Date = answers.Time,
            Additional = WithoutNames(answers.Additional),
            File = path,
            Line = line,
            Id = $"A{++_read}",
        };
    }

    /// <summary>The networks of the three questions, each once, as often as the person says at most.</summary>
    private (IReadOnlyList<NetworkUse> Networks, bool UsesNone) Networks(SurveyAnswers answers)
    {
        IReadOnlyList<string> used = Chosen(answers, "networks");
        IReadOnlyList<string> daily = answers.Choices("daily");
        IReadOnlyList<string> weekly = answers.Choices("weekly");
        bool usesNone = used.Contains(None);
        if (usesNone && daily.Count + weekly.Count > 0)
        {
            throw Contradiction("networks");
        }

        // Whoever ticks a network under «every day» only uses it all the same.
        NetworkUse[] networks =
        [
            .. Survey.Question("networks").Choices.Select(c => c.Id).Where(id => id != None && (used.Contains(id) || daily.Contains(id) || weekly.Contains(id)))
                .Select(id => new NetworkUse { Platform = id, Frequency = daily.Contains(id) ? UseFrequency.Daily : weekly.Contains(id) ? UseFrequency.Weekly : UseFrequency.Rarely }),
        ];
        return (networks, usesNone);
    }

    private IReadOnlyList<string> Chosen(SurveyAnswers answers, string question)
    {
        IReadOnlyList<string> chosen = answers.Choices(question);
        return chosen.Count > 1 && chosen.Contains(None) ? throw Contradiction(question) : chosen;
    }

    private TableFormatException Contradiction(string question) =>
        new("ContradictingChoices", Language.Text("RowContradictingChoices", Survey.Question(question).Header.In(Language)));

    private Dictionary<string, string> WithoutNames(IReadOnlyDictionary<string, string> additional)
    {
        _leftOut.UnionWith(additional.Keys.Where(naming.Contains));
        return additional.Where(a => !naming.Contains(a.Key)).ToDictionary(a => a.Key, a => a.Value);
    }
}
