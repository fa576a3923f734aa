using System.Management.Automation;
using SocialAudit.Platforms;
using SocialAudit.Presence.Listings.Directories;
using SocialAudit.Presence.Newsletter;
using SocialAudit.Presence.Search;
using SocialAudit.Web;

namespace SocialAudit.Commands.Web;

/// <summary>The session of a cmdlet that audits and was given none.</summary>
internal static class OwnSession
{
    /// <summary>A session with the usual settings and the files that ship with the module; whoever asked for it lets go of it.</summary>
    public static AuditSession Make(Cmdlet cmdlet, ModuleFiles files, Language? language = null) => new(
        new AuditSettings { BraveKey = BraveKeys.FromEnvironment(cmdlet), Language = language },
        PlatformCatalogue.Read(files), NewsletterCatalogue.Read(files), DirectoryCatalogue.Read(files), NewsCatalogue.Read(files));
}
