using SampleTown;

namespace SocialAudit.Tests.Presence;

/// <summary>What a name server of a test answers.</summary>
internal static class TestNames
{
    /// <summary>Answers from records; a name that no record has, nor lies above one, is NXDOMAIN.</summary>
    public static Func<NameQuestion, NameAnswer> Of(params NameRecord[] records) => question =>
    {
        NameRecord[] found = [.. records.Where(r => r.Name == question.Name && (r.Type == question.Type || r.Type == "CNAME"))];
        bool isThere = records.Any(r => r.Name == question.Name || r.Name.EndsWith("." + question.Name, StringComparison.Ordinal));
        return found.Length > 0 ? NameAnswer.Of(found) : NameAnswer.Failing(isThere ? 0 : 3);
    };
}
