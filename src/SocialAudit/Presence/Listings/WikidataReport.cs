using System.Text.RegularExpressions;
using SocialAudit.Platforms;
using SocialAudit.Presence.Profiles;
using SocialAudit.Presence.Profiles.Verification;
using SocialAudit.Web;

namespace SocialAudit.Presence.Listings;

/// <summary>Compares the accounts that Wikidata names with those that the site names, and looks at those that only Wikidata names.</summary>
internal sealed class WikidataReport(PresenceAudit audit, WikidataItem item, WebAnswer answer)
{
    private const double _confidence = 0.6;
    private const int _mostLookedAt = 6;

    // What a platform knows an account by whatever its name: it may stand for an account that the site names otherwise.
    private static readonly Regex _number = new(@"^(?:channel/UC[\w\-]+|\d+|\d+@N\d\d|did:.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    public async Task ReportAsync(CancellationToken cancel)
    {
        audit.WikidataItem = item;
        ProfileVerifier verifier = new(audit);
        List<SocialProfile> added = [];
        foreach (ProfileAddress account in item.Profiles)
        {
            SocialProfile[] ours = [.. audit.Profiles.Where(p => p.Platform == account.Platform && p.Attribution != ProfileAttribution.Other)];
            if (ours.FirstOrDefault(p => IsSame(p, account)) is { } same)
            {
                Add(account, Verdict.Confirmed, "WikidataAccountSame", "Same", same.Evidence.Take(1));
                continue;
            }

            SocialProfile seen = Describe(account);
            if (added.Count < _mostLookedAt)
            {
                seen = await verifier.LookAsync(account, seen, isRelMe: false, cancel).ConfigureAwait(false);
            }

            added.Add(seen);
            (string key, string? reason) = !audit.ProfilesWereSought ? ("WikidataAccount", null)
                : ours.Length == 0 ? ("WikidataAccountOnly", "OnlyThere")
                : ours.Any(p => _number.IsMatch(p.Handle) != _number.IsMatch(account.Handle)) ? ("WikidataAccountOtherForm", "OtherForm")
                : ("WikidataAccountDiffers", (string?)"Differs");
            Add(account, seen.Verdict, key, reason ?? seen.Reason, seen.Evidence.Skip(1), string.Join(" ", ProfileWording.Of(audit, seen, isOfSite: false)), ours.FirstOrDefault()?.Address);
        }

        audit.Profiles = [.. audit.Profiles, .. added];
    }

    private static bool IsSame(SocialProfile profile, ProfileAddress account) =>
        Uri.Compare(profile.Address, account.Address, UriComponents.HostAndPort | UriComponents.PathAndQuery, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0
        || string.Equals(profile.Handle.TrimStart('@'), account.Handle.TrimStart('@'), StringComparison.OrdinalIgnoreCase);

    private SocialProfile Describe(ProfileAddress account) => new()
    {
        Platform = account.Platform,
        PlatformName = NameOf(account),
        Handle = account.Handle,
        Address = account.Address,
        Kind = account.Kind,
        Attribution = ProfileAttribution.Unclear,
        Confidence = _confidence,
        Why = audit.Text("ProfileFromWikidata", item.Id),
        Verdict = audit.Session.Platforms.Find(account.Platform) is { LoginRequired: true } ? Verdict.Unverifiable : Verdict.Declared,
        Reason = audit.Session.Platforms.Find(account.Platform) is { LoginRequired: true } ? "LoginRequired" : null,
        Evidence = [answer.ToEvidence(account.Address.AbsoluteUri)],
    };

    private string NameOf(ProfileAddress account) => audit.Session.Platforms.Find(account.Platform)!.Name.In(audit.Language);

    private void Add(ProfileAddress account, Verdict verdict, string key, string? reason, IEnumerable<Evidence> more, string seen = "", Uri? ours = null) => audit.Add(
        "Listing.Wikidata." + account.Platform, verdict, audit.Text(key, NameOf(account), account.Address, seen, ours).Trim(), account.Address.AbsoluteUri, reason,
        [answer.ToEvidence(account.Address.AbsoluteUri), .. more]);
}
