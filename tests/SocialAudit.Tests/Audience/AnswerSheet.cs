using SocialAudit.Audience;
using SocialAudit.Surveys;

namespace SocialAudit.Tests.Audience;

/// <summary>Made-up answers of a clientele.</summary>
internal static class AnswerSheet
{
    public static ModuleFiles Files { get; } = new(Repository.PathOf("module"));

    public static SurveyDefinition Survey { get; } = SurveyDefinition.Read(Files, AudienceResponseReader.SurveyId);

    /// <summary>An answer of somebody in a group who uses these networks.</summary>
    public static AudienceResponse Of(string? group, params string[] networks) => new()
    {
        Id = "A1",
        Group = group,
        Ease = OnlineEase.Alone,
        Networks = [.. networks.Select(n => new NetworkUse { Platform = n, Frequency = UseFrequency.Daily })],
        File = "a.csv",
        Line = 2,
    };

    /// <summary>As many of the same answer.</summary>
    public static IEnumerable<AudienceResponse> Times(this AudienceResponse response, int count) => Enumerable.Repeat(response, count);

    public static AudienceProfile Measure(IEnumerable<AudienceResponse> responses, AudienceSplit by = AudienceSplit.None, Language? language = null) =>
        AudienceMeasure.Measure([.. responses], Survey, language ?? Language.English, by);

    /// <summary>Reads a file of answers.</summary>
    public static (IReadOnlyList<AudienceResponse> Read, IReadOnlyList<RejectedRow> Rejected, AudienceResponseReader Reader) Read(string content)
    {
        using TemporaryFolder folder = new();
        List<AudienceResponse> read = [];
        List<RejectedRow> rejected = [];
        AudienceResponseReader reader = new(Survey, NamingColumns.Read(Files), Language.English);
        reader.Read(folder.Write("a.csv", content), read.Add, rejected.Add);
        return (read, rejected, reader);
    }
}
