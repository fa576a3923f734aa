namespace SocialAudit.Platforms.Probes;

/// <summary>What a platform's answer says of a handle.</summary>
public enum ProbeVerdict
{
    /// <summary>It could not be told.</summary>
    Unknown,

    /// <summary>There is an account of that handle; whose is another question.</summary>
    Exists,

    /// <summary>There is none.</summary>
    Missing,
}
