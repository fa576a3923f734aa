namespace SocialAudit.Presence.Profiles;

/// <summary>Is there a profile that may be a duplicate, or an impostor's. It is suspected, with the reasons, and never asserted.</summary>
internal sealed class ProfileSuspicionCheck : IPresenceCheck
{
    // As many as a person looks at.
    private const int _most = 10;

    public PresenceArea Area => PresenceArea.Profile;

    public string Activity => "DoingProfiles";

    public Task RunAsync(PresenceAudit audit, CancellationToken cancel)
    {
        foreach (SuspectedProfile suspected in ProfileSuspicions.Find(audit.Profiles, audit.Organisation, audit.Now).Take(_most))
        {
            SocialProfile profile = suspected.Profile;
            string reasons = string.Join("; ", suspected.Reasons.Select(r => audit.Text("Suspected" + r)));
            audit.Add(
                "Profile.Suspected", Verdict.Unknown, audit.Text("ProfileSuspected", profile.PlatformName, profile.Address, suspected.Other.Address, reasons), profile.Address.AbsoluteUri, "Suspected",
                [.. profile.Evidence.Take(1), .. suspected.Other.Evidence.Take(1)]);
        }

        return Task.CompletedTask;
    }
}
