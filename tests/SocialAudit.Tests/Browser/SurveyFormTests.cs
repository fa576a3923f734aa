using System.Text;
using Microsoft.Playwright;
using SocialAudit.Team;
using static Microsoft.Playwright.Assertions;

namespace SocialAudit.Tests.Browser;

/// <summary>The team's form as a person fills it in a real browser, and as its answers come back.</summary>
public sealed class SurveyFormTests(BrowserFixture browser)
{
    private const string _portrait = "Dans quel portrait";

    [Fact]
    public async Task A_person_fills_it_in_French_with_the_keyboard_alone_and_saves_exactly_those_cells()
    {
        await using BrowserPage opened = await browser.OpenFormAsync(Language.French);
        IPage page = opened.Page;
        await page.Field("Votre nom").FocusAsync();
        await page.Keyboard.TypeAsync("Marie Tremblay");
        await page.Keyboard.PressAsync("Enter");
        await TypeAsync(page, "Tab", "Accueil; animation");
        await TypeAsync(page, "Tab", "Space", "Tab", "Tab", "Tab", "Space");
        await TypeAsync(page, "Tab", "Tab", "Space", "Tab", "Tab", "Tab", "Space", "Tab");
        await TypeAsync(page, "Tab", "J’écris « à la main »");
        await TypeAsync(page, "Tab", "Space", "Tab", "Tab", "Space", "Tab");
        await TypeAsync(page, "Tab", "Space", "ArrowDown");
        await TypeAsync(page, "Tab", "Space");
        await TypeAsync(page, "Tab", "2.5");
        await TypeAsync(page, "Tab");
        await Expect(page.Button("Enregistrer mes réponses")).ToBeFocusedAsync();

        (string name, byte[] bytes) = await opened.SaveAsync(() => page.Keyboard.PressAsync("Enter"));

        Assert.Equal("team-archetype-marie-tremblay.csv", name);
        Assert.Equal(
            """
            Nom;Rôle;Responsabilités;Archétype;En mes mots;À l’aise avec;Tenir un profil;Formation;Heures par semaine
            Marie Tremblay;"Accueil; animation";Le site web | Les communications;Technologue averti | Débutant du numérique;J’écris « à la main »;Le courriel et le téléphone | Les médias sociaux;Peut-être;Oui;2,5

            """.ReplaceLineEndings("\r\n"),
            WithoutMark(bytes));
        await Expect(page.GetByText("vos réponses sont dans le fichier team-archetype-marie-tremblay.csv")).ToBeVisibleAsync();

        TeamArchetypeResponse imported = Assert.Single(Import(bytes));
        Assert.Equal(("Marie Tremblay", 2.5, Readiness.Maybe), (imported.Name, imported.HoursPerWeek, imported.Willing));
        Assert.Equal([Archetype.SavvyTechnologist, Archetype.DigitalNewbie], imported.Archetype);
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task In_English_the_file_has_commas_points_and_English_choices()
    {
        await using BrowserPage opened = await browser.OpenFormAsync(Language.English);
        IPage page = opened.Page;
        await page.Field("Your name").FillAsync("Sam O'Neil, Jr.");
        await page.Box("In which portrait", "Digital native").CheckAsync();
        await page.Field("How many hours").FillAsync("0,5");

        (string name, byte[] bytes) = await opened.SaveAsync(() => page.Button("Save my answers").ClickAsync());

        Assert.Equal("team-archetype-sam-o-neil-jr.csv", name);
        Assert.Equal(
            "Name,Role,Responsibilities,Archetype,In my own words,At ease with,Run a profile,Training,Hours a week\r\n"
                + "\"Sam O'Neil, Jr.\",,,Digital native,,,,,0.5\r\n",
            WithoutMark(bytes));
    }

    [Theory]
    [InlineData("Zoé \"Zo\" Œuvrard", "\"Zoé \"\"Zo\"\" Œuvrard\"", "team-archetype-zoe-zo-oeuvrard.csv")]
    [InlineData("<script>alert(1)</script>", "<script>alert(1)</script>", "team-archetype-script-alert-1-script.csv")]
    [InlineData("👩🏽‍💻", "👩🏽‍💻", "team-archetype.csv")]
    [InlineData("=1+1", "\"=1+1\"", "team-archetype-1-1.csv")]
    [InlineData("../../Réal|", "../../Réal|", "team-archetype-real.csv")]
    public async Task Any_name_is_saved_as_typed_in_a_file_that_any_system_can_hold(string typed, string cell, string file)
    {
        await using BrowserPage opened = await browser.OpenFormAsync(Language.French);
        await opened.Page.Field("Votre nom").FillAsync(typed);

        (string name, byte[] bytes) = await opened.SaveAsync(() => opened.Page.Button("Enregistrer mes réponses").ClickAsync());

        Assert.Equal(file, name);
        Assert.Equal(cell + ";;;;;;;;", WithoutMark(bytes).Split("\r\n")[1]);
    }

    [Fact]
    public async Task Lines_pasted_into_an_answer_become_one_line()
    {
        await using BrowserPage opened = await browser.OpenFormAsync(Language.French);
        IPage page = opened.Page;
        await page.Field("Votre nom").FillAsync("Luc");
        await page.Field("Si aucun portrait").FillAsync("une ligne\r\nune autre\n");
        await page.Field("Si aucun portrait").PressAsync("Enter");

        (_, byte[] bytes) = await opened.SaveAsync(() => page.Button("Enregistrer mes réponses").ClickAsync());

        Assert.Equal("Luc;;;;une ligne une autre;;;;", WithoutMark(bytes).Split("\r\n")[1]);
    }

    [Fact]
    public async Task The_switch_changes_every_text_and_nothing_that_was_typed()
    {
        await using BrowserPage opened = await browser.OpenFormAsync(Language.French);
        IPage page = opened.Page;
        await page.Field("Votre nom").FillAsync("Marie");
        await page.Box(_portrait, "Utilisateur réticent").CheckAsync();
        await page.Field("Combien d’heures").FillAsync("1,5");

        await page.Button("English").ClickAsync();

        Assert.Equal("en", await page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal($"The team and technology – {SurveyFormPages.Organisation}", await page.TitleAsync());
        await Expect(page.Field("Your name")).ToHaveValueAsync("Marie");
        await Expect(page.Box("In which portrait", "Reluctant user")).ToBeCheckedAsync();
        string shown = (await page.Locator("body").InnerTextAsync()).Replace(SurveyFormPages.Organisation, "").Replace("Français", "").Replace("“Médias sociaux pour centres communautaires (Partie 2)”", "");
        Assert.DoesNotContain(shown, c => "éèàêç«»".Contains(c));
        (_, byte[] bytes) = await opened.SaveAsync(() => page.Button("Save my answers").ClickAsync());
        Assert.Equal("Marie,,,Reluctant user,,,,,1.5", WithoutMark(bytes).Split("\r\n")[1]);

        await page.Button("Français").ClickAsync();
        Assert.Equal("fr", await page.Locator("html").GetAttributeAsync("lang"));
        await Expect(page.Field("Combien d’heures")).ToHaveValueAsync("1,5");
    }

    [Fact]
    public async Task A_third_archetype_is_refused_and_says_why()
    {
        await using BrowserPage opened = await browser.OpenFormAsync(Language.French);
        IPage page = opened.Page;
        await page.Box(_portrait, "Natif du numérique").CheckAsync();
        await page.Box(_portrait, "Technologue averti").CheckAsync();

        await page.Box(_portrait, "Utilisateur réticent").ClickAsync();

        await Expect(page.Box(_portrait, "Utilisateur réticent")).Not.ToBeCheckedAsync();
        await Expect(page.Box(_portrait, "Natif du numérique")).ToBeCheckedAsync();
        await Expect(page.Box(_portrait, "Technologue averti")).ToBeCheckedAsync();
        await Expect(page.GetByRole(AriaRole.Status).Filter(new LocatorFilterOptions { HasText = "Nombre de choix permis : 2. Pour prendre « Utilisateur réticent »" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task None_unticks_the_others_and_another_unticks_none()
    {
        await using BrowserPage opened = await browser.OpenFormAsync(Language.English);
        IPage page = opened.Page;
        ILocator native = page.Box("In which portrait", "Digital native");
        ILocator newbie = page.Box("In which portrait", "Digital newbie");
        ILocator none = page.Box("In which portrait", "None of these portraits");
        await native.CheckAsync();
        await newbie.CheckAsync();

        await none.CheckAsync();
        await Expect(native).Not.ToBeCheckedAsync();
        await Expect(newbie).Not.ToBeCheckedAsync();

        await newbie.CheckAsync();
        await Expect(none).Not.ToBeCheckedAsync();
        await Expect(newbie).ToBeCheckedAsync();
    }

    [Fact]
    public async Task Closing_the_page_loses_nothing_until_the_person_starts_again()
    {
        await using BrowserPage opened = await browser.OpenFormAsync(Language.French);
        await opened.Page.Field("Votre nom").FillAsync("Marie");
        await opened.Page.Box(_portrait, "Débutant du numérique").CheckAsync();
        await opened.Page.GetByRole(AriaRole.Radio, new PageGetByRoleOptions { Name = "Peut-être" }).First.CheckAsync();
        await opened.Page.Button("English").ClickAsync();

        await opened.ReopenAsync();

        await Expect(opened.Page.Field("Your name")).ToHaveValueAsync("Marie");
        await Expect(opened.Page.Box("In which portrait", "Digital newbie")).ToBeCheckedAsync();
        await Expect(opened.Page.GetByRole(AriaRole.Radio, new PageGetByRoleOptions { Name = "Maybe" }).First).ToBeCheckedAsync();
        await Expect(opened.Page.GetByText("Your answers from last time are still here")).ToBeVisibleAsync();

        opened.Page.Dialog += (_, dialog) => dialog.AcceptAsync();
        await opened.Page.Button("Erase everything and start again").ClickAsync();
        await Expect(opened.Page.Field("Your name")).ToHaveValueAsync("");
        await opened.ReopenAsync();
        await Expect(opened.Page.Field("Votre nom")).ToHaveValueAsync("");
        await Expect(opened.Page.Box(_portrait, "Débutant du numérique")).Not.ToBeCheckedAsync();
    }

    [Fact]
    public async Task Starting_again_keeps_everything_when_the_person_thinks_better_of_it()
    {
        await using BrowserPage opened = await browser.OpenFormAsync(Language.French);
        await opened.Page.Field("Votre nom").FillAsync("Marie");
        opened.Page.Dialog += (_, dialog) => dialog.DismissAsync();

        await opened.Page.Button("Tout effacer et recommencer").ClickAsync();

        await Expect(opened.Page.Field("Votre nom")).ToHaveValueAsync("Marie");
    }

    /// <summary>The steps of somebody at a keyboard: the name of a key presses it, anything else is typed.</summary>
    private static async Task TypeAsync(IPage page, params string[] steps)
    {
        foreach (string step in steps)
        {
            await (step is "Tab" or "Space" or "ArrowDown" ? page.Keyboard.PressAsync(step) : page.Keyboard.TypeAsync(step));
        }
    }

    /// <summary>The text after the byte-order mark, which has to be there.</summary>
    private static List<TeamArchetypeResponse> Import(byte[] saved)
    {
        using TemporaryFolder folder = new();
        List<TeamArchetypeResponse> accepted = [];
        new TeamArchetypeReader(TestModule.TeamSurvey, Language.French).Read(folder.Write("saved.csv", saved), accepted.Add, reject => Assert.Fail(reject.Reason));
        return accepted;
    }

    private static string WithoutMark(byte[] bytes)
    {
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes[3..]);
    }
}
