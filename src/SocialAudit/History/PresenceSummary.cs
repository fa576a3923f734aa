using SocialAudit.Presence;

namespace SocialAudit.History;

/// <summary>A snapshot in short: enough for a list of organisations, or a curve over the years, without its evidence.</summary>
public sealed record PresenceSummary
{
    /// <summary>The organisation's name at the time.</summary>
    public required string Name { get; init; }

    /// <summary>The site's address: after its redirects, or as the volunteer gave it where it did not answer; null without one.</summary>
    public Uri? Website { get; init; }

    /// <summary>When the audit was made.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>How many findings are confirmed.</summary>
    public int Confirmed { get; init; }

    /// <summary>How many findings are declared.</summary>
    public int Declared { get; init; }

    /// <summary>How many findings say that something is not there.</summary>
    public int Absent { get; init; }

    /// <summary>How many findings a person must look at.</summary>
    public int Unverifiable { get; init; }

    /// <summary>How many findings could not be told.</summary>
    public int Unknown { get; init; }

    /// <summary>When something new was last published; null when it is not known.</summary>
    public DateTimeOffset? NewestPost { get; init; }

    /// <summary>How often something new is published, in posts a week over 12 weeks; null when it is not known.</summary>
    public double? PostsPerWeek { get; init; }

    /// <summary>How far the organisation was in each area.</summary>
    public IReadOnlyList<LevelSummary> Levels { get; init => field = value.ToFixed(); } = [];

    /// <summary>The organisation's own accounts.</summary>
    public IReadOnlyList<AccountSummary> Accounts { get; init => field = value.ToFixed(); } = [];

    /// <summary>The summary of a snapshot.</summary>
    public static PresenceSummary Of(WebPresence presence)
    {
        int[] counts = new int[5];
        foreach (Finding finding in presence.Findings)
        {
            counts[(int)finding.Verdict]++;
        }

        return new PresenceSummary
        {
            Name = presence.Name,
            Website = presence.Website ?? presence.Organisation.Website,
            Date = presence.Date,
            Confirmed = counts[(int)Verdict.Confirmed],
            Declared = counts[(int)Verdict.Declared],
            Absent = counts[(int)Verdict.Absent],
            Unverifiable = counts[(int)Verdict.Unverifiable],
            Unknown = counts[(int)Verdict.Unknown],
            NewestPost = presence.NewestPost,
            PostsPerWeek = presence.PostsPerWeek,
            Levels = presence.Levels.Select(l => new LevelSummary { Area = l.Area, Level = l.Level, Aim = l.Aim }).ToArray(),
            Accounts = presence.OwnProfiles.Select(p => new AccountSummary
            {
                Platform = p.Platform,
                Handle = p.Handle,
                Address = p.Address,
                Verdict = p.Verdict,
                Followers = p.Followers,
                NewestPost = p.NewestPost,
                PostsPerWeek = p.PostsPerWeek,
            }).ToArray(),
        };
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Name} ({Date:yyyy-MM-dd})";
}
