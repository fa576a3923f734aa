using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace SocialAudit.Web;

/// <summary>A server's numeric address and port, as people type them.</summary>
public static class ServerEndPoint
{
    /// <summary>Reads <c>127.0.0.1</c>, <c>127.0.0.1:5353</c>, <c>::1</c>, <c>[::1]</c> or <c>[::1]:5353</c>; a name is none.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="port">The port where none is told.</param>
    /// <param name="server">The server.</param>
    public static bool TryParse(string? text, int port, [NotNullWhen(true)] out IPEndPoint? server)
    {
        server = null;
        string host = (text ?? "").Trim();
        int colon = host.LastIndexOf(':');
        bool isBracketed = host.StartsWith("[", StringComparison.Ordinal);
        bool hasPort = colon >= 0 && (isBracketed ? host[colon - 1] == ']' : host.IndexOf(':') == colon);
        if (hasPort)
        {
            if (!int.TryParse(host.Substring(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out port) || port is < 1 or > 65535)
            {
                return false;
            }

            host = host.Substring(0, colon);
        }

        if (isBracketed)
        {
            if (!host.EndsWith("]", StringComparison.Ordinal))
            {
                return false;
            }

            host = host.Substring(1, host.Length - 2);
        }

        // The system also reads «1» as an address, 0.0.0.1: nobody means that.
        bool isWhole = IPAddress.TryParse(host, out IPAddress? address)
            && (isBracketed ? address.AddressFamily == AddressFamily.InterNetworkV6 : host.IndexOf(':') >= 0 || host.Split('.').Length == 4);
        server = isWhole ? new IPEndPoint(address!, port) : null;
        return isWhole;
    }
}
