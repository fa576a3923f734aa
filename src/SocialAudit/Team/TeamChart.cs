using SocialAudit.Reports;

namespace SocialAudit.Team;

/// <summary>The charts of a team's summary: counts alone, no name and no label. Where too few answered, it says so and splits nobody.</summary>
public static class TeamChart
{
    private static readonly MemberFit[] _fits = [MemberFit.Ready, MemberFit.AfterTraining, MemberFit.NotAvailable, MemberFit.NotResponsible];

    /// <summary>The sheet of a summary, in its own language.</summary>
    public static ChartSheet Draw(TeamProfile team)
    {
        Language language = Language.Find(team.Language) ?? Language.English;
        bool isCounted = team.Responses >= TeamMeasure.Fewest;
        return new ChartSheet
        {
            Title = language.Text("TeamChartTitle"),
            Notes = isCounted
                ? [language.Text("TeamChartAnswers", team.Responses, language.Number(team.HoursPerWeek))]
                : [language.Text("TeamChartSmall", TeamMeasure.Fewest)],
            Charts = isCounted ? [Archetypes(team, language), Fits(team, language), Roles(team, language)] : [],
        };
    }

    private static BarChart Archetypes(TeamProfile team, Language language) => new()
    {
        Title = language.Text("TeamChartArchetypes"),
        Bars =
        [
            .. team.Archetypes.Select(a => Bar(a.Name, a.Count, language)),
            Bar(language.Text("TeamChartNone"), team.InNone ?? 0, language),
            Bar(language.Text("TeamChartBetween"), team.BetweenTwo ?? 0, language),
        ],
    };

    private static BarChart Fits(TeamProfile team, Language language) => new()
    {
        Title = language.Text("TeamChartFits"),
        Bars = [.. _fits.Select(fit => Bar(language.Text("FitName" + fit), team.Members.Count(m => m.Fit == fit), language))],
    };

    private static BarChart Roles(TeamProfile team, Language language) => new()
    {
        Title = language.Text("TeamChartRoles"),
        Bars = [.. team.Roles.Select(r => Bar(r.Name, r.Count, language))],
    };

    private static ChartBar Bar(string label, int count, Language language) => new() { Label = label, Value = count, Text = count.ToString(language.Culture) };
}
