using SocialAudit.Surveys;

namespace SocialAudit.Audience;

/// <summary>Counts the answers to one question, and says nothing where too few gave one.</summary>
internal sealed class AudienceCounter(SurveyDefinition survey, Language language)
{
    /// <summary>The fewest answers that anything is said of.</summary>
    public const int Fewest = 5;

    /// <summary>A figure for each of the question's choices: in their own order where they have one, the commonest first elsewhere.</summary>
    /// <param name="question">The question.</param>
    /// <param name="responses">The people; those who did not answer the question do not count.</param>
    /// <param name="segment">The part of the clientele that they are; null for all of it.</param>
    public IReadOnlyList<AudienceFigure> Count(AudienceQuestion question, IReadOnlyCollection<AudienceResponse> responses, string? segment = null)
    {
        SurveyQuestion asked = question.In(survey);
        IReadOnlyList<AudienceResponse> answered = question.Answered(responses);
        IEnumerable<AudienceFigure> figures = asked.Choices.Select(choice => Figure(
            question.Id, asked.Header.In(language), choice.Id, choice.Text.In(language), answered, r => question.Chosen(r).Contains(choice.Id), segment));
        return question.IsScale || answered.Count < Fewest ? [.. figures] : [.. figures.OrderByDescending(f => f.Count)];
    }

    /// <summary>The networks, with how often each is used; of a network with few users that is not told.</summary>
    public IReadOnlyList<AudienceFigure> CountNetworks(IReadOnlyCollection<AudienceResponse> responses)
    {
        ILookup<string, UseFrequency> uses = responses.Where(r => !r.UsesNoNetwork).SelectMany(r => r.Networks.GroupBy(n => n.Platform).Select(g => (Platform: g.Key, Frequency: g.Max(n => n.Frequency))))
            .ToLookup(n => n.Platform, n => n.Frequency);
        return [.. Count(AudienceQuestion.Networks, responses).Select(f => f.Count is null or < Fewest || f.Id == AudienceResponseReader.None ? f : WithFrequency(f, uses[f.Id]))];
    }

    /// <summary>A figure for whatever those who answered have in common.</summary>
    public AudienceFigure Figure(string question, string heading, string id, string name, IReadOnlyCollection<AudienceResponse> answered, Func<AudienceResponse, bool> isCounted, string? segment = null)
    {
        AudienceFigure untold = new()
        {
            Question = question,
            Heading = heading,
            Segment = segment,
            Id = id,
            Name = name,
            Answers = answered.Count,
            Words = language.Text("AudienceTooFew", answered.Count),
        };
        if (answered.Count < Fewest)
        {
            return untold;
        }

        int count = answered.Count(isCounted);
        double share = (double)count / answered.Count;
        (double low, double high) = WilsonInterval.Of(count, answered.Count);
        return untold with
        {
            Count = count,
            Share = share,
            Low = low,
            High = high,
            Words = language.Text("AudienceShare", Percent(share), Percent(low), Percent(high), count, answered.Count),
        };
    }

    private AudienceFigure WithFrequency(AudienceFigure figure, IEnumerable<UseFrequency> uses)
    {
        ILookup<UseFrequency, UseFrequency> byFrequency = uses.ToLookup(f => f);
        int daily = byFrequency[UseFrequency.Daily].Count();
        int weekly = byFrequency[UseFrequency.Weekly].Count();
        int rarely = byFrequency[UseFrequency.Rarely].Count();
        return figure with { Daily = daily, Weekly = weekly, Rarely = rarely, Often = language.Text("AudienceOften", daily, weekly, rarely) };
    }

    private static double Percent(double share) => Math.Round(100 * share, MidpointRounding.AwayFromZero);
}
