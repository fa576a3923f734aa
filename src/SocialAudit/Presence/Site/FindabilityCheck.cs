using SocialAudit.Presence.Pages;

namespace SocialAudit.Presence.Site;

/// <summary>Does the site bear the name and the initials that people search for, where search engines look first: in the title and the headings.</summary>
internal sealed class FindabilityCheck : IPresenceCheck
{
    public PresenceArea Area => PresenceArea.Findability;

    public string Activity => "DoingIndexing";

    public Task RunAsync(PresenceAudit audit, CancellationToken cancel)
    {
        if (audit.Home is { } home)
        {
            string[] headings = [.. home.Head.MainHeadings.Concat(home.Head.OtherHeadings)];
            Report(audit, home, "Findability.NameInTitle", "NameInTitle", [home.Title], t => NameMatch.HasName(t, audit.Organisation));
            Report(audit, home, "Findability.NameInHeadings", "NameInHeadings", headings, t => NameMatch.HasName(t, audit.Organisation));
            if (audit.Organisation.Initials is not null)
            {
                Report(audit, home, "Findability.Initials", "InitialsShown", [home.Title, .. headings, home.Head.Description ?? ""], t => NameMatch.HasInitials(t, audit.Organisation));
            }
        }

        return Task.CompletedTask;
    }

    private static void Report(PresenceAudit audit, SitePage home, string check, string key, string[] texts, Func<string, bool> isNamed)
    {
        string? naming = texts.FirstOrDefault(isNamed);
        audit.AddShown(
            check, naming is not null, home.IsWhole, audit.Text(key, naming), audit.Text(key + "Not", audit.Organisation.Name, audit.Organisation.Initials), naming,
            home.Answer.ToEvidence(naming ?? texts.FirstOrDefault(t => t.Length > 0)));
    }
}
