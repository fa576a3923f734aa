using SocialAudit.Surveys;

namespace SocialAudit.Team;

/// <summary>Sums up the team's answers by the article's advice: who is a likely choice, who should not be made responsible, and the ways out when nobody is.</summary>
public static class TeamMeasure
{
    /// <summary>Sums up the answers.</summary>
    /// <param name="responses">The answers.</param>
    /// <param name="survey">The survey that they answer: it gives the archetypes their names.</param>
    /// <param name="language">The language of the advice.</param>
    /// <param name="includeName">True to let the people's names into the summary.</param>
    public static TeamProfile Measure(IReadOnlyCollection<TeamArchetypeResponse> responses, SurveyDefinition survey, Language language, bool includeName)
    {
        TeamMember[] members =
        [
            .. Relabel(responses).Select(r => ToMember(r, language, includeName))
                .OrderByDescending(m => m.Fit).ThenByDescending(Suitability).ThenByDescending(m => m.HoursPerWeek).ThenBy(m => m.Id, StringComparer.Ordinal),
        ];
        Dictionary<Archetype, string> names = survey.Question("archetype").Choices
            .Where(c => !c.Exclusive).ToDictionary(c => (Archetype)Enum.Parse(typeof(Archetype), c.Id, ignoreCase: true), c => c.Text.In(language));
        return new TeamProfile
        {
            Responses = responses.Count,
            Archetypes = [.. names.Select(n => new ArchetypeCount { Archetype = n.Key, Name = n.Value, Count = responses.Count(r => r.Archetype.Contains(n.Key)) })],
            BetweenTwo = responses.Count(r => r.Archetype.Count == 2),
            InNone = responses.Count(r => r.Archetype.Count == 0),
            Members = members,
            Advice = [.. Advise(members, language)],
        };
    }

    /// <summary>True when a person is at ease with e-mail and telephone, and said so of nothing else.</summary>
    public static bool IsOnlyAtEaseWithEmailAndPhone(IReadOnlyCollection<Ease> ease) => ease.Count > 0 && ease.All(e => e == Ease.EmailAndPhone);

    /// <summary>How likely a choice a person is among those of the same fit: the archetypes that the article names first, then will and habit.</summary>
    internal static double Suitability(TeamMember member) =>
        (member.Archetype.Contains(Archetype.DigitalNative) || member.Archetype.Contains(Archetype.SavvyTechnologist) ? 3 : 0)
        + (member.Willing == Readiness.Yes ? 2 : 0)
        + (member.AtEaseWith.Contains(Ease.SocialMedia) ? 1 : 0)
        + (member.Responsibility.Contains(Responsibility.Communications) ? 0.5 : 0);

    /// <summary>Answers that were imported in several calls carry the same labels: they get new ones, in their order.</summary>
    private static IEnumerable<TeamArchetypeResponse> Relabel(IReadOnlyCollection<TeamArchetypeResponse> responses) =>
        responses.Select(r => r.Id).Distinct(StringComparer.Ordinal).Count() == responses.Count
            ? responses
            : responses.Select((r, i) => r with { Id = $"P{i + 1}" });

    private static TeamMember ToMember(TeamArchetypeResponse response, Language language, bool includeName)
    {
        (MemberFit fit, string reason) = Judge(response);
        return new TeamMember
        {
            Id = response.Id,
            Name = includeName ? response.Name : null,
            Fit = fit,
            Why = language.Text(reason),
            Archetype = response.Archetype,
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

    private static IEnumerable<string> Advise(IReadOnlyCollection<TeamMember> members, Language language)
    {
        foreach (TeamMember mismatch in members.Where(m => m.Fit == MemberFit.NotResponsible && m.Responsibility.Contains(Responsibility.Communications)))
        {
            yield return language.Text("AdviceMismatch", mismatch.Label);
        }

        if (members.Any(m => m.Fit == MemberFit.Ready))
        {
            yield return language.Text("AdviceReady", string.Join(", ", members.Where(m => m.Fit == MemberFit.Ready).Select(m => m.Label)));
        }

        if (members.Any(m => m.Fit == MemberFit.AfterTraining))
        {
            yield return language.Text("AdviceTraining", string.Join(", ", members.Where(m => m.Fit == MemberFit.AfterTraining).Select(m => m.Label)));
        }

        if (!members.Any(m => m.Fit >= MemberFit.AfterTraining))
        {
            yield return language.Text("AdviceNobody");
        }
    }
}
