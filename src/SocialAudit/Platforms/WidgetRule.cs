namespace SocialAudit.Platforms;

/// <summary>An element that a script turns into a button or a timeline of a profile.</summary>
internal sealed record WidgetRule
{
    /// <summary>A word of its class, its type, or its name.</summary>
    public required string Marker { get; init; }

    /// <summary>The attribute that names the profile.</summary>
    public required string Attribute { get; init; }

    /// <summary>The profile's address, with <c>{value}</c> where the attribute goes.</summary>
    public string Address { get; init; } = "{value}";
}
