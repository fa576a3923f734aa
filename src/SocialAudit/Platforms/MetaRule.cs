namespace SocialAudit.Platforms;

/// <summary>A <c>meta</c> element that names a profile.</summary>
internal sealed record MetaRule
{
    /// <summary>Its name or property, in lower case.</summary>
    public required string Name { get; init; }

    /// <summary>The profile's address, with <c>{value}</c> where the content goes.</summary>
    public string Address { get; init; } = "{value}";

    /// <summary>True when it names who wrote the page, which may be a person.</summary>
    public bool Author { get; init; }
}
