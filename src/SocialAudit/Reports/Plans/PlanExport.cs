using SocialAudit.Plan;

namespace SocialAudit.Reports;

/// <summary>Writes a plan to a file in the form that its name asks for.</summary>
public static class PlanExport
{
    private static readonly Dictionary<string, Action<MediaActionPlan, Stream, Language, ModuleFiles, string?>> _formats = new(StringComparer.OrdinalIgnoreCase)
    {
        [".md"] = (plan, stream, language, _, title) => WriteText(stream, PlanMarkdown.Write(plan, language, title)),
        [".html"] = (plan, stream, language, files, title) => WriteText(stream, PlanHtml.Write(plan, language, files, title)),
        [".csv"] = (plan, stream, language, _, _) => PlanCsv.Write(stream, plan, language),
    };

    /// <summary>The endings that a file's name may have: .md, .html, .csv.</summary>
    public static IReadOnlyCollection<string> Extensions => _formats.Keys;

    /// <summary>Writes the plan, whole or not at all.</summary>
    /// <exception cref="NotSupportedException">The file's name has another ending.</exception>
    /// <exception cref="IOException">The file can't be written.</exception>
    public static void Write(MediaActionPlan plan, string path, Language language, ModuleFiles files, string? title = null)
    {
        if (!_formats.TryGetValue(Path.GetExtension(path), out Action<MediaActionPlan, Stream, Language, ModuleFiles, string?>? write))
        {
            throw new NotSupportedException(language.Text("ExportUnknownFormat", path, string.Join(", ", Extensions)));
        }

        AtomicFile.Write(path, stream => write(plan, stream, language, files, title));
    }

    private static void WriteText(Stream stream, string text)
    {
        byte[] bytes = new System.Text.UTF8Encoding(false).GetBytes(text);
        stream.Write(bytes, 0, bytes.Length);
    }
}
