namespace SocialAudit.Platforms;

/// <summary>What a profile's address leads to.</summary>
public enum ProfileKind
{
    /// <summary>An account of a person or an organisation.</summary>
    Account,

    /// <summary>An organisation's page.</summary>
    Page,

    /// <summary>A group that people join.</summary>
    Group,

    /// <summary>A channel of videos, sound or messages.</summary>
    Channel,

    /// <summary>A blog.</summary>
    Blog,

    /// <summary>A private person's profile.</summary>
    Person,
}
