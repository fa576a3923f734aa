using SocialAudit.Plan;
using SocialAudit.Reports.Plans;

namespace SocialAudit.Tests.Reports.Plans;

/// <summary>A user's own template: it says what it likes of the plan, and a mistake in it is told with its place.</summary>
public sealed class PlanTemplateTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_template_of_ones_own_decides_what_is_written()
    {
        MediaActionPlan plan = PlanSample.Rich(3);
        const string template = """
            {{ organisation }}: {{ plan.hours_per_week | number }} h, {{ plan.start | day }}
            {{ for action in plan.actions }}* {{ action.title | md }} ({{ action.owner }})
            {{ end }}{{ for section in sections }}{{ if section.id == "team" }}{{ section.title }}{{ end }}{{ end }}
            """;

        string text = Render(template, plan);

        Assert.StartsWith("Centre « L’Écluse » & fils: 6,5 h, 9 novembre 2026\n* Raconter la vie du centre (1) (P1)\n", text);
        Assert.EndsWith("Ce que l’équipe a dit", text.TrimEnd());
    }

    [Theory]
    [InlineData("# Plan\n{{ for x in }}", 2)]
    [InlineData("# Plan\n\n{{ if title }} no end", 3)]
    [InlineData("a\nb {{ nowhere }}", 2)]
    [InlineData("a\nb {{ plan.nothing_such }}", 2)]
    [InlineData("a\n\n\n{{ title | no_such_function }}", 4)]
    [InlineData("a\n{{ include 'C:/secret.txt' }}", 2)]
    public void A_mistake_is_told_with_line_and_character(string template, int line)
    {
        PlanFormatException e = Assert.Throws<PlanFormatException>(() => Render(template, PlanSample.Rich(1)));

        Assert.Equal("TemplateError", e.ErrorId);
        Assert.StartsWith(_folder.File("own.md"), e.Message);
        Assert.Matches($"(ligne {line}, caractère|line {line}, character) \\d+", e.Message);
        Assert.Contains("module/templates/plan.md", e.Remedy);
    }

    [Theory]
    [InlineData("{{ while true }}x{{ end }}")]
    [InlineData("{{ func again; again; end; again }}")]
    [InlineData("{{ for i in 1..2000000000 }}x{{ end }}")]
    public void A_template_cannot_run_wild(string template) =>
        Assert.Throws<PlanFormatException>(() => Render(template, PlanSample.Rich(1)));

    [Fact]
    public void A_text_that_grows_without_end_is_cut() =>
        Assert.InRange(Render("{{ x = 'x' }}{{ for i in 1..60 }}{{ x = x + x }}{{ end }}{{ x }}", PlanSample.Rich(1)).Length, 1, 20_000_000);

    [Fact]
    public void The_template_that_ships_renders_every_kind_of_plan()
    {
        foreach (MediaActionPlan plan in new[] { PlanSample.Rich(), PlanWordTests.Empty() })
        {
            foreach (Language language in Language.All)
            {
                PlanDocument document = PlanSections.Make(plan, new PlanExportOptions { Language = language, Files = TestModule.Files });
                string text = PlanMarkdown.Write(document, plan, PlanTemplate.Read(TestModule.Files, language));

                Assert.StartsWith("# ", text);
                Assert.All(document.Sections, s => Assert.Contains($"\n\n## {s.Title}\n\n", text));
                Assert.DoesNotContain("\n\n\n", text);
                Assert.EndsWith("*\n", text);
            }
        }
    }

    private string Render(string template, MediaActionPlan plan)
    {
        PlanTemplate read = PlanTemplate.Read(_folder.Write("own.md", template), Language.English);
        return PlanMarkdown.Write(PlanSections.Make(plan, new PlanExportOptions { Language = Language.French, Files = TestModule.Files }), plan, read).Replace("\r\n", "\n");
    }
}
