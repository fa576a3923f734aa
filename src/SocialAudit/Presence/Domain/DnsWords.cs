using SocialAudit.Web;

namespace SocialAudit.Presence.Domain;

/// <summary>Says in words what the domain name system answered.</summary>
internal static class DnsWords
{
    private static readonly string[] _known = ["Timeout", "ServFail", "Refused", "NoResolver", "InvalidName", "NoRecord", "NoSuchName"];

    /// <summary>Why a question brought no record, in a few words.</summary>
    public static string WhyNot(this PresenceAudit audit, DnsAnswer answer)
    {
        string reason = answer.Reason ?? "";
        return audit.Text("WhyDns" + (_known.Contains(reason) ? reason : "InvalidAnswer"), DnsName.ForPeople(answer.Name), audit.Session.Settings.Timeout.TotalSeconds);
    }
}
