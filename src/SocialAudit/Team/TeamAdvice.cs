namespace SocialAudit.Team;

/// <summary>Says in sentences what follows from a team's answers, and the ways out where nobody could run a profile.</summary>
internal sealed class TeamAdvice(TeamProfile team, Language language)
{
    /// <summary>The ways out, the nearest first; none where somebody could run a profile today.</summary>
    public IReadOnlyList<WayOut> WaysOut()
    {
        if (team.Ready > 0)
        {
            return [];
        }

        TeamMember[] open = [.. team.Members.Where(m => m.Fit == MemberFit.AfterTraining)];
        TeamMember[] curious = [.. team.Members.Where(m => m.Training is Readiness.Yes or Readiness.Maybe)];
        string training = open.Length > 0 ? language.Text("WayOutTraining", Labels(open))
            : curious.Length > 0 ? language.Text("WayOutTrainingFirst", Labels(curious))
            : language.Text("WayOutNoTraining");
        return
        [
            new WayOut { Kind = WayOutKind.Training, Text = training },
            new WayOut { Kind = WayOutKind.Trainee, Text = language.Text("WayOutTrainee") },
            new WayOut { Kind = WayOutKind.Post, Text = language.Text("WayOutPost") },
        ];
    }

    /// <summary>The sentences, what needs attention first.</summary>
    public IEnumerable<string> Sentences()
    {
        if (team.RepeatedAnswers > 0)
        {
            yield return language.Text(team.RepeatedAnswers == 1 ? "AdviceTwiceOne" : "AdviceTwiceMany", team.RepeatedAnswers);
        }

        if (team.Responses > 0 && team.Archetypes.Count == 0)
        {
            yield return language.Text("AdviceSmall", TeamMeasure.Fewest);
        }

        foreach (string mismatch in team.Mismatches)
        {
            yield return language.Text("AdviceMismatch", mismatch);
        }

        foreach (string sentence in WhoCould().Concat(WhoLearns()).Concat(WhoHolds()))
        {
            yield return sentence;
        }
    }

    private IEnumerable<string> WhoCould()
    {
        if (team.Ready > 0)
        {
            yield return language.Text("AdviceReady", Labels(team.Members.Where(m => m.Fit == MemberFit.Ready)));
        }

        if (team.AfterTraining > 0)
        {
            yield return language.Text("AdviceTraining", Labels(team.Members.Where(m => m.Fit == MemberFit.AfterTraining)));
        }

        if (team.Ready + team.AfterTraining == 0)
        {
            yield return language.Text("AdviceNobody");
        }
    }

    private IEnumerable<string> WhoLearns()
    {
        // Who is curious but would run no profile is among the needs, and is left in peace here.
        string[] learners = [.. team.Members.Where(m => m.Fit == MemberFit.AfterTraining).Select(m => m.Label)];
        foreach (TrainingNeed need in team.TrainingNeeds.Where(n => n.Subject == Ease.SocialMedia && learners.Contains(n.Member)))
        {
            yield return need.Coaches.Count > 0
                ? language.Text("AdviceCoach", need.Coaches[0], need.Member)
                : language.Text("AdviceNoCoach", need.Member);
        }
    }

    private IEnumerable<string> WhoHolds()
    {
        foreach (TeamRole role in team.Roles.Where(r => r.HangsOnOne))
        {
            yield return language.Text("AdviceOnePerson", role.Name, role.Members[0]);
        }

        if (team.Responses > 0 && team.Roles.Any(r => r.Count == 0))
        {
            yield return language.Text("AdviceNobodyHolds", string.Join(", ", team.Roles.Where(r => r.Count == 0).Select(r => language.Text("AdviceRole", r.Name))));
        }
    }

    private static string Labels(IEnumerable<TeamMember> members) => string.Join(", ", members.Select(m => m.Label));
}
