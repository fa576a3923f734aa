using System.Text.Json;

namespace SocialAudit.Reports.Plans;

/// <summary>A word of a plan's file is none of those that may stand there.</summary>
internal sealed class UnknownWordException(string word, IReadOnlyList<string> known) : JsonException
{
    /// <summary>The word as it stands there.</summary>
    public string Word { get; } = word;

    /// <summary>The words that may stand there.</summary>
    public IReadOnlyList<string> Known { get; } = known;
}
