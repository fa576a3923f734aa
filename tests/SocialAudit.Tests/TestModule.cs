using SocialAudit.Platforms;
using SocialAudit.Surveys;
using SocialAudit.Team;

namespace SocialAudit.Tests;

/// <summary>What ships beside the binaries, read once from the checkout.</summary>
internal static class TestModule
{
    public static ModuleFiles Files { get; } = new(Repository.PathOf("module"));

    public static PlatformCatalogue Platforms { get; } = PlatformCatalogue.Read(Files);

    public static SurveyDefinition TeamSurvey { get; } = SurveyDefinition.Read(Files, TeamArchetypeReader.SurveyId);
}
