using SampleTown;
using SocialAudit.Presence;
using SocialAudit.Web;

namespace SocialAudit.Tests.Presence.Profiles;

/// <summary>A site that links to profiles, and platforms that answer what a test wants.</summary>
internal static class ProfileScene
{
    /// <summary>Audits a site whose footer has these links.</summary>
    public static Task<WebPresence> AuditAsync(string footer, Func<TownRequest, TownResponse> platforms, AuditSettings? settings = null) => TestAudit.OfSiteAsync(
        request => request.Path == "/" ? TestAudit.Page($"<h1>{TestAudit.Name}</h1><footer>{footer}</footer>") : TownResponse.NotFound(),
        new Organisation { Name = TestAudit.Name, Initials = "CLE", Website = new Uri($"https://{TestAudit.Host}/") },
        settings,
        platforms,
        [PresenceArea.Profile]);

    /// <summary>The one profile of a site that links to it from its footer.</summary>
    public static async Task<SocialProfile> LookAsync(string address, Func<TownRequest, TownResponse> platform, string rel = "")
    {
        WebPresence presence = await AuditAsync($"<a href=\"{address}\" rel=\"{rel}\">Suivez-nous</a>", platform);
        SocialProfile profile = Assert.Single(presence.Profiles);
        Assert.Equal((profile.Verdict, profile.Reason), (presence.Find("Profile." + profile.Platform)!.Verdict, presence.Find("Profile." + profile.Platform)!.Reason));
        return profile;
    }

    /// <summary>An answer in JSON of any status.</summary>
    public static TownResponse Json(string body, int status = 200) => TownResponse.Json(body, status);
}
