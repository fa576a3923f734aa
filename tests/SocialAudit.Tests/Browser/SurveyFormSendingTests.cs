using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SocialAudit.Tests.Browser;

public sealed class SurveyFormSendingTests(BrowserFixture browser)
{
    // What the page would have handed to the mail program, kept instead of opened.
    private const string _catchMail = """
        addEventListener("click", event => {
          if (event.target.href && event.target.href.startsWith("mailto:")) {
            event.preventDefault();
            document.documentElement.dataset.mail = event.target.href;
          }
        }, true)
        """;

    [Fact]
    public async Task The_message_names_the_file_to_attach_and_holds_the_answers()
    {
        await using BrowserPage opened = await browser.OpenFormAsync(Language.French);
        IPage page = opened.Page;
        await page.EvaluateAsync(_catchMail);
        await page.Field("Votre nom").FillAsync("Zoé & Cie");
        await page.Field("Combien d’heures").FillAsync("1.5");

        await page.Button("Écrire un courriel").ClickAsync();

        (string subject, string body) = await MailAsync(page);
        Assert.Equal("L’équipe et les technologies\u00A0: réponses de Zoé & Cie", subject);
        Assert.Contains("dans le fichier team-archetype-zoe-cie.csv que je joins", body);
        Assert.Contains("\r\nNom\u00A0: Zoé & Cie\r\nHeures par semaine\u00A0: 1,5\r\n", body);
        await Expect(page.GetByText("Revenez ici pour enregistrer vos réponses, puis joignez le fichier team-archetype-zoe-cie.csv")).ToBeVisibleAsync();

        await opened.SaveAsync(() => page.Button("Enregistrer mes réponses").ClickAsync());
        await page.Button("Écrire un courriel").ClickAsync();
        await Expect(page.GetByText("s’ouvre. Joignez le fichier team-archetype-zoe-cie.csv au message")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_message_too_long_for_a_mail_program_leaves_the_answers_to_the_file()
    {
        await using BrowserPage opened = await browser.OpenFormAsync(Language.French);
        IPage page = opened.Page;
        await page.EvaluateAsync(_catchMail);
        await page.Field("Votre nom").FillAsync("Marie");
        await page.Field("Si aucun portrait").FillAsync(new string('é', 500));

        await page.Button("Écrire un courriel").ClickAsync();

        (_, string body) = await MailAsync(page);
        Assert.Contains("team-archetype-marie.csv", body);
        Assert.DoesNotContain("ééé", body);
    }

    [Fact]
    public async Task Answers_are_copied_as_CSV()
    {
        await using BrowserPage opened = await browser.OpenFormAsync(Language.French);
        IPage page = opened.Page;
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.Field("Votre nom").FillAsync("Marie");

        await page.Button("Copier mes réponses").ClickAsync();

        await Expect(page.GetByText("Vos réponses sont copiées.")).ToBeVisibleAsync();
        Assert.EndsWith("\r\nMarie;;;;;;;;\r\n", await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
    }

    [Fact]
    public async Task Where_the_browser_refuses_to_copy_the_answers_stand_selected()
    {
        await using BrowserPage opened = await browser.OpenFormAsync(Language.French);
        IPage page = opened.Page;
        await page.EvaluateAsync("navigator.clipboard.writeText = () => Promise.reject(new Error()); document.execCommand = () => false;");
        await page.Field("Votre nom").FillAsync("Marie");

        await page.Button("Copier mes réponses").ClickAsync();

        await Expect(page.GetByText("appuyez sur Ctrl+C")).ToBeVisibleAsync();
        await Expect(page.Field("Vos réponses à copier")).ToBeFocusedAsync();
        Assert.EndsWith("\nMarie;;;;;;;;\n", await page.EvaluateAsync<string>("getSelection().toString()"));
    }

    [Fact]
    public async Task A_browser_that_keeps_nothing_says_so_and_still_saves()
    {
        await using BrowserPage opened = await browser.OpenFormAsync(Language.French);
        await opened.Page.AddInitScriptAsync("Storage.prototype.setItem = Storage.prototype.getItem = () => { throw new DOMException('refused', 'SecurityError'); };");
        IPage page = opened.Page;
        await page.ReloadAsync();
        await page.Field("Votre nom").FillAsync("Marie");

        await Expect(page.GetByText("Ce navigateur ne peut pas garder ce que vous écrivez")).ToBeVisibleAsync();
        (string name, _) = await opened.SaveAsync(() => page.Button("Enregistrer mes réponses").ClickAsync());
        Assert.Equal("team-archetype-marie.csv", name);
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task Nothing_leaves_the_page_by_itself()
    {
        await using BrowserPage opened = await browser.OpenFormAsync(Language.French);
        IPage page = opened.Page;
        await page.Field("Votre nom").FillAsync("Marie");
        await page.Field("Votre nom").PressAsync("Enter");
        await page.Button("English").ClickAsync();
        await opened.SaveAsync(() => page.Button("Save my answers").ClickAsync());
        Assert.All(opened.Requests, address => Assert.Matches("^(file|blob):", address));
        Assert.Empty(opened.Complaints);

        // Even a script that got into the page could not send anything.
        string outcome = await page.EvaluateAsync<string>("fetch('http://127.0.0.1:9/').then(() => 'sent', e => 'refused')");
        Assert.Equal("refused", outcome);
        Assert.Contains(opened.Complaints, complaint => complaint.Contains("Content Security Policy"));
    }

    private static async Task<(string Subject, string Body)> MailAsync(IPage page)
    {
        string address = (await page.Locator("html").GetAttributeAsync("data-mail"))!;
        Assert.StartsWith("mailto:?subject=", address);
        Assert.InRange(address.Length, 1, 1900);
        string[] parts = address["mailto:?subject=".Length..].Split("&body=");
        return (Uri.UnescapeDataString(parts[0]), Uri.UnescapeDataString(parts[1]));
    }
}
