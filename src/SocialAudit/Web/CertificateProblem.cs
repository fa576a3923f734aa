namespace SocialAudit.Web;

/// <summary>Why browsers warn of a site's certificate. Where there are several reasons, the first of this list is told.</summary>
public enum CertificateProblem
{
    /// <summary>They do not: it is valid.</summary>
    None,

    /// <summary>Its last day has passed.</summary>
    Expired,

    /// <summary>Its first day is yet to come.</summary>
    NotYetValid,

    /// <summary>It is for other hosts than the one that was asked.</summary>
    OtherName,

    /// <summary>Nobody whom this machine trusts vouches for it: self-signed, or sent without the certificates between it and its issuer.</summary>
    NotTrusted,
}
