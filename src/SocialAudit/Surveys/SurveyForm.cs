using System.Text.Json;
using Scriban;
using Scriban.Runtime;

namespace SocialAudit.Surveys;

/// <summary>
/// Makes a survey a form: one HTML page that works from a disk without a network, in every language, and saves the answers as a CSV file
/// that <see cref="SurveyTemplate"/> would have headed alike.
/// </summary>
public static class SurveyForm
{
    private const string _template = "survey.html";

    /// <summary>The page, complete in itself.</summary>
    /// <param name="survey">What is asked. The answer to a question called <c>name</c>, if there is one, names the file that the page saves.</param>
    /// <param name="language">The language shown first; a switch on the page shows the others.</param>
    /// <param name="files">Where the template and the form's own texts are.</param>
    /// <param name="organisationName">Shown above the title, and keeps answers apart when the same person fills the form for two organisations; null to leave out.</param>
    /// <exception cref="InvalidDataException">The template or the form's texts are broken.</exception>
    /// <exception cref="IOException">The template is missing.</exception>
    public static string Render(SurveyDefinition survey, Language language, ModuleFiles files, string? organisationName)
    {
        Dictionary<string, LocalizedText> form = files.ReadData<Dictionary<string, LocalizedText>>("form.json");
        Template template = PageTemplate.Parse(PageContent.Read(files, _template), _template);

        ScriptObject values = new()
        {
            ["survey"] = survey,
            ["form"] = form,
            ["language"] = language.Code,
            ["languages"] = Language.All,
            ["organisation"] = organisationName ?? "",
            ["data"] = Data(survey, language, form, organisationName),
        };
        values.Import("text", (LocalizedText? text) => text?.In(language) ?? throw new InvalidDataException($"{_template} shows a text that form.json does not have."));
        values.Import("spoken", (LocalizedText text, string code) => text.In(Language.Find(code)!));
        values.Import("file", (string name) => PageContent.Read(files, name));
        values.Import("hash", PageContent.Hash);

        // The limits are there for templates of strangers; a long survey must not be cut.
        TemplateContext context = new() { StrictVariables = true, LoopLimit = 0, LimitToString = 0 };
        context.PushGlobal(values);
        return template.Render(context);
    }

    /// <summary>What the page's script needs; the serializer's own encoder leaves no <c>&lt;</c> that could end the element around it.</summary>
    private static string Data(SurveyDefinition survey, Language language, Dictionary<string, LocalizedText> form, string? organisationName) =>
        JsonSerializer.Serialize(
            new
            {
                Survey = survey,
                Form = form,
                Language = language.Code,
                Languages = Language.All.ToDictionary(l => l.Code, l => new { Separator = l.FieldSeparator, DecimalMark = l.Culture.NumberFormat.NumberDecimalSeparator }),
                Organisation = organisationName ?? "",
                SurveyDefinition.ChoiceSeparator,
            },
            ModuleFiles.Json);
}
