namespace SocialAudit.History.Recurring;

/// <summary>When a summary of a run is sent.</summary>
public enum SummaryWhen
{
    /// <summary>Where something changed, or went wrong.</summary>
    Changed,

    /// <summary>After every run.</summary>
    Always,
}
