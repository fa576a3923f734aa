using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using SocialAudit.Plan;

namespace SocialAudit.Reports.Plans;

/// <summary>
/// A template for a document, the module's or a user's own (Scriban's language). It sees the document and the plan and nothing else: no
/// file, no network; and it can't run for ever.
/// </summary>
public sealed class PlanTemplate
{
    /// <summary>The template that ships with the module.</summary>
    public const string Shipped = "plan.md";

    private const int _largestFile = 1024 * 1024;
    private const int _mostTurns = 200_000;
    private const int _deepest = 50;
    private const int _largestText = 8 * 1024 * 1024;

    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(20);

    private readonly Template _template;
    private readonly string _path;

    private PlanTemplate(Template template, string path)
    {
        _template = template;
        _path = path;
    }

    /// <summary>Reads a user's template.</summary>
    /// <exception cref="PlanFormatException">It is broken; the message says where.</exception>
    /// <exception cref="IOException">It can't be read.</exception>
    public static PlanTemplate Read(string path, Language language)
    {
        if (new FileInfo(path).Length > _largestFile)
        {
            throw new PlanFormatException("TemplateTooLarge", language.Text("TemplateTooLarge", path), language.Text("RemedyTemplate"));
        }

        return Parse(File.ReadAllText(path), path, language);
    }

    /// <summary>The template that ships with the module.</summary>
    /// <exception cref="IOException">It is missing.</exception>
    public static PlanTemplate Read(ModuleFiles files, Language language) => Parse(files.ReadTemplate(Shipped), Shipped, language);

    /// <summary>Fills the template in.</summary>
    /// <exception cref="PlanFormatException">It asks for what is not there, or does not end; the message says where.</exception>
    public string Render(PlanDocument document, MediaActionPlan plan)
    {
        using CancellationTokenSource deadline = new(_longest);
        Language language = document.Language;
        ScriptObject values = new()
        {
            ["title"] = document.Title,
            ["organisation"] = document.Organisation,
            ["introduction"] = document.Introduction,
            ["sections"] = document.Sections,
            ["source"] = document.Source,
            ["language"] = language.Code,
            ["plan"] = plan,
        };
        values.Import("md", new Func<object?, string>(value => Markdown(value)));
        values.Import("day", new Func<object?, string>(value => value switch { DateTime day => language.Day(day), DateTimeOffset moment => language.Day(moment), _ => "" }));
        values.Import("number", new Func<object?, string>(value => value is null ? "" : language.Number(Convert.ToDouble(value, language.Culture))));
        TemplateContext context = new()
        {
            StrictVariables = true,
            EnableRelaxedMemberAccess = false,
            LoopLimit = _mostTurns,
            RecursiveLimit = _deepest,
            LimitToString = _largestText,
            CancellationToken = deadline.Token,
        };
        context.PushCulture(language.Culture);
        context.PushGlobal(values);
        try
        {
            return _template.Render(context).Replace("\r\n", "\n");
        }
        catch (ScriptAbortException e)
        {
            throw Broken("TemplateEndless", _path, e.Span, language, language.Text("TemplateEndless", _longest.TotalSeconds), e);
        }
        catch (ScriptRuntimeException e)
        {
            throw Broken("TemplateError", _path, e.Span, language, e.OriginalMessage, e);
        }
    }

    private static PlanTemplate Parse(string text, string path, Language language)
    {
        Template template = Template.Parse(text, path);
        LogMessage? first = template.Messages.FirstOrDefault(m => m.Type == ParserMessageType.Error);
        return first is null ? new PlanTemplate(template, path) : throw Broken("TemplateError", path, first.Span, language, first.Message, null);
    }

    /// <summary>A value as Markdown shows it as text: a cell's lines stay one line.</summary>
    private static string Markdown(object? value) => string.Join("; ", $"{value}".Split('\n').Select(MarkdownText.Escape));

    private static PlanFormatException Broken(string errorId, string path, SourceSpan span, Language language, string what, Exception? inner) =>
        new(errorId, language.Text("TemplateBroken", path, span.Start.Line + 1, span.Start.Column + 1, what), language.Text("RemedyTemplate"), inner);
}
