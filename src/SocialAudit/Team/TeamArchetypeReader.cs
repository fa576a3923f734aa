using SocialAudit.Surveys;
using SocialAudit.Tables;

namespace SocialAudit.Team;

/// <summary>Reads answers to the team's survey from files. Every row comes out: as a response, or as a rejected row.</summary>
public sealed class TeamArchetypeReader(SurveyDefinition survey, Language language) : ResponseReader<TeamArchetypeResponse>(survey, language)
{
    /// <summary>The stable name of the team's survey.</summary>
    public const string SurveyId = "team-archetype";

    private readonly string[] _exclusive = [.. survey.Question("archetype").Choices.Where(c => c.Exclusive).Select(c => c.Id)];
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

    /// <inheritdoc/>
    private protected override string? KeyOf(TeamArchetypeResponse response) => response.Name;

    /// <inheritdoc/>
    private protected override DateTimeOffset? DateOf(TeamArchetypeResponse response) => response.Date;

    private TeamArchetypeResponse Read(SurveyAnswers answers, string path, int line) => new()
    {
        Id = $"P{_read + 1}",
        Name = answers.Text("name") ?? throw new TableFormatException("NoName", Language.Text("RowNoName", Questions["name"].Header.In(Language))),
        Role = answers.Text("role"),
        Archetype = Archetypes(answers),
        OwnWords = answers.Text("ownWords"),
        Responsibility = answers.Choices<Responsibility>("responsibility"),
        AtEaseWith = answers.Choices<Ease>("ease"),
        Willing = One(answers.Choices<Readiness>("willing")),
        Training = One(answers.Choices<Readiness>("training")),
        HoursPerWeek = answers.Number("hoursPerWeek"),
        Date = answers.Time,
        Additional = answers.Additional,
        File = path,
        Line = line,
    };

    private IReadOnlyList<Archetype> Archetypes(SurveyAnswers answers)
    {
        IReadOnlyList<string> chosen = answers.Choices("archetype");
        if (!chosen.Any(_exclusive.Contains))
        {
            return answers.Choices<Archetype>("archetype");
        }

        return chosen.Count == 1
            ? []
            : throw new TableFormatException("ContradictingChoices", Language.Text("RowContradictingChoices", Questions["archetype"].Header.In(Language)));
    }

    private static Readiness One(IReadOnlyList<Readiness> chosen) => chosen.Count > 0 ? chosen[0] : default;
}
