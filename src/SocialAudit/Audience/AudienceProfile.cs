namespace SocialAudit.Audience;

/// <summary>
/// Who the clientele is and where it can be reached, as its answers say: shares with the number of answers behind them. It names nobody,
/// shows nothing that a person wrote, and splits no group of fewer than five.
/// </summary>
public sealed record AudienceProfile
{
    /// <summary>How many people answered.</summary>
    public required int Responses { get; init; }

    /// <summary>The language that it is written in: <c>fr</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>In a sentence, in the language asked: how many answered.</summary>
    public required string Summary { get; init; }

    /// <summary>Which groups answered, the largest first.</summary>
    public IReadOnlyList<AudienceFigure> Groups { get; init => field = value.ToFixed(); } = [];

    /// <summary>Their ages, the youngest first.</summary>
    public IReadOnlyList<AudienceFigure> Ages { get; init => field = value.ToFixed(); } = [];

    /// <summary>The languages that they like to read or hear, the commonest first.</summary>
    public IReadOnlyList<AudienceFigure> Languages { get; init => field = value.ToFixed(); } = [];

    /// <summary>How they get along with the Internet, those at ease first.</summary>
    public IReadOnlyList<AudienceFigure> Ease { get; init => field = value.ToFixed(); } = [];

    /// <summary>The networks that they use, and how often, the commonest first; an <c>Id</c> is the platform's, or <c>none</c>.</summary>
    public IReadOnlyList<AudienceFigure> Networks { get; init => field = value.ToFixed(); } = [];

    /// <summary>How they learn today what goes on, the commonest first.</summary>
    public IReadOnlyList<AudienceFigure> Hears { get; init => field = value.ToFixed(); } = [];

    /// <summary>How they would like to learn it, the commonest first.</summary>
    public IReadOnlyList<AudienceFigure> Prefers { get; init => field = value.ToFixed(); } = [];

    /// <summary>What they would like to hear about, the commonest first.</summary>
    public IReadOnlyList<AudienceFigure> Interests { get; init => field = value.ToFixed(); } = [];

    /// <summary>How many are reached by the Internet today: the site, e-mail or social media; the article's first question. Null when nobody answered.</summary>
    public AudienceFigure? ReachedOnline { get; init; }

    /// <summary>What the summary is split by.</summary>
    public AudienceSplit By { get; init; }

    /// <summary>Ease, networks, wishes and subjects of each part of the clientele, small parts put together; empty where it was not split, or could not be.</summary>
    public IReadOnlyList<AudienceFigure> Split { get; init => field = value.ToFixed(); } = [];

    /// <summary>How many named another network than those asked about: it stands in the responses.</summary>
    public required int OtherNetworks { get; init; }

    /// <summary>How many wrote something more: it stands in the responses.</summary>
    public required int Comments { get; init; }

    /// <summary>What can be said, and what can't, in sentences in the language asked.</summary>
    public IReadOnlyList<string> Notes { get; init => field = value.ToFixed(); } = [];

    /// <inheritdoc/>
    public override string ToString() => Summary;
}
