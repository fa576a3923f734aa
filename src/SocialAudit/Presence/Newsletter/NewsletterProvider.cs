namespace SocialAudit.Presence.Newsletter;

/// <summary>A service that sends newsletters, and what its sign-up forms look like on a site.</summary>
public sealed record NewsletterProvider
{
    /// <summary>The id: <c>mailchimp</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The name: Mailchimp.</summary>
    public required string Name { get; init; }

    /// <summary>Where its forms, pages and links lead, with their subdomains; with the beginning of a path where the host has other pages too.</summary>
    public IReadOnlyList<string> Hosts { get; init => field = value.ToFixed(); } = [];

    /// <summary>Where a script comes from that may draw a form.</summary>
    public IReadOnlyList<string> Scripts { get; init => field = value.ToFixed(); } = [];

    /// <summary>How the classes and ids of its forms begin.</summary>
    public IReadOnlyList<string> Marks { get; init => field = value.ToFixed(); } = [];

    /// <inheritdoc/>
    public override string ToString() => Name;
}
