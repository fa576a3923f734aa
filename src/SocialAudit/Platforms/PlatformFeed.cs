namespace SocialAudit.Platforms;

/// <summary>A feed of public posts that a platform gives for a handle.</summary>
public sealed record PlatformFeed
{
    /// <summary>A regular expression on the handle whose group <c>id</c> is what the feed's address needs.</summary>
    public required string Handle { get; init; }

    /// <summary>The feed's address, with <c>{id}</c> where the id goes.</summary>
    public required string Address { get; init; }
}
