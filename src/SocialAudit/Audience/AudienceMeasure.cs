using SocialAudit.Surveys;

namespace SocialAudit.Audience;

/// <summary>Sums up the clientele's answers: who it is, where it can be reached, and how sure that is.</summary>
public static class AudienceMeasure
{
    private static readonly string[] _online = ["website", "email", "socialMedia"];

    /// <summary>Sums up the answers.</summary>
    /// <param name="responses">The answers.</param>
    /// <param name="survey">The survey that they answer: it gives the choices their names.</param>
    /// <param name="language">The language of the summary.</param>
    /// <param name="by">What to split it by.</param>
    public static AudienceProfile Measure(IReadOnlyCollection<AudienceResponse> responses, SurveyDefinition survey, Language language, AudienceSplit by = AudienceSplit.None)
    {
        AudienceCounter counter = new(survey, language);
        AudienceProfile profile = new()
        {
            Responses = responses.Count,
            Language = language.Code,
            Summary = language.Text("AudienceSummary", responses.Count),
            Groups = counter.Count(AudienceQuestion.Groups, responses),
            Ages = counter.Count(AudienceQuestion.Ages, responses),
            Languages = counter.Count(AudienceQuestion.Languages, responses),
            Ease = counter.Count(AudienceQuestion.Ease, responses),
            Networks = counter.CountNetworks(responses),
            Hears = counter.Count(AudienceQuestion.Hears, responses),
            Prefers = counter.Count(AudienceQuestion.Prefers, responses),
            Interests = counter.Count(AudienceQuestion.Interests, responses),
            ReachedOnline = ReachedOnline(counter, responses, survey, language),
            By = by,
            OtherNetworks = responses.Count(r => r.OtherNetwork is not null),
            Comments = responses.Count(r => r.Comment is not null),
        };
        List<string> notes = [.. AudienceNotes.Of(profile, language)];
        List<AudienceFigure> split = [];
        if (AudienceQuestion.Of(by) is { } trait)
        {
            List<(string Heading, string? Together)> parts = [];
            foreach (AudienceQuestion question in AudienceQuestion.SplitUp)
            {
                (IReadOnlyList<AudienceFigure> figures, string? together) = Split(counter, question, trait, responses, survey, language);
                split.AddRange(figures);
                parts.Add((question.In(survey).Header.In(language), together));
            }

            // The same groups are small in most questions: that is said once.
            notes.AddRange(parts.Where(p => p.Together is not null).GroupBy(p => p.Together!, p => p.Heading).Select(same => same.Key.Length == 0
                ? language.Text("AudienceNotSplit", string.Join(", ", same))
                : language.Text("AudienceFolded", string.Join(", ", same), same.Key, AudienceCounter.Fewest)));
        }

        return profile with { Split = split, Notes = notes };
    }

    private static AudienceFigure? ReachedOnline(AudienceCounter counter, IReadOnlyCollection<AudienceResponse> responses, SurveyDefinition survey, Language language)
    {
        IReadOnlyList<AudienceResponse> answered = AudienceQuestion.Hears.Answered(responses);
        string heading = AudienceQuestion.Hears.In(survey).Header.In(language);
        return answered.Count == 0 ? null : counter.Figure(AudienceQuestion.Hears.Id, heading, "online", language.Text("AudienceOnline"), answered, r => r.Hears.Intersect(_online).Any());
    }

    /// <summary>One question, part by part, with the names of the groups that were put together: null for none, empty where nothing may be told apart.</summary>
    private static (IReadOnlyList<AudienceFigure> Figures, string? Together) Split(
        AudienceCounter counter, AudienceQuestion question, AudienceQuestion trait, IReadOnlyCollection<AudienceResponse> responses, SurveyDefinition survey, Language language)
    {
        (IReadOnlyList<AudienceSegment> shown, AudienceSegment together) = AudienceSegments.Of(question.Answered(responses), trait);
        string Name(string group) => group == AudienceSegments.Unsaid ? language.Text("AudienceUnsaid") : trait.In(survey).Choices.First(c => c.Id == group).Text.In(language);
        bool isTogether = together.People.Count > 0;
        if (shown.Count + (isTogether ? 1 : 0) < 2)
        {
            // One part is all of them: there is nothing to tell apart, or nothing that may be.
            return ([], "");
        }

        IEnumerable<AudienceFigure> figures = shown.SelectMany(s => counter.Count(question, s.People, Name(s.Groups[0])));
        return isTogether
            ? ([.. figures, .. counter.Count(question, together.People, language.Text("AudienceTogether"))], string.Join("; ", together.Groups.Select(Name)))
            : ([.. figures], null);
    }
}
