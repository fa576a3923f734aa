using System.Text;

namespace SocialAudit.Surveys;

/// <summary>What is said of a file of answers beforehand; what is left out is found in the file.</summary>
public sealed record SurveyReadOptions
{
    /// <summary>The most rows of headings that a file may have.</summary>
    public const int MostHeaderRows = 10;

    /// <summary>The encoding; null to find it.</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>What stands between two fields; null to find it.</summary>
    public char? Separator { get; init; }

    /// <summary>How many rows of headings there are, from 1 to <see cref="MostHeaderRows"/>; null to find them.</summary>
    public int? HeaderRows { get; init; }

    /// <summary>The order of the numbers of a date; null to find it.</summary>
    public DateOrder? DateOrder { get; init; }

    /// <summary>The heading of the column that answers a question, by the question's id or heading; an empty heading for none.</summary>
    public IReadOnlyDictionary<string, string> Map { get; init; } = new Dictionary<string, string>();

    /// <summary>True when a second answer of the same person takes the place of the first; both are kept otherwise.</summary>
    public bool Latest { get; init; }
}
