using SocialAudit.Accounts;
using SocialAudit.Platforms;
using SocialAudit.Web;

namespace SocialAudit.Presence.Declared;

/// <summary>What the audit found of what somebody told.</summary>
/// <param name="Verdict">How the audit knows it.</param>
/// <param name="Message">What it says of it.</param>
/// <param name="Evidence">What that rests on.</param>
internal sealed record DeclaredMatch(Verdict Verdict, string Message, IReadOnlyList<Evidence> Evidence)
{
    private const int _mostEvidence = 2;

    /// <summary>The finding, page or profile of the audit that an address leads to; null where the audit found none.</summary>
    public static DeclaredMatch? Find(PresenceAudit audit, Uri address)
    {
        PlatformCatalogue platforms = audit.Session.Platforms;
        string key = KeyOf(platforms, address);
        if (audit.Profiles.FirstOrDefault(p => KeyOf(platforms, p.Address) == key) is { } profile)
        {
            string said = audit.Findings.FirstOrDefault(f => f.Value == profile.Address.AbsoluteUri)?.Message ?? $"{profile.PlatformName}, {profile.Address}. {profile.Why}";
            return new DeclaredMatch(profile.Verdict, said, [.. profile.Evidence.Take(_mostEvidence)]);
        }

        if (audit.Findings.FirstOrDefault(f => f.Verdict != Verdict.Unknown && f.Value is { } value && IsOf(value, address, key, platforms)) is { } finding)
        {
            return new DeclaredMatch(finding.Verdict, finding.Message, [.. finding.Evidence.Take(_mostEvidence)]);
        }

        return audit.Pages.FirstOrDefault(p => KeyOf(platforms, p.Address) == key || KeyOf(platforms, p.Answer.FinalAddress) == key) is { } page
            ? new DeclaredMatch(Verdict.Confirmed, audit.Text("DeclaredPageRead", page.Address), [page.Answer.ToEvidence(page.Title)])
            : null;
    }

    /// <summary>What makes an address the same as another: the profile that it leads to, or host and path as one writes them on paper.</summary>
    public static string KeyOf(PlatformCatalogue platforms, Uri address) =>
        platforms.TryRecognise(address, out ProfileAddress? profile) ? profile.Key : AccountResolver.WebKey(address);

    /// <summary>True when a finding's value is the address, or the host whose front page it is.</summary>
    private static bool IsOf(string value, Uri address, string key, PlatformCatalogue platforms) =>
        Uri.TryCreate(value, UriKind.Absolute, out Uri? found) && WebAddress.IsWeb(found) ? KeyOf(platforms, found) == key
        : address.AbsolutePath == "/" && string.Equals(value, WebAddress.BareHost(address), StringComparison.OrdinalIgnoreCase);
}
