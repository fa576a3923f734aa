namespace SocialAudit.History.Recurring;

/// <summary>What became of one run of an audit that recurs.</summary>
public sealed record AuditRun
{
    /// <summary>The exit code of a run in which everything went well.</summary>
    public const int Success = 0;

    /// <summary>The exit code where an error came up for an organisation; the others are saved.</summary>
    public const int SomeFailed = 1;

    /// <summary>The exit code where nothing could be audited or saved: no such schedule, no table, no store.</summary>
    public const int NothingDone = 2;

    /// <summary>The exit code where another run was under way.</summary>
    public const int AlreadyRunning = 3;

    /// <summary>The exit code where all is saved, and the summary could not be sent.</summary>
    public const int SummaryFailed = 4;

    /// <summary>The schedule's name.</summary>
    public required string Id { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>How many organisations were to be audited.</summary>
    public int Organisations { get; init; }

    /// <summary>How many audits were saved.</summary>
    public int Saved { get; init; }

    /// <summary>How many of those have no audit before, so that nothing of them can have changed.</summary>
    public int FirstAudits { get; init; }

    /// <summary>What changed since the audits before, the worse first.</summary>
    public IReadOnlyList<RunChange> Changes { get; init => field = value.ToFixed(); } = [];

    /// <summary>What went wrong, in words.</summary>
    public IReadOnlyList<string> Problems { get; init => field = value.ToFixed(); } = [];

    /// <summary>Whether a summary went out.</summary>
    public bool SummarySent { get; init; }

    /// <summary>What the run answers to whoever started it.</summary>
    public int ExitCode { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Id} ({Started:yyyy-MM-dd}): {Saved}/{Organisations}";
}
