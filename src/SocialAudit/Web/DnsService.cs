using System.Net.Sockets;
using DnsClient;
using DnsClient.Protocol;

namespace SocialAudit.Web;

/// <summary>
/// The one way to the domain name system: a total deadline a question, retries, UDP first and TCP for what UDP cuts short. It never
/// throws for what a server does: every outcome is a <see cref="DnsAnswer"/>.
/// </summary>
public sealed class DnsService
{
    private const int _mostRecords = 100;
    private static readonly TimeSpan _longestAttempt = TimeSpan.FromSeconds(5);

    private readonly AuditSettings _settings;
    private readonly Lazy<LookupClient?> _client;
    private readonly SemaphoreSlim _slots;

    /// <summary>Makes a service with the settings of a session; nothing is asked, and no resolver looked for, until the first question.</summary>
    public DnsService(AuditSettings settings)
    {
        _settings = settings;
        _client = new Lazy<LookupClient?>(() => CreateClient(settings));
        _slots = new SemaphoreSlim(settings.MaximumRequests);
    }

    /// <summary>Asks for the records of a name.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<DnsAnswer> AskAsync(string name, DnsRecordKind kind, CancellationToken cancel)
    {
        DateTimeOffset asked = _settings.Clock.GetUtcNow();
        if (!DnsName.TryParse(name, out string ascii))
        {
            return new DnsAnswer { Name = name, Kind = kind, Outcome = DnsOutcome.Failed, Reason = "InvalidName", Time = asked };
        }

        DnsAnswer answer = new() { Name = ascii, Kind = kind, Outcome = DnsOutcome.Failed, Time = asked };
        await _slots.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            if (_client.Value is not { } client)
            {
                return answer with { Reason = "NoResolver" };
            }

            using CancellationTokenSource timer = _settings.Clock.StartTimer(_settings.Timeout);
            using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancel);
            QueryType type = kind switch { DnsRecordKind.Mx => QueryType.MX, DnsRecordKind.Txt => QueryType.TXT, _ => QueryType.A };
            DnsAnswer first = await AskAsync(client, answer, type, either.Token, cancel).ConfigureAwait(false);

            // A name may well have addresses of the newer version alone.
            return kind == DnsRecordKind.Address && first.Outcome == DnsOutcome.NoRecord
                ? await AskAsync(client, answer, QueryType.AAAA, either.Token, cancel).ConfigureAwait(false)
                : first;
        }
        finally
        {
            _slots.Release();
        }
    }

    private static async Task<DnsAnswer> AskAsync(LookupClient client, DnsAnswer answer, QueryType type, CancellationToken end, CancellationToken cancel)
    {
        try
        {
            // With its dot at the end no list of the machine's own suffixes is tried on the name.
            return Read(answer, await client.QueryAsync(answer.Name + ".", type, cancellationToken: end).ConfigureAwait(false));
        }
        catch (Exception e)
        {
            cancel.ThrowIfCancellationRequested();
            return answer with { Reason = end.IsCancellationRequested ? "Timeout" : ReasonOf(e) };
        }
    }

    private static DnsAnswer Read(DnsAnswer answer, IDnsQueryResponse response)
    {
        string? alias = response.Answers.CnameRecords().Select(r => NameOf(r.CanonicalName)).LastOrDefault();
        answer = answer with { Alias = alias };
        DnsHeaderResponseCode code = response.Header.ResponseCode;
        if (code == DnsHeaderResponseCode.NotExistentDomain)
        {
            return answer with { Outcome = DnsOutcome.NoSuchName, Reason = nameof(DnsOutcome.NoSuchName) };
        }

        if (code != DnsHeaderResponseCode.NoError)
        {
            return answer with { Reason = ReasonOf((DnsResponseCode)code) };
        }

        string[] records = [.. RecordsOf(answer.Kind, response.Answers).Take(_mostRecords)];
        if (records.Length > 0)
        {
            return answer with { Outcome = DnsOutcome.Found, Records = records };
        }

        // An empty answer that only names other servers is no «there is none» (RFC 2308, 2.2): that server did not look further.
        bool isReferral = response.Authorities.OfType<NsRecord>().Any() && !response.Authorities.OfType<SoaRecord>().Any();
        return isReferral
            ? answer with { Reason = "Referral" }
            : answer with { Outcome = DnsOutcome.NoRecord, Reason = nameof(DnsOutcome.NoRecord) };
    }

    private static IEnumerable<string> RecordsOf(DnsRecordKind kind, IReadOnlyList<DnsResourceRecord> answers) => kind switch
    {
        DnsRecordKind.Mx => answers.MxRecords().OrderBy(r => r.Preference).Select(r => NameOf(r.Exchange)),
        DnsRecordKind.Txt => answers.TxtRecords().Select(r => string.Concat(r.Text)),
        _ => answers.OfType<AddressRecord>().Select(r => r.Address.ToString()),
    };

    private static string NameOf(DnsString name) => name.Value.TrimEnd('.').ToLowerInvariant();

    private static string ReasonOf(Exception exception) => exception switch
    {
        DnsResponseException { Code: DnsResponseCode.Unassigned } e => e.InnerException is SocketException ? "Unreachable" : "InvalidAnswer",
        DnsResponseException e => ReasonOf(e.Code),
        OperationCanceledException => "Timeout",
        _ => "InvalidAnswer",
    };

    private static string ReasonOf(DnsResponseCode code) => code switch
    {
        DnsResponseCode.ServerFailure => "ServFail",
        DnsResponseCode.Refused => "Refused",
        DnsResponseCode.ConnectionTimeout => "Timeout",
        _ => "DnsError" + (int)code,
    };

    /// <summary>The client of the server that the session names, else of the system's own; null on a machine without any.</summary>
    private static LookupClient? CreateClient(AuditSettings settings)
    {
        NameServer[] servers;
        try
        {
            servers = settings.DnsServer is { } server ? [new NameServer(server)] : [.. NameServer.ResolveNameServers(skipIPv6SiteLocal: true, fallbackToGooglePublicDns: false)];
        }
        catch (Exception e) when (e is InvalidOperationException or IOException or SocketException)
        {
            return null;
        }

        if (servers.Length == 0)
        {
            return null;
        }

        // Short enough that each server gets each of its turns within the deadline.
        long attempt = settings.Timeout.Ticks / (servers.Length * (settings.MaximumRetries + 1L));
        return new LookupClient(new LookupClientOptions(servers)
        {
            Retries = settings.MaximumRetries,
            Timeout = TimeSpan.FromTicks(Math.Min(attempt, _longestAttempt.Ticks)),
            MaximumCacheTimeout = TimeSpan.FromMinutes(10),
            UseRandomNameServer = false,
        });
    }
}
