namespace SampleTown;

/// <summary>What the town's name server answers; a delegate of a test makes one as it wishes.</summary>
public sealed class NameAnswer
{
    /// <summary>The response code: 0 fine, 2 SERVFAIL, 3 NXDOMAIN, 5 REFUSED.</summary>
    public int Code { get; set; }

    /// <summary>The records of the answer.</summary>
    public IList<NameRecord> Records { get; set; } = [];

    /// <summary>The servers that are named instead of an answer; with any, no SOA record vouches for an empty answer.</summary>
    public IList<NameRecord> Referral { get; set; } = [];

    /// <summary>True to cut the answer short over UDP (the TC bit, and no record), so that the client asks over TCP.</summary>
    public bool IsTruncated { get; set; }

    /// <summary>True to answer nothing at all.</summary>
    public bool IsSilent { get; set; }

    /// <summary>These very bytes in the place of a message; null for a right one.</summary>
    public byte[]? Raw { get; set; }

    /// <summary>Answers with records.</summary>
    public static NameAnswer Of(params NameRecord[] records) => new() { Records = records };

    /// <summary>Answers with a response code and no record.</summary>
    public static NameAnswer Failing(int code) => new() { Code = code };
}
