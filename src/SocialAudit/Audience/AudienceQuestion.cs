using SocialAudit.Surveys;

namespace SocialAudit.Audience;

/// <summary>A question of the clientele's survey whose answers are counted.</summary>
/// <param name="Id">The question's id in the survey.</param>
/// <param name="IsScale">True when its choices have an order of their own.</param>
/// <param name="Chosen">What a person chose; empty for no answer.</param>
internal sealed record AudienceQuestion(string Id, bool IsScale, Func<AudienceResponse, IReadOnlyList<string>> Chosen)
{
    public static AudienceQuestion Groups { get; } = new("group", false, r => One(r.Group));

    public static AudienceQuestion Ages { get; } = new("age", true, r => One(r.Age));

    public static AudienceQuestion Languages { get; } = new("language", false, r => r.Language);

    public static AudienceQuestion Ease { get; } = new("ease", true, r => r.Ease == OnlineEase.Unanswered ? [] : [Camel(r.Ease)]);

    public static AudienceQuestion Networks { get; } =
        new("networks", false, r => r.UsesNoNetwork ? [AudienceResponseReader.None] : [.. r.Networks.Select(n => n.Platform).Distinct()]);

    public static AudienceQuestion Hears { get; } = new("hears", false, r => r.Hears);

    public static AudienceQuestion Prefers { get; } = new("prefers", false, r => r.Prefers);

    public static AudienceQuestion Interests { get; } = new("interest", false, r => r.Interest);

    /// <summary>Those that are told apart by group or age.</summary>
    public static IReadOnlyList<AudienceQuestion> SplitUp { get; } = [Ease, Networks, Prefers, Interests];

    /// <summary>The question that the clientele is split by; null for none.</summary>
    public static AudienceQuestion? Of(AudienceSplit by) => by switch
    {
        AudienceSplit.Group => Groups,
        AudienceSplit.Age => Ages,
        _ => null,
    };

    /// <summary>The survey's own question.</summary>
    public SurveyQuestion In(SurveyDefinition survey) => survey.Question(Id);

    /// <summary>Those who answered it.</summary>
    public IReadOnlyList<AudienceResponse> Answered(IEnumerable<AudienceResponse> responses) => [.. responses.Where(r => Chosen(r).Count > 0)];

    private static string[] One(string? id) => id is null ? [] : [id];

    private static string Camel(OnlineEase ease)
    {
        string name = ease.ToString();
        return char.ToLowerInvariant(name[0]) + name.Substring(1);
    }
}
