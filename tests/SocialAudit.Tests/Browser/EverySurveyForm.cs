using System.Text.Json;
using Microsoft.Playwright;
using SocialAudit.Surveys;
using SocialAudit.Tests.Surveys;

namespace SocialAudit.Tests.Browser;

/// <summary>Any survey of the module as a form with two questions of the centre's own, and somebody who fills it in without knowing what it asks.</summary>
internal static class EverySurveyForm
{
    // What is at the keyboard's place: which question, what kind of thing, and whether an answer of this question was given already.
    private const string _here =
        """
        () => {
          const at = document.activeElement, question = at.closest(".question");
          return JSON.stringify({
            button: at.tagName === "BUTTON" ? at.id : null,
            question: question ? question.id : null,
            type: at.tagName === "TEXTAREA" ? "text" : at.type || "",
            decimal: at.inputMode === "decimal",
            chosen: Boolean(question && question.querySelector("input:checked"))
          });
        }
        """;

    /// <summary>Everything that was typed and chosen, to compare.</summary>
    public const string Typed =
        "() => JSON.stringify([...document.querySelectorAll('#form input, #form textarea')].map(e => [e.id, e.type === 'radio' || e.type === 'checkbox' ? e.checked : e.value]))";

    /// <summary>The survey, with two questions of the centre's own at its end.</summary>
    public static SurveyDefinition WithOwnQuestions(string id)
    {
        OwnQuestions own = new(SurveyFiles.Read(id), Language.French);
        own.Add("Que manque-t-il au centre? <img src=x onerror=alert(1)>");
        own.Add(OwnQuestionJson.Read("""{ "Text": { "fr": "Quel jour vous va?", "en": "Which day suits you?" }, "Kind": "Multiple", "Choices": [{ "fr": "Lundi; matin", "en": "Monday; morning" }, "Jeudi"], "Header": "Jour" }""", Language.French)[0]);
        return own.Survey;
    }

    /// <summary>Opens the form.</summary>
    public static Task<BrowserPage> OpenAsync(this BrowserFixture browser, SurveyDefinition survey, Language language, int width = 1280) =>
        browser.OpenAsync(SurveyForm.Render(survey, language, SurveyFormPages.Files, SurveyFormPages.Organisation), width);

    /// <summary>Answers every question from the keyboard alone, once each, and stops on the button that saves.</summary>
    public static async Task FillByKeyboardAsync(IPage page)
    {
        for (int step = 0; step < 500; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            JsonElement here = JsonDocument.Parse(await page.EvaluateAsync<string>(_here)).RootElement;
            if (here.GetProperty("button").GetString() == "save")
            {
                return;
            }

            if (here.GetProperty("question").ValueKind == JsonValueKind.Null)
            {
                continue;
            }

            string type = here.GetProperty("type").GetString()!;
            if (type is "radio" or "checkbox")
            {
                if (!here.GetProperty("chosen").GetBoolean())
                {
                    await page.Keyboard.PressAsync("Space");
                }
            }
            else if (type == "text")
            {
                await page.Keyboard.TypeAsync(here.GetProperty("decimal").GetBoolean() ? "2" : $"Réponse « {step} »; l’été, \"oui\"");
            }
        }

        Assert.Fail("The button that saves is not to be had with the keyboard.");
    }
}
