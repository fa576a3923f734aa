namespace SocialAudit.Web;

/// <summary>What came of a question to the domain name system.</summary>
public enum DnsOutcome
{
    /// <summary>There are such records.</summary>
    Found,

    /// <summary>The name is there, and has no such record.</summary>
    NoRecord,

    /// <summary>There is no such name (NXDOMAIN).</summary>
    NoSuchName,

    /// <summary>Nobody could tell: no answer, or one that says that it failed.</summary>
    Failed,
}
