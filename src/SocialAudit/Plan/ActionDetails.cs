namespace SocialAudit.Plan;

/// <summary>Fills in what people need of an action besides what and why: how, for whom, its risk and how to see whether it helps.</summary>
internal sealed class ActionDetails(PlanContext context)
{
    private const int _mostGroups = 3;

    /// <summary>The same action with its details.</summary>
    public PlanAction Fill(PlanAction action)
    {
        ActionGuide? guide = context.Knowledge.GuideOf(action.Id);
        return action with
        {
            Steps = [.. guide?.Steps.Select(s => s.In(context.Request.Language)) ?? []],
            Risk = guide?.Risk?.In(context.Request.Language),
            Mitigation = guide?.Mitigation?.In(context.Request.Language),
            Audience = [.. Audience(action)],
            Indicators = [.. guide?.Indicators.Select(i => ToIndicator(context.Knowledge.Objectives.Indicator(i), action)) ?? []],
        };
    }

    /// <summary>Whom the whole plan is to reach, in words.</summary>
    public IEnumerable<string> Groups() => context.Audience?.Groups.Where(g => g.Count > 0).Take(_mostGroups).Select(g => g.Name) ?? [];

    private IEnumerable<string> Audience(PlanAction action)
    {
        if (action.HoursPerWeek <= 0)
        {
            yield break;
        }

        foreach (string group in Groups())
        {
            yield return group;
        }

        if (action.Platform is { } platform && context.Audience?.Networks.FirstOrDefault(n => n.Id == platform && n.Share is not null) is { } use)
        {
            yield return context.Text("AudienceUses", use.Name, use.Words);
        }
    }

    private PlanIndicator ToIndicator(IndicatorDefinition definition, PlanAction action)
    {
        double? baseline = IndicatorReader.Read(definition.Reading, action, context.Presence);
        return new PlanIndicator
        {
            Id = definition.Id,
            Name = definition.Name.In(context.Request.Language),
            Source = definition.Source.In(context.Request.Language),
            Platform = action.Platform,
            Baseline = baseline,
            BaselineDate = baseline is null ? null : context.Presence.Date,
            Target = definition.Reading switch
            {
                IndicatorReading.Posts => action.TimesPerWeek,
                IndicatorReading.Check => 1,
                _ => definition.Target ?? (definition.Growth is { } growth && baseline is { } start ? Math.Ceiling(start * (1 + growth)) : null),
            },
        };
    }
}
