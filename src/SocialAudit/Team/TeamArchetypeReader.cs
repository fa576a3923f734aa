using SocialAudit.Surveys;

namespace SocialAudit.Team;

/// <summary>Reads answers to the team's survey from CSV files. Every row comes out: as a response, or as a rejected row.</summary>
public sealed class TeamArchetypeReader(SurveyDefinition survey, Language language) : ResponseReader<TeamArchetypeResponse>(survey, language)
{
    /// <summary>The stable name of the team's survey.</summary>
    public const string SurveyId = "team-archetype";

    private int _read;

    /// <inheritdoc/>
    private protected override IReadOnlyList<string> Required { get; } = ["name", "archetype"];

    /// <inheritdoc/>
    private protected override TeamArchetypeResponse ToResponse(SurveyAnswers answers, string path, int line)
    {
        TeamArchetypeResponse response = Read(answers, path, line);
        _read++;
        return response;
    }

    private TeamArchetypeResponse Read(SurveyAnswers answers, string path, int line) => new()
    {
        Id = $"P{_read + 1}",
        Name = answers.Text("name") ?? throw new ResponseFormatException("NoName", Language.Text("RowNoName", Survey.Question("name").Header.In(Language))),
        Role = answers.Text("role"),
        Archetype = Archetypes(answers),
        OwnWords = answers.Text("ownWords"),
        Responsibility = ToEnum<Responsibility>(answers.Choices("responsibility")),
        AtEaseWith = ToEnum<Ease>(answers.Choices("ease")),
        Willing = ToEnum<Readiness>(answers.Choices("willing")).FirstOrDefault(),
        Training = ToEnum<Readiness>(answers.Choices("training")).FirstOrDefault(),
        HoursPerWeek = answers.Number("hoursPerWeek"),
        Date = answers.Time,
        Additional = answers.Additional,
        File = path,
        Line = line,
    };

    private IReadOnlyList<Archetype> Archetypes(SurveyAnswers answers)
    {
        IReadOnlyList<string> chosen = answers.Choices("archetype");
        SurveyQuestion question = Survey.Question("archetype");
        string[] exclusive = [.. question.Choices.Where(c => c.Exclusive).Select(c => c.Id)];
        if (chosen.Count > 1 && chosen.Any(exclusive.Contains))
        {
            throw new ResponseFormatException("ContradictingChoices", Language.Text("RowContradictingChoices", question.Header.In(Language)));
        }

        return ToEnum<Archetype>(chosen.Except(exclusive));
    }

    private static IReadOnlyList<T> ToEnum<T>(IEnumerable<string> ids)
        where T : struct, Enum => [.. ids.Select(id => (T)Enum.Parse(typeof(T), id, ignoreCase: true))];
}
