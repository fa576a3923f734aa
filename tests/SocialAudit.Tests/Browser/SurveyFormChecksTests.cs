using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SocialAudit.Tests.Browser;

public sealed class SurveyFormChecksTests(BrowserFixture browser)
{
    [Fact]
    public async Task Without_a_name_nothing_is_saved_and_the_page_leads_to_the_name()
    {
        await using BrowserPage opened = await browser.OpenFormAsync(Language.French);
        IPage page = opened.Page;
        bool saved = false;
        page.Download += (_, _) => saved = true;

        await page.Button("Enregistrer mes réponses").ClickAsync();

        ILocator summary = page.Locator("#summary");
        await Expect(summary).ToBeFocusedAsync();
        await Expect(summary).ToContainTextAsync("Votre nom Il manque une réponse.");
        await summary.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Votre nom" }).ClickAsync();
        await Expect(page.Field("Votre nom")).ToBeFocusedAsync();
        await Expect(page.Field("Votre nom")).ToHaveAccessibleDescriptionAsync("Il manque une réponse.");
        await Expect(page.Field("Votre nom")).ToHaveAttributeAsync("aria-invalid", "true");

        await page.Button("English").ClickAsync();
        await Expect(page.Field("Your name")).ToHaveAccessibleDescriptionAsync("An answer is missing.");
        await page.Field("Your name").FillAsync("Marie");
        await Expect(summary).ToBeHiddenAsync();
        await Expect(page.GetByText("An answer is missing.")).ToBeHiddenAsync();
        Assert.False(saved);
    }

    [Fact]
    public async Task Hours_are_taken_with_a_comma_or_a_point_and_saved_as_the_language_writes_them()
    {
        await using BrowserPage opened = await browser.OpenFormAsync(Language.French);
        IPage page = opened.Page;
        await page.Field("Votre nom").FillAsync("Marie");
        foreach ((string hours, string cell) in new[] { ("0", "0"), ("40", "40"), ("0,5", "0,5"), ("0.5", "0,5"), (",5", "0,5"), (" 12 ", "12"), ("", "") })
        {
            await page.Field("Combien d’heures").FillAsync(hours);

            (_, byte[] bytes) = await opened.SaveAsync(() => page.Button("Enregistrer mes réponses").ClickAsync());

            Assert.EndsWith($"\r\nMarie;;;;;;;;{cell}\r\n", Encoding.UTF8.GetString(bytes));
        }
    }

    [Fact]
    public async Task Other_hours_are_refused_with_an_example()
    {
        await using BrowserPage opened = await browser.OpenFormAsync(Language.French);
        IPage page = opened.Page;
        await page.Field("Votre nom").FillAsync("Marie");
        foreach (string hours in new[] { "40,1", "-1", "deux", "1,5,0", "2 h", "NaN", "1e1", "," })
        {
            await page.Field("Combien d’heures").FillAsync("1");
            await Expect(page.Locator("#summary")).ToBeHiddenAsync();
            await page.Field("Combien d’heures").FillAsync(hours);

            await page.Button("Enregistrer mes réponses").ClickAsync();

            await Expect(page.Locator("#summary")).ToContainTextAsync("Écrivez un nombre entre 0 et 40, par exemple 2,5.");
            await Expect(page.Field("Combien d’heures")).ToHaveValueAsync(hours);
        }
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Nothing_scrolls_sideways_on_a_small_screen(string code)
    {
        await using BrowserPage opened = await browser.OpenFormAsync(Language.Find(code)!, width: 320);
        IPage page = opened.Page;
        await page.Locator("#save").ClickAsync();
        await Expect(page.Locator("#summary")).ToBeVisibleAsync();

        Assert.Equal(320, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task On_paper_there_are_questions_to_answer_and_nothing_to_press()
    {
        await using BrowserPage opened = await browser.OpenFormAsync(Language.French);
        IPage page = opened.Page;
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        await Expect(page.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await Expect(page.Field("Votre nom")).ToBeVisibleAsync();
        await Expect(page.Box("Dans quel portrait", "Natif du numérique")).ToBeVisibleAsync();
        await Expect(page.GetByText("D’après l’article")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Every_text_is_at_least_16_pixels_and_stands_out_from_its_ground()
    {
        foreach (ColorScheme colours in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using BrowserPage opened = await browser.OpenFormAsync(Language.French, colours: colours);
            IPage page = opened.Page;
            await page.Locator("#save").ClickAsync();
            await page.Box("Dans quel portrait", "Natif du numérique").CheckAsync();
            await page.Box("Dans quel portrait", "Aucun de ces portraits").CheckAsync();

            string[] faint = await page.EvaluateAsync<string[]>(_measure);

            Assert.Empty(faint);
        }
    }

    // WCAG 2.2, 1.4.3: the ratio of the luminances of a text and of the nearest ground painted behind it is at least 4.5.
    private const string _measure = """
        () => {
          const parse = colour => { const [r, g, b, a] = colour.match(/[\d.]+/g).map(Number); return { rgb: [r, g, b], seen: a !== 0 }; };
          const luminance = rgb => rgb.map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
            .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
          const ground = element => {
            for (let at = element; at; at = at.parentElement) {
              const card = at.classList.contains("choice") ? getComputedStyle(at.querySelector("label"), "::before") : getComputedStyle(at);
              const colour = parse(card.backgroundColor);
              if (colour.seen) { return colour.rgb; }
            }
            return [255, 255, 255];
          };
          return [...document.querySelectorAll("body *")]
            .filter(e => e.checkVisibility() && !["SCRIPT", "NOSCRIPT"].includes(e.tagName) && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
            .map(e => {
              const style = getComputedStyle(e);
              const [dark, light] = [luminance(parse(style.color).rgb), luminance(ground(e))].sort((a, b) => a - b);
              const ratio = (light + 0.05) / (dark + 0.05);
              return ratio < 4.5 || parseFloat(style.fontSize) < 16 ? `${e.textContent.trim()}: ${ratio.toFixed(2)}, ${style.fontSize}` : "";
            })
            .filter(Boolean);
        }
        """;
}
