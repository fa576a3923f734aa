using System.Collections;
using System.Globalization;
using System.Management.Automation;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.Playwright;
using SocialAudit.Surveys;
using SocialAudit.Tests.Cmdlets;
using SocialAudit.Tests.Surveys;

namespace SocialAudit.Tests.Browser;

/// <summary>Every survey of the module, whichever there are, with a centre's own questions, in a real browser and back through its own import.</summary>
public sealed class EverySurveyFormTests(BrowserFixture browser)
{
    private static readonly Dictionary<string, string> _imports = new()
    {
        ["accounts"] = "Import-AccountResponse",
        ["audience"] = "Import-AudienceResponse",
        ["team-archetype"] = "Import-TeamArchetypeResponse",
        ["web-presence"] = "Import-WebPresenceResponse",
    };

    [Theory]
    [MemberData(nameof(SurveyFiles.AllInBothLanguages), MemberType = typeof(SurveyFiles))]
    public async Task Filled_in_by_keyboard_and_saved_it_is_read_back_whole(string id, string code)
    {
        Language language = Language.Find(code)!;
        SurveyDefinition survey = EverySurveyForm.WithOwnQuestions(id);
        await using BrowserPage opened = await browser.OpenAsync(survey, language);
        await EverySurveyForm.FillByKeyboardAsync(opened.Page);

        (string name, byte[] bytes) = await opened.SaveAsync(() => opened.Page.Keyboard.PressAsync("Enter"));

        using TemporaryFolder folder = new();
        string file = folder.Write(name, bytes);
        Dictionary<string, string> cells = Cells(file, language);
        Assert.Equal(survey.Questions.Select(q => q.Header.In(language)), cells.Keys);
        Assert.All(cells, cell => Assert.NotEqual("", cell.Value));
        Assert.Empty(opened.Complaints);
        Assert.Single(opened.Requests);

        using HostedShell shell = new("fr-CA");
        PSObject response = shell.Single($"param($Path) {_imports[id]} -Path $Path", file);
        IDictionary additional = Assert.IsType<IDictionary>(response.Properties["Additional"].Value, exactMatch: false);
        Assert.Equal(cells["Que manque-t-il au centre? <img src=x onerror=alert(1)>"], additional["Que manque-t-il au centre? <img src=x onerror=alert(1)>"]);
        Assert.Equal(code == "fr" ? "Lundi; matin" : "Monday; morning", additional["Jour"]);
        Assert.Equal(2, additional.Count);
    }

    [Theory]
    [MemberData(nameof(SurveyFiles.AllInBothLanguages), MemberType = typeof(SurveyFiles))]
    public async Task Closed_and_opened_again_it_still_holds_every_answer(string id, string code)
    {
        await using BrowserPage opened = await browser.OpenAsync(EverySurveyForm.WithOwnQuestions(id), Language.Find(code)!);
        await EverySurveyForm.FillByKeyboardAsync(opened.Page);
        string before = await opened.Page.EvaluateAsync<string>(EverySurveyForm.Typed);

        await opened.ReopenAsync();

        Assert.Contains("true", before);
        Assert.Contains("Réponse", before);
        Assert.Equal(before, await opened.Page.EvaluateAsync<string>(EverySurveyForm.Typed));
    }

    [Theory]
    [MemberData(nameof(SurveyFiles.AllInBothLanguages), MemberType = typeof(SurveyFiles))]
    public async Task Switched_to_the_other_language_it_reads_like_a_form_made_in_it(string id, string code)
    {
        SurveyDefinition survey = EverySurveyForm.WithOwnQuestions(id);
        Language other = Language.All.Single(l => l.Code != code);
        await using BrowserPage made = await browser.OpenAsync(survey, other);
        await using BrowserPage switched = await browser.OpenAsync(survey, Language.Find(code)!);

        await switched.Page.Button(other.Code == "fr" ? "Français" : "English").ClickAsync();

        Assert.Equal(await made.Page.Locator("body").InnerTextAsync(), await switched.Page.Locator("body").InnerTextAsync());
        Assert.Equal(await made.Page.TitleAsync(), await switched.Page.TitleAsync());
        Assert.Equal(other.Code, await switched.Page.Locator("html").GetAttributeAsync("lang"));
    }

    [Theory]
    [MemberData(nameof(SurveyFiles.AllInBothLanguages), MemberType = typeof(SurveyFiles))]
    public async Task It_fits_a_telephone_and_a_screen_and_each_part_has_a_name_of_its_own(string id, string code)
    {
        foreach (int width in new[] { 320, 360, 1280 })
        {
            await using BrowserPage opened = await browser.OpenAsync(EverySurveyForm.WithOwnQuestions(id), Language.Find(code)!, width);

            Assert.True(await opened.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"at {width} the page scrolls sideways");
            Assert.True(await opened.Page.EvaluateAsync<bool>("new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size === document.querySelectorAll('[id]').length"));
            Assert.True(await opened.Page.EvaluateAsync<bool>("[...document.querySelectorAll('#form input, #form textarea')].every(e => e.hidden || e.labels.length > 0 || e.ariaLabel)"));
        }
    }

    [Fact]
    public async Task A_person_who_gives_no_name_saves_a_file_that_no_other_has()
    {
        string? nameless = SurveyFiles.Ids.FirstOrDefault(id => SurveyFiles.Read(id).Questions.All(q => q.Id != "name"));
        Assert.SkipWhen(nameless is null, "Every survey asks for a name.");
        await using BrowserPage opened = await browser.OpenAsync(SurveyFiles.Read(nameless), Language.English);
        IPage page = opened.Page;
        page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await page.Locator("#form input[type=radio], #form input[type=checkbox]").First.CheckAsync();

        (string first, _) = await opened.SaveAsync(() => page.Button("Save my answers").ClickAsync());
        (string again, _) = await opened.SaveAsync(() => page.Button("Save my answers").ClickAsync());
        await page.Button("Erase everything and start again").ClickAsync();
        (string next, _) = await opened.SaveAsync(() => page.Button("Save my answers").ClickAsync());

        Assert.Matches($"^{nameless}-[a-z2-9]{{5}}\\.csv$", first);
        Assert.Equal(first, again);
        Assert.NotEqual(first, next);
    }

    private static Dictionary<string, string> Cells(string file, Language language)
    {
        using StreamReader text = new(file);
        using CsvParser csv = new(text, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = language.FieldSeparator });
        Assert.True(csv.Read());
        string[] headers = csv.Record!;
        Assert.True(csv.Read());
        Dictionary<string, string> cells = headers.Zip(csv.Record!).ToDictionary(c => c.First, c => c.Second);
        Assert.False(csv.Read());
        return cells;
    }
}
