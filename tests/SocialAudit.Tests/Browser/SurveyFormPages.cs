using Microsoft.Playwright;
using SocialAudit.Surveys;

namespace SocialAudit.Tests.Browser;

/// <summary>The team's survey as a form, opened for a test.</summary>
internal static class SurveyFormPages
{
    public const string Organisation = "Centre communautaire de l’Érable-Rouge";

    public static ModuleFiles Files { get; } = new(Repository.PathOf("module"));

    public static Task<BrowserPage> OpenFormAsync(
        this BrowserFixture browser, Language language, int width = 1280, ColorScheme colours = ColorScheme.Light) =>
        browser.OpenAsync(SurveyForm.Render(SurveyDefinition.Read(Files, "team-archetype"), language, Files, Organisation), width, colours);

    /// <summary>The button of these words.</summary>
    public static ILocator Button(this IPage page, string words) => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = words, Exact = true });

    /// <summary>The tick box of these words, in the question of these words.</summary>
    public static ILocator Box(this IPage page, string question, string words) => page
        .GetByRole(AriaRole.Group, new PageGetByRoleOptions { Name = question })
        .GetByRole(AriaRole.Checkbox, new LocatorGetByRoleOptions { Name = words, Exact = true });

    /// <summary>The field of a question in one's own words.</summary>
    public static ILocator Field(this IPage page, string question) => page.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = question });
}
