namespace SocialAudit.Surveys;

/// <summary>What is wrong with a row before anybody looks at its answers.</summary>
internal enum RowProblem
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A quotation mark has no twin.</summary>
    OpenQuote,

    /// <summary>A cell is longer than any answer.</summary>
    TooLong,

    /// <summary>It is in another encoding than the rest of the file.</summary>
    OtherEncoding,
}
