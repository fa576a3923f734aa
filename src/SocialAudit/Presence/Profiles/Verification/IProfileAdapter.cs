using SocialAudit.Platforms;
using SocialAudit.Web;

namespace SocialAudit.Presence.Profiles.Verification;

/// <summary>One way of asking a platform for a profile, without an account. It throws for nothing that a server does.</summary>
internal interface IProfileAdapter
{
    /// <summary>True when a profile can be asked for in this way.</summary>
    public bool Serves(ProfileAddress profile, PlatformCatalogue platforms);

    /// <summary>Asks for it.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public Task<ProfileAnswer> AskAsync(AuditSession session, ProfileAddress profile, CancellationToken cancel);
}
