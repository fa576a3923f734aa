namespace SocialAudit.Surveys;

/// <summary>Writes a survey to a file in the form that its name asks for.</summary>
public static class SurveyExport
{
    private static readonly Dictionary<string, Action<SurveyDefinition, string, Language, ModuleFiles, string?>> _formats = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = (survey, path, language, files, name) => AtomicFile.WriteText(path, SurveyForm.Render(survey, language, files, name)),
        [".csv"] = (survey, path, language, _, _) => AtomicFile.Write(path, stream => SurveyTemplate.Write(stream, survey, language)),
        [".md"] = (survey, path, language, _, name) => AtomicFile.WriteText(path, SurveyMarkdown.Write(survey, language, name)),
        [".docx"] = (survey, path, language, _, name) => AtomicFile.Write(path, stream => SurveyWord.Write(stream, survey, language, name)),
        // The mark tells every version of Notepad which letters these are.
        [".txt"] = (survey, path, language, files, name) => AtomicFile.WriteText(path, SurveyPasteText.Write(survey, language, files, name), byteOrderMark: true),
    };

    /// <summary>The endings that a file's name may have: .html, .csv, .md, .docx, .txt.</summary>
    public static IReadOnlyCollection<string> Extensions => _formats.Keys;

    /// <summary>Writes the survey, whole or not at all.</summary>
    /// <exception cref="NotSupportedException">The file's name has another ending.</exception>
    /// <exception cref="IOException">The file can't be written.</exception>
    public static void Write(SurveyDefinition survey, string path, Language language, ModuleFiles files, string? organisationName)
    {
        if (!_formats.TryGetValue(Path.GetExtension(path), out Action<SurveyDefinition, string, Language, ModuleFiles, string?>? write))
        {
            throw new NotSupportedException(language.Text("SurveyUnknownFormat", path, string.Join(", ", Extensions)));
        }

        write(survey, path, language, files, organisationName);
    }
}
