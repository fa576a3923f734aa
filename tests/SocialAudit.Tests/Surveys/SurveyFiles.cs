using SocialAudit.Surveys;

namespace SocialAudit.Tests.Surveys;

/// <summary>The surveys that ship with the module, whichever there are.</summary>
public static class SurveyFiles
{
    /// <summary>The stable names of the surveys, with each language.</summary>
    public static TheoryData<string, string> AllInBothLanguages()
    {
        TheoryData<string, string> data = [];
        foreach (string id in Ids)
        {
            data.Add(id, "fr");
            data.Add(id, "en");
        }

        return data;
    }

    /// <summary>The stable names of the surveys.</summary>
    public static IReadOnlyList<string> Ids { get; } =
        [.. Directory.GetFiles(Repository.PathOf("module", "data", "surveys"), "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    /// <summary>A survey of the module.</summary>
    public static SurveyDefinition Read(string id) => SurveyDefinition.Read(TestModule.Files, id);
}
