using SocialAudit.Platforms.Probes;

namespace SocialAudit.Platforms;

/// <summary>A channel through which an organisation can be found: what it is for, what it costs in time, and what its addresses look like.</summary>
public sealed record Platform
{
    /// <summary>The stable name: <c>facebook</c>, <c>x</c>, <c>blog</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The name that people know.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Names it had before: Twitter, for X.</summary>
    public IReadOnlyList<string> FormerNames { get; init => field = value.ToFixed(); } = [];

    /// <summary>What took its place, by name, where it has closed and something did; else null.</summary>
    public string? Successor { get; init; }

    /// <summary>Where the entry comes from.</summary>
    public PlatformSource Source { get; init; }

    /// <summary>What it is about, in the words of the catalogue that it comes from: <c>social</c>, <c>music</c>.</summary>
    public IReadOnlyList<string> Topics { get; init => field = value.ToFixed(); } = [];

    /// <summary>True when it is for adults: it is asked only where the user says so.</summary>
    public bool Adult { get; init; }

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
    public IReadOnlyList<string> Media { get; init => field = value.ToFixed(); } = [];

    /// <summary>The ids of the objectives that it serves, the best first.</summary>
    public IReadOnlyList<string> Objectives { get; init => field = value.ToFixed(); } = [];

    /// <summary>What it is good for, in a sentence.</summary>
    public LocalizedText? Purpose { get; init; }

    /// <summary>Where the platform itself helps to get an account back; null where it has no such page.</summary>
    public Uri? Recovery { get; init; }

    /// <summary>How it is asked whether it has an account of a handle; null where it does not tell without a login, or is not asked.</summary>
    public PlatformProbe? Probe { get; init; }

    /// <summary>How it answers without a login.</summary>
    public PublicAnswer PublicAnswer => LoginRequired || Status == PlatformStatus.Closed ? PublicAnswer.Nothing
        : Probe is { Profile: not null } ? PublicAnswer.Api
        : Probe is not null ? PublicAnswer.Page
        : Feed.Count > 0 ? PublicAnswer.Feed
        : PublicAnswer.Nothing;

    /// <summary>The forms that a profile's address takes, as a person reads them: <c>https://www.flickr.com/photos/{handle}</c>.</summary>
    public IReadOnlyList<string> Addresses => Forms.Select(f => f.Address).Concat(Probe is { } probe ? [probe.Profile ?? probe.Address] : []).Distinct().ToArray();

    /// <summary>What to do, in order, to get an account back: for a lost password, for a holder who left, and for an impostor where the platform has a way for that.</summary>
    public IReadOnlyList<RecoveryStep> RecoverySteps { get; init => field = value.ToFixed(); } = [];

    /// <summary>The hosts that are this platform's, each with all its subdomains.</summary>
    public IReadOnlyList<string> Hosts { get; init => field = value.ToFixed(); } = [];

    /// <summary>Hosts under those that hold no profile, with all their subdomains: help pages, scripts, pictures.</summary>
    public IReadOnlyList<string> IgnoreHosts { get; init => field = value.ToFixed(); } = [];

    /// <summary>Paths that are no profile (share buttons, posts, logins): regular expressions on path and query.</summary>
    public IReadOnlyList<string> Ignore { get; init => field = value.ToFixed(); } = [];

    /// <summary>The forms that a profile's address takes; the first that matches counts.</summary>
    public IReadOnlyList<PlatformAddressForm> Forms { get; init => field = value.ToFixed(); } = [];

    /// <summary>The feeds of public posts that can be had from a handle.</summary>
    public IReadOnlyList<PlatformFeed> Feed { get; init => field = value.ToFixed(); } = [];

    /// <summary>The same with its texts in one language.</summary>
    public Platform In(Language language) => this with
    {
        Name = Name.Only(language),
        Purpose = Purpose?.Only(language),
        RecoverySteps = [.. RecoverySteps.Select(step => step with { Text = step.Text.Only(language) })],
    };

    /// <inheritdoc/>
    public override string ToString() => Name.ToString();
}
