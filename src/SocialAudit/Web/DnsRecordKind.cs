namespace SocialAudit.Web;

/// <summary>What the domain name system is asked for.</summary>
public enum DnsRecordKind
{
    /// <summary>The servers that take mail for a name (MX).</summary>
    Mx,

    /// <summary>The texts of a name (TXT).</summary>
    Txt,

    /// <summary>The addresses of a name, of either version (A and AAAA).</summary>
    Address,
}
