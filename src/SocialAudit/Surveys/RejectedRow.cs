namespace SocialAudit.Surveys;

/// <summary>A row that could not be read as an answer: nothing of it is lost.</summary>
public sealed record RejectedRow
{
    /// <summary>The file that it stands in.</summary>
    public required string File { get; init; }

    /// <summary>The line that it begins on, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>What is wrong with it and what to do, in the user's language.</summary>
    public required string Reason { get; init; }

    /// <summary>The row as it stands in the file.</summary>
    public required string Row { get; init; }
}
