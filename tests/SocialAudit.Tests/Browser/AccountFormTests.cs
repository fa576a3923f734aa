using System.Text;
using Microsoft.Playwright;
using SocialAudit.Accounts;
using SocialAudit.Surveys;
using SocialAudit.Tests.Accounts;
using static Microsoft.Playwright.Assertions;

namespace SocialAudit.Tests.Browser;

/// <summary>The form for accounts as a person fills it in a real browser: as many accounts as the person knows of.</summary>
public sealed class AccountFormTests(BrowserFixture browser)
{
    [Fact]
    public async Task Several_accounts_are_told_of_and_each_is_a_row_that_is_read_back()
    {
        await using BrowserPage opened = await OpenAsync(Language.French);
        IPage page = opened.Page;
        await page.Field("Votre nom").FillAsync("Maude");
        await page.Field("Sur quel réseau").FillAsync("Twitter");
        await page.Field("Sous quel nom").FillAsync("@CentreX");
        await page.Button("Ajouter un autre compte").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Compte 2" })).ToBeFocusedAsync();
        ILocator second = page.Locator(".entry").Nth(1);
        await second.GetByRole(AriaRole.Textbox, new LocatorGetByRoleOptions { Name = "Sur quel réseau" }).FillAsync("Flickr");
        await second.GetByRole(AriaRole.Radio, new LocatorGetByRoleOptions { Name = "Non", Exact = true }).CheckAsync();
        await page.Button("Ajouter un autre compte").ClickAsync();

        (string name, byte[] bytes) = await opened.SaveAsync(() => page.Button("Enregistrer mes réponses").ClickAsync());

        Assert.Equal("accounts-maude.csv", name);
        using ReadAnswers read = new ReadAnswers().Read(bytes);
        Assert.Equal([("Maude", "x:centrex", AccountAccess.Unanswered), ("Maude", "flickr:", AccountAccess.No)], read.Accepted.Select(a => (a.Person!, a.Key!, a.Access)));
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task Who_knows_of_none_saves_a_name_alone()
    {
        await using BrowserPage opened = await OpenAsync(Language.English);
        await opened.Page.Field("Your name").FillAsync("Sam");

        (_, byte[] bytes) = await opened.SaveAsync(() => opened.Page.Button("Save my answers").ClickAsync());

        Assert.Equal(2, Encoding.UTF8.GetString(bytes).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        using ReadAnswers read = new ReadAnswers().Read(bytes);
        Assert.Null(Assert.Single(read.Accepted).Key);
    }

    [Fact]
    public async Task What_was_typed_is_there_the_next_day_and_an_account_can_be_taken_away()
    {
        await using BrowserPage opened = await OpenAsync(Language.French);
        await opened.Page.Field("Sur quel réseau").FillAsync("Twitter");
        await opened.Page.Button("Ajouter un autre compte").ClickAsync();
        await opened.Page.Locator(".entry").Nth(1).GetByRole(AriaRole.Textbox).First.FillAsync("Flickr");
        await opened.ReopenAsync();
        IPage page = opened.Page;
        await Expect(page.Locator(".entry")).ToHaveCountAsync(2);
        await Expect(page.Locator(".entry").Nth(1).GetByRole(AriaRole.Textbox).First).ToHaveValueAsync("Flickr");
        page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();

        await page.Button("Retirer le compte 1").ClickAsync();

        await Expect(page.Locator(".entry")).ToHaveCountAsync(1);
        await Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Compte 1" })).ToBeVisibleAsync();
        await Expect(page.Field("Sur quel réseau")).ToHaveValueAsync("Flickr");
        await page.Button("English").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Account 1" })).ToBeVisibleAsync();
        await Expect(page.Button("Take account 1 away")).ToBeHiddenAsync();
        await page.Button("Erase everything and start again").ClickAsync();
        await Expect(page.Field("On which network")).ToHaveValueAsync("");
        Assert.Empty(opened.Complaints);
    }

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task Nothing_runs_out_of_the_page_and_no_password_is_asked(int width)
    {
        await using BrowserPage opened = await OpenAsync(Language.French, width);
        await opened.Page.Button("Ajouter un autre compte").ClickAsync();

        Assert.True(await opened.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        Assert.Equal(0, await opened.Page.Locator("input[type=password]").CountAsync());
        await Expect(opened.Page.GetByText("Nous ne demandons aucun mot de passe")).ToBeVisibleAsync();
        Assert.Equal(await opened.Page.Locator("[id]").CountAsync(), await opened.Page.EvaluateAsync<int>("new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size"));
    }

    private Task<BrowserPage> OpenAsync(Language language, int width = 1280) => browser.OpenAsync(
        SurveyForm.Render(SurveyDefinition.Read(SurveyFormPages.Files, AccountResponseReader.SurveyId), language, SurveyFormPages.Files, SurveyFormPages.Organisation), width);
}
