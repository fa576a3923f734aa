using SocialAudit.Surveys;

namespace SocialAudit.Team;

/// <summary>Sums up the team's answers by the article's advice: who is a likely choice, who should not be made responsible, and the ways out when nobody is.</summary>
public static class TeamMeasure
{
    /// <summary>The fewest answers whose archetypes are counted without names: in a smaller team everybody would know whose each is.</summary>
    public const int Fewest = 5;

    private const int _mostCoaches = 3;

    /// <summary>Sums up the answers.</summary>
    /// <param name="responses">The answers; their order changes nothing.</param>
    /// <param name="survey">The survey that they answer: it gives the archetypes and the roles their names.</param>
    /// <param name="language">The language of the advice.</param>
    /// <param name="includeName">True to let the people's names into the summary, and what only they may know.</param>
    public static TeamProfile Measure(IReadOnlyCollection<TeamArchetypeResponse> responses, SurveyDefinition survey, Language language, bool includeName)
    {
        TeamMember[] members =
        [
            .. TeamLabels.Settle(responses).Select(r => ToMember(r, language, includeName))
                .OrderByDescending(m => m.Fit).ThenByDescending(Suitability).ThenByDescending(m => m.HoursPerWeek).ThenBy(m => m.Id.Length).ThenBy(m => m.Id, StringComparer.Ordinal),
        ];
        bool isCounted = includeName || responses.Count >= Fewest;
        TeamProfile team = new()
        {
            Responses = responses.Count,
            RepeatedAnswers = responses.Count - responses.Select(r => TextFolding.Fold(r.Name)).Distinct(StringComparer.Ordinal).Count(),
            Language = language.Code,
            IncludesNames = includeName,
            Archetypes = isCounted ? [.. Names<Archetype>(survey, "archetype", language).Select(n => new ArchetypeCount { Archetype = n.Value, Name = n.Name, Count = responses.Count(r => r.Archetype.Contains(n.Value)) })] : [],
            BetweenTwo = isCounted ? responses.Count(r => r.Archetype.Count == 2) : null,
            InNone = isCounted ? responses.Count(r => r.Archetype.Count == 0) : null,
            Members = members,
            Roles = [.. Roles(members, survey, language)],
            TrainingNeeds = [.. Needs(members, survey, language)],
            Mismatches = [.. members.Where(m => m.Fit == MemberFit.NotResponsible && m.Responsibility.Contains(Responsibility.Communications)).Select(m => m.Label)],
        };
        TeamAdvice advice = new(team, language);
        return team with { WaysOut = advice.WaysOut(), Advice = [.. advice.Sentences()] };
    }

    /// <summary>True when a person is at ease with e-mail and telephone, and said so of nothing else.</summary>
    public static bool IsOnlyAtEaseWithEmailAndPhone(IReadOnlyCollection<Ease> ease) => ease.Count > 0 && ease.All(e => e == Ease.EmailAndPhone);

    /// <summary>How likely a choice a person is among those of the same fit: the archetypes that the article names first, then will and habit.</summary>
    internal static double Suitability(TeamMember member) =>
        (member.IsLikelyChoice ? 3 : 0)
        + (member.Willing == Readiness.Yes ? 2 : 0)
        + (member.AtEaseWith.Contains(Ease.SocialMedia) ? 1 : 0)
        + (member.Responsibility.Contains(Responsibility.Communications) ? 0.5 : 0);

    private static TeamMember ToMember(TeamArchetypeResponse response, Language language, bool includeName)
    {
        (MemberFit fit, string reason) = Judge(response);
        return new TeamMember
        {
            Id = response.Id,
            Name = includeName ? response.Name : null,
            Fit = fit,
            Why = language.Text(reason),
            Archetype = includeName ? response.Archetype : [],
            IsLikelyChoice = response.Archetype.Any(a => a is Archetype.DigitalNative or Archetype.SavvyTechnologist),
            Responsibility = response.Responsibility,
            AtEaseWith = response.AtEaseWith,
            Willing = response.Willing,
            Training = response.Training,
            HoursPerWeek = response.HoursPerWeek ?? 0,
        };
    }

    private static (MemberFit Fit, string Reason) Judge(TeamArchetypeResponse response)
    {
        // The article: who is at ease only with e-mail and telephone is not the one to give social media to.
        if (IsOnlyAtEaseWithEmailAndPhone(response.AtEaseWith))
        {
            return (MemberFit.NotResponsible, "FitOnlyEmailAndPhone");
        }

        if (response.Willing is not (Readiness.Yes or Readiness.Maybe))
        {
            return (MemberFit.NotAvailable, response.Willing == Readiness.No ? "FitNotWilling" : "FitNotSaid");
        }

        if (response.HoursPerWeek is null or 0)
        {
            return (MemberFit.NotAvailable, "FitNoHours");
        }

        if (response.AtEaseWith.Contains(Ease.SocialMedia))
        {
            return (MemberFit.Ready, "FitReady");
        }

        return response.Training is Readiness.Yes or Readiness.Maybe ? (MemberFit.AfterTraining, "FitAfterTraining") : (MemberFit.NotAvailable, "FitNoTraining");
    }

    private static IEnumerable<TeamRole> Roles(IReadOnlyCollection<TeamMember> members, SurveyDefinition survey, Language language)
    {
        foreach ((Responsibility role, string name) in Names<Responsibility>(survey, "responsibility", language))
        {
            string[] holders = [.. members.Where(m => m.Responsibility.Contains(role)).Select(m => m.Label)];
            yield return new TeamRole { Responsibility = role, Name = name, Members = holders, HangsOnOne = holders.Length == 1 && members.Count > 1 };
        }
    }

    private static IEnumerable<TrainingNeed> Needs(IReadOnlyCollection<TeamMember> members, SurveyDefinition survey, Language language)
    {
        Dictionary<Ease, string> names = Names<Ease>(survey, "ease", language).ToDictionary(n => n.Value, n => n.Name);
        foreach (TeamMember member in members.Where(m => m.Training is Readiness.Yes or Readiness.Maybe))
        {
            foreach (Ease subject in Subjects(member).Where(s => !member.AtEaseWith.Contains(s) && names.ContainsKey(s)))
            {
                // The members are in order: whoever could run a profile is the likeliest to coach.
                IEnumerable<TeamMember> coaches = members.Where(m => m.Id != member.Id && m.AtEaseWith.Contains(subject));
                yield return new TrainingNeed { Member = member.Label, Subject = subject, Name = names[subject], Coaches = [.. coaches.Take(_mostCoaches).Select(m => m.Label)] };
            }
        }
    }

    /// <summary>What a person would need for what he or she would do, or does.</summary>
    private static IEnumerable<Ease> Subjects(TeamMember member)
    {
        yield return Ease.SocialMedia;
        if (member.Responsibility.Any(r => r is Responsibility.Website or Responsibility.Blog))
        {
            yield return Ease.Website;
        }

        if (member.Willing is Readiness.Yes or Readiness.Maybe)
        {
            yield return Ease.PhotoAndVideo;
        }
    }

    /// <summary>The choices of a question that stand for something, with their names, in the survey's order.</summary>
    private static IEnumerable<(T Value, string Name)> Names<T>(SurveyDefinition survey, string questionId, Language language)
        where T : struct, Enum =>
        survey.Question(questionId).Choices.Where(c => !c.Exclusive).Select(c => ((T)Enum.Parse(typeof(T), c.Id, ignoreCase: true), c.Text.In(language)));
}
