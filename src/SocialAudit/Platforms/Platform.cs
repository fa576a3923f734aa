namespace SocialAudit.Platforms;

/// <summary>A channel through which an organisation can be found: what it is for, what it costs in time, and what its addresses look like.</summary>
public sealed record Platform
{
    /// <summary>The stable name: <c>facebook</c>, <c>x</c>, <c>blog</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The name that people know.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Names it had before: Twitter, for X.</summary>
    public IReadOnlyList<string> FormerNames { get; init; } = [];

    /// <summary>True when it goes, or went, by this name, but for case and accents.</summary>
    public bool IsCalled(string name) => Name.All.Values.Concat(FormerNames).Append(Id).Any(n => TextFolding.Fold(n) == TextFolding.Fold(name));

    /// <summary>What kind of channel it is.</summary>
    public PlatformCategory Category { get; init; }

    /// <summary>Whether it can still be used.</summary>
    public PlatformStatus Status { get; init; }

    /// <summary>True when the article names it for a community centre.</summary>
    public bool Article { get; init; }

    /// <summary>True when it shows nothing reliable without a login.</summary>
    public bool LoginRequired { get; init; }

    /// <summary>What keeping it alive typically takes, in hours a week.</summary>
    public double HoursPerWeek { get; init; }

    /// <summary>How often one publishes there to keep it alive.</summary>
    public PublishingCadence Cadence { get; init; }

    /// <summary>What one publishes there: text, photo, video, audio, jobs.</summary>
    public IReadOnlyList<string> Media { get; init; } = [];

    /// <summary>The ids of the objectives that it serves, the best first.</summary>
    public IReadOnlyList<string> Objectives { get; init; } = [];

    /// <summary>What it is good for, in a sentence.</summary>
    public LocalizedText? Purpose { get; init; }

    /// <summary>Where the platform itself helps to get an account back; null where it has no such page.</summary>
    public Uri? Recovery { get; init; }

    /// <summary>What to do, in order, to get an account back: for a lost password, for a holder who left, and for an impostor where the platform has a way for that.</summary>
    public IReadOnlyList<RecoveryStep> RecoverySteps { get; init => field = value.ToFixed(); } = [];

    /// <summary>The hosts that are this platform's, each with all its subdomains.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Hosts under those that hold no profile, with all their subdomains: help pages, scripts, pictures.</summary>
    public IReadOnlyList<string> IgnoreHosts { get; init; } = [];

    /// <summary>Paths that are no profile (share buttons, posts, logins): regular expressions on path and query.</summary>
    public IReadOnlyList<string> Ignore { get; init; } = [];

    /// <summary>The forms that a profile's address takes; the first that matches counts.</summary>
    public IReadOnlyList<PlatformAddressForm> Forms { get; init; } = [];

    /// <summary>The feeds of public posts that can be had from a handle.</summary>
    public IReadOnlyList<PlatformFeed> Feed { get; init; } = [];
}
