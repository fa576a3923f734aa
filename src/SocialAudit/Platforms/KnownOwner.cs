namespace SocialAudit.Platforms;

/// <summary>Somebody whose accounts many organisations link to: a funder, the maker of a theme, the platform itself.</summary>
internal sealed record KnownOwner
{
    public required KnownOwnerKind Kind { get; init; }

    public required LocalizedText Name { get; init; }

    /// <summary>The handles, of letters and digits alone.</summary>
    public required IReadOnlyList<string> Handles { get; init; }

    /// <summary>True when every handle that begins so is theirs: Centraide has one in each region.</summary>
    public bool Begins { get; init; }

    public bool Has(string handle) => Handles.Any(known => Begins ? handle.StartsWith(known, StringComparison.Ordinal) : handle == known);
}
