namespace SocialAudit.Web;

/// <summary>The certificate that a server showed, and what is wrong with it.</summary>
public sealed record ServerCertificate
{
    /// <summary>The hosts that it is for, at most 100, in its own order; <c>*.example.org</c> stands for every host right below example.org.</summary>
    public IReadOnlyList<string> HostNames { get; init => field = value.ToFixed(); } = [];

    /// <summary>Who issued it: the organisation, or the common name where none is told; empty when neither can be read.</summary>
    public string Issuer { get; init; } = "";

    /// <summary>The first moment that it is valid, in UTC.</summary>
    public required DateTimeOffset NotBefore { get; init; }

    /// <summary>The last moment that it is valid, in UTC.</summary>
    public required DateTimeOffset NotAfter { get; init; }

    /// <summary>Why browsers warn of it, on the day that it was seen.</summary>
    public CertificateProblem Problem { get; init; }
}
