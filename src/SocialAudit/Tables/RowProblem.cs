namespace SocialAudit.Tables;

/// <summary>What is wrong with a row before anybody looks at its cells.</summary>
internal enum RowProblem
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A quotation mark has no twin.</summary>
    OpenQuote,

    /// <summary>A cell is longer than any that people write.</summary>
    TooLong,

    /// <summary>It is in another encoding than the rest of the file.</summary>
    OtherEncoding,
}
