namespace SocialAudit.Presence.Profiles.Verification;

/// <summary>Finds what ties a profile to the organisation.</summary>
internal sealed class ProfileTies(Organisation organisation, OwnSite site)
{
    /// <param name="answer">What the platform shows.</param>
    /// <param name="isRelMe">True when the site says with rel=me that the profile is its owner's.</param>
    public IReadOnlyList<ProfileTie> Find(ProfileAnswer answer, bool isRelMe)
    {
        List<ProfileTie> ties = [];
        bool isLinkBack = answer.Links.Any(site.Includes);
        if ((isLinkBack && isRelMe) || (answer.CheckedHost is { } host && site.IsHost(host)))
        {
            ties.Add(ProfileTie.MutualLink);
        }

        if (isLinkBack)
        {
            ties.Add(ProfileTie.LinkBack);
        }
        else if (site.IsNamedIn($"{answer.Name} {answer.Description}"))
        {
            ties.Add(ProfileTie.SameSite);
        }

        if (answer.Name is { } name && IsSameName(name))
        {
            ties.Add(ProfileTie.SameName);
        }

        return ties;
    }

    /// <summary>A name of a single word stands in many others' names: only alone does it tell.</summary>
    private bool IsSameName(string name) =>
        NameMatch.IsNamedIn(name, organisation)
        && (TextFolding.Words(organisation.Name).Count > 1 || TextFolding.Words(name).Count == 1 || !NameMatch.HasName(name, organisation));
}
