namespace SocialAudit.Presence;

/// <summary>One question put to an organisation's presence; it adds what it finds to the audit and throws for nothing that a server does.</summary>
internal interface IPresenceCheck
{
    /// <summary>What it looks at.</summary>
    public PresenceArea Area { get; }

    /// <summary>The key of the text that says what is being done.</summary>
    public string Activity { get; }

    public Task RunAsync(PresenceAudit audit, CancellationToken cancel);
}
