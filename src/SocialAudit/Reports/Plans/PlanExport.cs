using SocialAudit.Plan;

namespace SocialAudit.Reports.Plans;

/// <summary>Writes a plan to a file in the form that its name asks for.</summary>
public static class PlanExport
{
    private static readonly Dictionary<string, Action<MediaActionPlan, Stream, PlanExportOptions>> _formats = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = (plan, stream, options) => WriteText(stream, PlanHtml.Write(Document(plan, options), options.Files)),
        [".docx"] = (plan, stream, options) => PlanWord.Write(stream, Document(plan, options)),
        [".md"] = (plan, stream, options) => WriteText(stream, PlanMarkdown.Write(Document(plan, options), plan, options.Template ?? PlanTemplate.Read(options.Files, options.Language))),
        [".csv"] = (plan, stream, options) => PlanCsv.Write(stream, plan, options.Language),
        [".ics"] = (plan, stream, options) => PlanIcs.Write(stream, plan, options.Language, options.Title),
        [".json"] = (plan, stream, _) => PlanJson.Write(stream, plan),
    };

    /// <summary>The endings that a file's name may have: .html, .docx, .md, .csv, .ics, .json.</summary>
    public static IReadOnlyCollection<string> Extensions => _formats.Keys;

    /// <summary>The endings of what is read as a document: a consultation and a hand-over take no other.</summary>
    public static IReadOnlyCollection<string> DocumentExtensions { get; } = [".html", ".docx", ".md"];

    /// <summary>Writes the plan, or what of it is asked for, whole or not at all.</summary>
    /// <exception cref="NotSupportedException">The file's name has another ending.</exception>
    /// <exception cref="PlanFormatException">The template is broken; the message says where.</exception>
    /// <exception cref="IOException">The file can't be written.</exception>
    public static void Write(MediaActionPlan plan, string path, PlanExportOptions options)
    {
        IReadOnlyCollection<string> extensions = options.Content == PlanContent.Plan ? Extensions : DocumentExtensions;
        string extension = Path.GetExtension(path);
        if (!extensions.Contains(extension, StringComparer.OrdinalIgnoreCase))
        {
            throw new NotSupportedException(options.Language.Text("ExportUnknownFormat", path, string.Join(", ", extensions)));
        }

        MediaActionPlan written = options.IncludeNames ? plan : PlanNames.Without(plan);
        AtomicFile.Write(path, stream => _formats[extension](written, stream, options));
    }

    private static PlanDocument Document(MediaActionPlan plan, PlanExportOptions options) => options.Content switch
    {
        PlanContent.Consultation => ConsultationSections.Make(plan, options),
        PlanContent.HandOver => HandOverSections.Make(plan, options, options.People.Count > 0 ? options.People : [.. plan.People.Select(p => p.Id)]),
        _ => PlanSections.Make(plan, options),
    };

    private static void WriteText(Stream stream, string text)
    {
        byte[] bytes = new System.Text.UTF8Encoding(false).GetBytes(text);
        stream.Write(bytes, 0, bytes.Length);
    }
}
