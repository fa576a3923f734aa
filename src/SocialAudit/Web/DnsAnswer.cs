namespace SocialAudit.Web;

/// <summary>What came back for a question to the domain name system.</summary>
public sealed record DnsAnswer
{
    /// <summary>The name that was asked for: ASCII, lower case, without a dot at the end.</summary>
    public required string Name { get; init; }

    /// <summary>What was asked for.</summary>
    public required DnsRecordKind Kind { get; init; }

    /// <summary>What came of it.</summary>
    public required DnsOutcome Outcome { get; init; }

    /// <summary>
    /// A stable word for why there is no record: <c>NoRecord</c>, <c>NoSuchName</c>, <c>Timeout</c>, <c>ServFail</c>, <c>Refused</c>,
    /// <c>Referral</c>, <c>InvalidAnswer</c>, <c>InvalidName</c>, <c>NoResolver</c>, <c>DnsError5</c>; null when there are some.
    /// </summary>
    public string? Reason { get; init; }

    /// <summary>
    /// The records: for <see cref="DnsRecordKind.Mx"/> the servers' names, the preferred first, an empty one where the domain says that it takes
    /// no mail (RFC 7505); for <see cref="DnsRecordKind.Txt"/> each record's strings put together; for <see cref="DnsRecordKind.Address"/> addresses.
    /// </summary>
    public IReadOnlyList<string> Records { get; init => field = value.ToFixed(); } = [];

    /// <summary>Where the name points when it is only another's alias (CNAME); null when it is none.</summary>
    public string? Alias { get; init; }

    /// <summary>When it was asked.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>True when the answer says for sure that there is no such record.</summary>
    public bool IsMissing => Outcome is DnsOutcome.NoRecord or DnsOutcome.NoSuchName;

    /// <summary>This answer as evidence, its address written as RFC 4501 has it: <c>dns:example.org?type=MX</c>.</summary>
    public Evidence ToEvidence(string? detail = null)
    {
        string type = Kind == DnsRecordKind.Address ? "A" : Kind.ToString().ToUpperInvariant();
        return new() { Address = $"dns:{Name}?type={type}", Time = Time, Detail = detail ?? Reason ?? string.Join(", ", Records) };
    }
}
