namespace SocialAudit.History;

/// <summary>How a store works.</summary>
public sealed record StoreSettings
{
    /// <summary>How long a store waits for another that writes; half a minute unless told.</summary>
    public TimeSpan Wait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Statements that every connection begins with, such as a limit on a file's size: <c>PRAGMA max_page_count = 100000</c>.</summary>
    public IReadOnlyList<string> OnConnect { get; init; } = [];

    /// <summary>The clock that tells a snapshot of today from an older one that is brought in.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
