namespace SocialAudit.Platforms;

/// <summary>How a platform answers without a login.</summary>
public enum PublicAnswer
{
    /// <summary>It shows nothing reliable: a person must look.</summary>
    Nothing,

    /// <summary>Its pages tell whether an account exists.</summary>
    Page,

    /// <summary>It has a public interface for programs, which tells.</summary>
    Api,

    /// <summary>It gives a feed of public posts.</summary>
    Feed,
}
