namespace SocialAudit.Web;

/// <summary>Why a request brought no answer.</summary>
public enum WebFailure
{
    /// <summary>There was an answer.</summary>
    None,

    /// <summary>The deadline passed.</summary>
    Timeout,

    /// <summary>The host's name leads to no address.</summary>
    NameNotResolved,

    /// <summary>Nobody answered at the address, or the connection broke.</summary>
    ConnectionFailed,

    /// <summary>The machine answered that nothing listens there.</summary>
    ConnectionRefused,

    /// <summary>The secure connection could not be made: a certificate that is expired, for another name or not trusted.</summary>
    TlsFailed,

    /// <summary>The address, or one that it redirects to, lies in a private network.</summary>
    PrivateAddress,

    /// <summary>A redirect led back to an address that was already asked.</summary>
    RedirectLoop,

    /// <summary>More redirects than are followed.</summary>
    TooManyRedirects,

    /// <summary>A redirect led to what is no web address.</summary>
    InvalidRedirect,

    /// <summary>The answer was not HTTP.</summary>
    InvalidAnswer,
}
