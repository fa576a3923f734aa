using SocialAudit.Plan;

namespace SocialAudit.Reports.History;

/// <summary>How a report is written.</summary>
public sealed record PresenceReportOptions
{
    /// <summary>The language of headings and dates; null for that of the newest audit of the first organisation.</summary>
    public Language? Language { get; init; }

    /// <summary>The files that ship with the module.</summary>
    public required ModuleFiles Files { get; init; }

    /// <summary>The title of the report; the usual one where there is none.</summary>
    public string? Title { get; init; }

    /// <summary>The plans; each goes to the organisation of its site, or of its name.</summary>
    public IReadOnlyList<MediaActionPlan> Plans { get; init => field = value.ToFixed(); } = [];

    /// <summary>The moment whose state the newest audit is compared with; null for the audit before.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Told of each page that is written: the organisation, how many are done, and of how many. From any thread.</summary>
    public Action<string, int, int>? Progress { get; init; }

    /// <summary>Told of each organisation whose audits can't be read; the others go on. From any thread.</summary>
    public Action<string, SocialAudit.History.StoreException>? Failed { get; init; }
}
