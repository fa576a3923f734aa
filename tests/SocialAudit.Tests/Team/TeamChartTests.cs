using System.Xml.Linq;
using SocialAudit.Reports;
using SocialAudit.Team;

namespace SocialAudit.Tests.Team;

/// <summary>The team's charts: readable without colours, without eyes, and without knowing who is who.</summary>
public sealed class TeamChartTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_figure_stands_beside_its_bar_and_in_the_words_for_a_screen_reader()
    {
        XElement drawing = Draw("a.svg", Team(6)).Root!;

        string[] shown = [.. drawing.Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value)];
        Assert.Contains("L’équipe et les médias sociaux", shown);
        Assert.Contains("Natif du numérique", shown);
        Assert.Contains("Qui pourrait tenir un profil", shown);
        Assert.Equal("img", drawing.Attribute("role")!.Value);
        string words = drawing.Elements().Single(e => e.Name.LocalName == "desc").Value;
        Assert.Contains("Natif du numérique\u00A0: 6", words);
        Assert.Contains("Le blogue\u00A0: 0", words);
        Assert.Equal(drawing.Elements().Single(e => e.Name.LocalName == "title").Attribute("id")!.Value, drawing.Attribute("aria-labelledby")!.Value.Split(' ')[0]);
    }

    [Fact]
    public void No_name_and_no_label_is_in_a_chart_even_of_a_summary_with_names()
    {
        string svg = Draw("a.svg", Team(6, includeName: true)).ToString();
        string html = File.ReadAllText(Write("a.html", Team(6, includeName: true)));

        Assert.All(new[] { svg, html }, text =>
        {
            Assert.DoesNotContain("Person", text);
            Assert.DoesNotMatch(@"\bP\d\b", text);
        });
    }

    [Fact]
    public void Of_fewer_than_five_people_nothing_is_drawn_and_the_reason_is_told()
    {
        XElement drawing = Draw("a.svg", Team(4)).Root!;

        Assert.DoesNotContain(drawing.Descendants(), e => e.Name.LocalName == "svg");
        Assert.Contains("Moins de 5 personnes", drawing.Value);
    }

    [Fact]
    public void The_parts_of_the_drawings_have_names_of_their_own()
    {
        string[] ids = [.. Draw("a.svg", Team(6)).Descendants().Attributes("id").Select(a => a.Value)];

        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public void An_interval_is_drawn_and_any_text_stays_text()
    {
        ChartSheet sheet = new()
        {
            Title = "<b>\u0001Titre</b>",
            Charts = [new BarChart { Title = "Parts", IsShare = true, Bars = [new ChartBar { Label = "<i>Oui</i>", Value = 0.6, Low = 0.4, High = 0.8, Text = "60 %" }, new ChartBar { Label = "Non", Value = null, Text = "trop peu" }] }],
        };
        ChartExport.Write(sheet, _folder.File("a.svg"), Language.French, TestModule.Files);
        ChartExport.Write(sheet with { Charts = [sheet.Charts[0] with { Bars = [sheet.Charts[0].Bars[0] with { Low = null, High = null }] }] }, _folder.File("b.svg"), Language.French, TestModule.Files);

        XDocument with = XDocument.Load(_folder.File("a.svg"));
        Assert.Contains(with.Descendants(), e => e.Name.LocalName == "text" && e.Value == "<i>Oui</i>");
        Assert.Contains(with.Descendants(), e => e.Name.LocalName == "text" && e.Value == "trop peu");
        int Lines(XDocument drawing) => drawing.Descendants().Count(e => e.Name.LocalName is "polyline" or "line");
        Assert.True(Lines(with) >= Lines(XDocument.Load(_folder.File("b.svg"))) + 3);
    }

    private XDocument Draw(string name, TeamProfile team) => XDocument.Load(Write(name, team));

    private string Write(string name, TeamProfile team)
    {
        ChartExport.Write(TeamChart.Draw(team), _folder.File(name), Language.French, TestModule.Files);
        return _folder.File(name);
    }

    private static TeamProfile Team(int people, bool includeName = false) => TeamMeasure.Measure(
        [.. Enumerable.Range(1, people).Select(i => TeamMeasureTests.Answer($"P{i}", $"Person {i}", [Ease.SocialMedia], archetype: [Archetype.DigitalNative]))],
        TestModule.TeamSurvey,
        Language.French,
        includeName);
}
