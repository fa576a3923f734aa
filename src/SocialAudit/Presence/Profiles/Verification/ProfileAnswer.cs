using SocialAudit.Web;

namespace SocialAudit.Presence.Profiles.Verification;

/// <summary>What a platform shows of a profile to somebody without an account.</summary>
internal sealed record ProfileAnswer
{
    public required ProfileOutcome Outcome { get; init; }

    /// <summary>A stable word for why it is not shown; null where it is.</summary>
    public string? Reason { get; init; }

    /// <summary>The name that it goes by; null where the platform does not say.</summary>
    public string? Name { get; init; }

    /// <summary>What it says of itself.</summary>
    public string? Description { get; init; }

    /// <summary>Where it links to as its owner's other places.</summary>
    public IReadOnlyList<Uri> Links { get; init; } = [];

    /// <summary>The host that the platform has checked to be the owner's; null without one.</summary>
    public string? CheckedHost { get; init; }

    public long? Followers { get; init; }

    /// <summary>When its posts were made, in any order.</summary>
    public IReadOnlyList<DateTimeOffset> Posts { get; init; } = [];

    /// <summary>The day of its newest post, where the platform says it apart from the posts.</summary>
    public DateTimeOffset? LastPost { get; init; }

    /// <summary>What was asked, and what decided.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>Asks for more, where what was seen ties the profile to nobody; null where there is nothing more to ask for.</summary>
    public Func<CancellationToken, Task<ProfileAnswer>>? More { get; init; }

    /// <summary>The newest post, and posts a week; a date in the future is no post's.</summary>
    public (DateTimeOffset? Newest, double? PerWeek) CadenceAt(DateTimeOffset now)
    {
        DateTimeOffset[] posts = [.. Posts.Where(d => d <= now.AddDays(1))];
        return (posts.Length > 0 ? posts.Max() : LastPost, PostingCadence.PerWeek(posts, now));
    }

    public static ProfileAnswer Unknown(string reason, params Evidence[] evidence) => new() { Outcome = ProfileOutcome.Unknown, Reason = reason, Evidence = evidence };

    /// <summary>An answer that is not what the platform gives for a profile.</summary>
    public static ProfileAnswer Unknown(WebAnswer answer, string otherwise = "InvalidAnswer") =>
        Unknown(answer.Reason ?? (answer.Truncated ? "Truncated" : otherwise), answer.ToEvidence());

    public static ProfileAnswer Missing(WebAnswer answer, string words) =>
        new() { Outcome = ProfileOutcome.Missing, Reason = "NoSuchAccount", Evidence = [answer.ToEvidence(words)] };
}
