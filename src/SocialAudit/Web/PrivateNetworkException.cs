using System.Net;

namespace SocialAudit.Web;

/// <summary>A name led into a private network.</summary>
public sealed class PrivateNetworkException(string host, IPAddress address)
    : Exception($"{host} leads to {address}, an address of a private network.");
