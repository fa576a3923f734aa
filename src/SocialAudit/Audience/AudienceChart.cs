using SocialAudit.Reports;

namespace SocialAudit.Audience;

/// <summary>The charts of the clientele's summary: shares with their ranges, and where too few answered, that they are too few.</summary>
public static class AudienceChart
{
    /// <summary>The sheet of a summary, in its own language. A question that nobody answered has no chart.</summary>
    public static ChartSheet Draw(AudienceProfile audience)
    {
        Language language = Language.Find(audience.Language) ?? Language.English;
        IReadOnlyList<AudienceFigure>[] sections =
            [audience.Networks, audience.Ease, audience.Hears, audience.Prefers, audience.Interests, audience.Groups, audience.Ages, audience.Languages];
        return new ChartSheet
        {
            Title = language.Text("AudienceChartTitle"),
            Notes = [audience.Summary, language.Text("AudienceChartRange")],
            Charts = [.. sections.Where(s => s.Count > 0).Select(s => new BarChart { Title = s[0].Heading, IsShare = true, Bars = [.. s.Select(Bar)] })],
        };
    }

    private static ChartBar Bar(AudienceFigure figure) => new() { Label = figure.Name, Value = figure.Share, Low = figure.Low, High = figure.High, Text = figure.Words };
}
