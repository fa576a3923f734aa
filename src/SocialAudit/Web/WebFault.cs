#if NETFRAMEWORK
using System.Net;
#endif
using System.Net.Sockets;
using System.Security.Authentication;

namespace SocialAudit.Web;

/// <summary>Reads from an exception of the network stack why a request failed, and whether asking again may help.</summary>
internal readonly record struct WebFault(WebFailure Failure, bool IsPassing)
{
    public static WebFault Of(Exception exception)
    {
        for (Exception? e = exception; e is not null; e = e.InnerException)
        {
            switch (e)
            {
                case PrivateNetworkException:
                    return new(WebFailure.PrivateAddress, false);
                case AuthenticationException:
                    return new(WebFailure.TlsFailed, false);
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData }:
                    return new(WebFailure.NameNotResolved, false);
                case SocketException { SocketErrorCode: SocketError.ConnectionRefused }:
                    return new(WebFailure.ConnectionRefused, false);
                case SocketException { SocketErrorCode: SocketError.HostUnreachable or SocketError.NetworkUnreachable }:
                    return new(WebFailure.ConnectionFailed, false);
#if NET
                case HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } when e.InnerException is null:
                    return new(WebFailure.NameNotResolved, false);
                case HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded }:
                    return new(WebFailure.InvalidAnswer, false);
#else
                case WebException { Status: WebExceptionStatus.NameResolutionFailure or WebExceptionStatus.ProxyNameResolutionFailure }:
                    return new(WebFailure.NameNotResolved, false);
                case WebException { Status: WebExceptionStatus.TrustFailure or WebExceptionStatus.SecureChannelFailure }:
                    return new(WebFailure.TlsFailed, false);
                case WebException { Status: WebExceptionStatus.ServerProtocolViolation or WebExceptionStatus.MessageLengthLimitExceeded }:
                    return new(WebFailure.InvalidAnswer, false);
#endif
            }
        }

        return new(WebFailure.ConnectionFailed, true);
    }
}
