namespace SocialAudit.Surveys;

/// <summary>Writes a survey to a file in the form that its name asks for.</summary>
public static class SurveyExport
{
    /// <summary>The endings that a file's name may have.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".html", ".csv"];

    /// <summary>Writes the survey, whole or not at all.</summary>
    /// <exception cref="NotSupportedException">The file's name has another ending.</exception>
    /// <exception cref="IOException">The file can't be written.</exception>
    public static void Write(SurveyDefinition survey, string path, Language language, ModuleFiles files, string? organisationName)
    {
        switch (Path.GetExtension(path).ToLowerInvariant())
        {
            case ".html":
                AtomicFile.WriteText(path, SurveyForm.Render(survey, language, files, organisationName));
                break;
            case ".csv":
                AtomicFile.Write(path, stream => SurveyTemplate.Write(stream, survey, language));
                break;
            default:
                throw new NotSupportedException(language.Text("SurveyUnknownFormat", path, string.Join(", ", Extensions)));
        }
    }
}
