namespace SocialAudit.History;

/// <summary>How good what a finding says is for the organisation, so that two can be told apart.</summary>
internal static class FindingStanding
{
    /// <summary>What a check looks for and should not find; where nothing is found, most of these say nothing.</summary>
    private static readonly HashSet<string> _unwanted = new(StringComparer.Ordinal)
    {
        "Blog.FeedBroken", "Contact.Stale", "Domain.Status", "Domain.Subdomain", "Mail.FreeAddress",
    };

    /// <summary>What counts something that should not be there: fewer are better.</summary>
    private static readonly HashSet<string> _fewerIsBetter = new(StringComparer.Ordinal) { "Site.BrokenLinks", "Site.PictureText" };

    /// <summary>What is another number every time and means nothing by that, or is compared by itself.</summary>
    private static readonly HashSet<string> _restless = new(StringComparer.Ordinal)
    {
        "Blog.Cadence", "Blog.LongestSilence", "Blog.NewestPost", "Site.Pages", "Site.Weight",
    };

    /// <summary>True where the verdict tells how it is.</summary>
    public static bool IsTold(Finding finding) => finding.Verdict is not (Verdict.Unknown or Verdict.Unverifiable);

    /// <summary>True where the check looks for what should not be there.</summary>
    public static bool IsUnwanted(string check) => _unwanted.Contains(check);

    /// <summary>True where another value means nothing.</summary>
    public static bool IsRestless(string check) => _restless.Contains(check);

    /// <summary>True where the value counts what should not be there.</summary>
    public static bool IsFewerBetter(string check) => _fewerIsBetter.Contains(check);

    /// <summary>From 0 (missing, or there and unwanted) to 2 (as it should be); 1 is there with something to say against it.</summary>
    public static int Of(Finding finding)
    {
        if (IsUnwanted(finding.Check))
        {
            return finding.Verdict == Verdict.Absent ? 2 : 0;
        }

        return finding.Verdict == Verdict.Absent ? 0 : finding.Reason is null or "Same" or "NotTied" or "OnlyThere" ? 2 : 1;
    }
}
