using SocialAudit.Presence.Blog;
using SocialAudit.Presence.Contact;
using SocialAudit.Presence.Listings;
using SocialAudit.Presence.Profiles;
using SocialAudit.Presence.Site;
using SocialAudit.Web;

namespace SocialAudit.Presence;

/// <summary>Takes stock of what exists on the web in an organisation's name.</summary>
public sealed class WebPresenceAuditor(AuditSession session)
{
    // Each check reads what the ones before it found: the pages first.
    private static readonly IPresenceCheck[] _checks = [new SiteCheck(), new HttpsCheck(), new ContactCheck(), new FeedCheck(), new ProfileCheck(), new WikipediaCheck()];

    /// <summary>Audits an organisation.</summary>
    /// <param name="organisation">Whom to audit.</param>
    /// <param name="language">The language of the findings, and of the Wikipedia that is asked.</param>
    /// <param name="progress">Told before each step.</param>
    /// <param name="cancel">Stops the audit; its connections are closed at once.</param>
    /// <returns>What was found; a server that fails gives findings, not exceptions.</returns>
    public async Task<WebPresence> AuditAsync(Organisation organisation, Language language, IProgress<AuditStep>? progress, CancellationToken cancel)
    {
        PresenceAudit audit = new(session, organisation, language);
        for (int i = 0; i < _checks.Length; i++)
        {
            progress?.Report(new AuditStep(organisation.Name, language.Text(_checks[i].Activity), 100 * i / _checks.Length));
            await _checks[i].RunAsync(audit, cancel).ConfigureAwait(false);
        }

        return audit.ToPresence();
    }
}
