using SocialAudit.Platforms;

namespace SocialAudit.Presence.Appraisal;

/// <summary>
/// Says of each resource whether it is well used, under-used, perhaps not the right one, or missing (article, part A), and why. Nothing is
/// called missing that the audit could not look for, and nothing well used that it did not see.
/// </summary>
internal sealed class ResourceAppraiser(WebPresence presence, PlatformCatalogue platforms, IReadOnlyList<AreaLevel> levels, Language language)
{
    // A year without a post: the article's «perhaps not the right resource, or not the right strategy».
    private static readonly TimeSpan _abandoned = TimeSpan.FromDays(365);

    public IReadOnlyList<ResourceDiagnosis> Appraise(IReadOnlyCollection<PresenceArea> areas)
    {
        List<ResourceDiagnosis> diagnoses = [];
        if (areas.Contains(PresenceArea.Site))
        {
            diagnoses.Add(Site());
        }

        if (areas.Contains(PresenceArea.Blog))
        {
            diagnoses.Add(Blog());
        }

        if (areas.Contains(PresenceArea.Mail))
        {
            diagnoses.Add(Newsletter());
        }

        if (areas.Contains(PresenceArea.Profile))
        {
            string[] others = [.. presence.OwnProfiles.Select(p => p.Platform).Except(ArticleChannels.Networks)];
            diagnoses.AddRange(ArticleChannels.Networks.Concat(others).Select(Network));
        }

        return diagnoses;
    }

    private ResourceDiagnosis Site()
    {
        Finding? reachable = presence.Find("Site.Reachable");
        if (reachable is not { Verdict: Verdict.Confirmed })
        {
            bool isMissing = reachable is { Verdict: Verdict.Absent } or { Reason: "NotGiven" };
            return Because("website", isMissing ? ResourceState.Missing : ResourceState.Unknown, isMissing ? "DiagnosisSiteMissing" : "DiagnosisSiteUnknown", reachable);
        }

        // Found easily, with contact details that are up to date: what the article asks of a site first.
        AreaLevel[] asked = [.. levels.Where(l => l.Area is "Site" or "Findability" or "Contact")];
        LevelCriterion? lacking = asked.SelectMany(l => l.Criteria).Where(c => c.Level <= 2).OrderBy(c => c.State == CriterionState.NotMet ? 0 : 1).FirstOrDefault(c => c.State != CriterionState.Met);
        return lacking switch
        {
            null => Because("website", ResourceState.WellUsed, "DiagnosisSiteGood", reachable),
            { State: CriterionState.NotMet } => Because("website", ResourceState.UnderUsed, "DiagnosisSiteUnderUsed", presence.Find(lacking.Check) ?? reachable, lacking.Text),
            _ => Because("website", ResourceState.Unknown, "DiagnosisSiteUntold", presence.Find(lacking.Check) ?? reachable, lacking.Text),
        };
    }

    private ResourceDiagnosis Blog()
    {
        Finding? feed = presence.Find("Blog.Feed");
        Finding? cadence = presence.Find("Blog.Cadence") ?? presence.Find("Blog.NewestPost");
        if (presence.NewestPost is not { } newest)
        {
            bool isMissing = feed is { Verdict: Verdict.Absent };
            if (isMissing && presence.Find("Declared.Blog") is { } told)
            {
                return Because("blog", ResourceState.Unknown, "DiagnosisBlogDeclared", told);
            }

            return Because("blog", isMissing ? ResourceState.Missing : ResourceState.Unknown, isMissing ? "DiagnosisBlogMissing" : "DiagnosisBlogUnknown", feed);
        }

        return presence.PostsPerWeek >= PostingCadence.WeeklyTarget ? Because("blog", ResourceState.WellUsed, "DiagnosisBlogGood", cadence)
            : presence.Date - newest >= _abandoned ? Because("blog", ResourceState.PerhapsNotRight, "DiagnosisSilent", presence.Find("Blog.NewestPost"), language.Day(newest))
            : Because("blog", ResourceState.UnderUsed, "DiagnosisBlogUnderUsed", cadence);
    }

    private ResourceDiagnosis Newsletter()
    {
        Finding? signUp = presence.Find("Mail.Newsletter");
        return signUp?.Verdict switch
        {
            Verdict.Absent when presence.Find("Declared.Newsletter") is { } told => Because("newsletter", ResourceState.Unknown, "DiagnosisNewsletterDeclared", told),
            Verdict.Absent => Because("newsletter", ResourceState.Missing, "DiagnosisNewsletterMissing", signUp),
            Verdict.Confirmed => Because("newsletter", ResourceState.Unknown, "DiagnosisNewsletterUnseen", signUp),
            _ => Because("newsletter", ResourceState.Unknown, "DiagnosisNewsletterUnknown", signUp),
        };
    }

    private ResourceDiagnosis Network(string platform)
    {
        // The liveliest of several profiles on one network speaks for it.
        SocialProfile? profile = presence.OwnProfiles.Where(p => p.Platform == platform).OrderByDescending(p => p.NewestPost).FirstOrDefault();
        if (profile is null)
        {
            bool isUnclear = presence.Profiles.Any(p => p.Platform == platform && p.Attribution == ProfileAttribution.Unclear);
            bool isMissing = presence.SiteReadWhole && !isUnclear;
            if (isMissing && presence.Findings.FirstOrDefault(f => f.Check.StartsWith("Declared.", StringComparison.Ordinal) && IsOn(platform, f.Value)) is { } told)
            {
                return Because(platform, ResourceState.Unknown, "DiagnosisNetworkDeclared", told);
            }

            return Because(platform, isMissing ? ResourceState.Missing : ResourceState.Unknown, isMissing ? "DiagnosisNetworkMissing" : "DiagnosisNetworkUnknown", null);
        }

        if (platforms.Find(platform)?.Status == PlatformStatus.Closed)
        {
            return Of(profile, ResourceState.PerhapsNotRight, "DiagnosisClosed");
        }

        if (profile.NewestPost is not { } newest)
        {
            return Of(profile, ResourceState.Unknown, profile.Verdict == Verdict.Unverifiable ? "DiagnosisLogin" : "DiagnosisUnseen");
        }

        return presence.Date - newest >= _abandoned ? Of(profile, ResourceState.PerhapsNotRight, "DiagnosisSilent", language.Day(newest))
            : profile.PostsPerWeek >= PerWeek(platforms.Find(platform)!.Cadence) ? Of(profile, ResourceState.WellUsed, "DiagnosisNetworkGood", language.Day(newest))
            : Of(profile, ResourceState.UnderUsed, "DiagnosisNetworkUnderUsed", language.Day(newest));
    }

    private bool IsOn(string platform, string? value) =>
        Uri.TryCreate(value, UriKind.Absolute, out Uri? address) && platforms.TryRecognise(address, out ProfileAddress? profile) && profile.Platform == platform;

    /// <summary>How many posts a week keep a platform alive.</summary>
    private static double PerWeek(PublishingCadence cadence) => cadence switch
    {
        PublishingCadence.Weekly => 1,
        PublishingCadence.TwiceAWeek => 2,
        PublishingCadence.TwiceAMonth => 0.5,
        _ => 0.25,
    };

    private ResourceDiagnosis Of(SocialProfile profile, ResourceState state, string key, params object?[] arguments) =>
        Diagnosis(profile.Platform, state, key, arguments) with { Check = "Profile." + profile.Platform, Basis = profile.Address.AbsoluteUri };

    private ResourceDiagnosis Because(string resource, ResourceState state, string key, Finding? finding, params object?[] arguments) =>
        Diagnosis(resource, state, key, arguments) with { Check = finding?.Check, Basis = finding?.Message };

    private ResourceDiagnosis Diagnosis(string resource, ResourceState state, string key, object?[] arguments) => new()
    {
        Resource = resource,
        Name = platforms.Find(resource)?.Name.In(language) ?? resource,
        State = state,
        Reason = language.Text(key, arguments),
    };
}
