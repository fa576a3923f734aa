namespace SocialAudit.Team;

/// <summary>A way out for a team that has nobody to run a profile today.</summary>
public sealed record WayOut
{
    /// <summary>What it is.</summary>
    public required WayOutKind Kind { get; init; }

    /// <summary>What it takes, in the language asked.</summary>
    public required string Text { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
