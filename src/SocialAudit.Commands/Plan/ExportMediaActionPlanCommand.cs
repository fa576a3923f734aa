using System.Management.Automation;
using System.Text.RegularExpressions;
using SocialAudit.Plan;
using SocialAudit.Reports.Plans;

namespace SocialAudit.Commands.Plan;

/// <summary>Writes a plan to files: a web page, a table, a calendar, Markdown, and whole to be read again.</summary>
[Cmdlet(VerbsData.Export, "MediaActionPlan", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportMediaActionPlanCommand : AuditCmdlet
{
    private const string _namePlace = "%name%";
    private readonly HashSet<string> _written = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The plan.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [Rehydrate(typeof(MediaActionPlan))]
    public MediaActionPlan? Plan { get; set; }

    /// <summary>The files to write; %name% stands for the organisation's name.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>The title; «Action plan» and the organisation's name unless told.</summary>
    [Parameter]
    public string? Title { get; set; }

    /// <summary>The language of headings and dates; that of the plan unless told.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LanguageCompleter))]
    public string? Language { get; set; }

    /// <summary>Writes people's names beside the labels that stand for them.</summary>
    [Parameter]
    public SwitchParameter IncludeName { get; set; }

    /// <summary>A picture file: the organisation's sign, for the web page and Word.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Logo { get; set; }

    /// <summary>A template of one's own, for Markdown.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Template { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Try(() =>
    {
        MediaActionPlan plan = Plan!;
        Language language = ResolveLanguage(string.IsNullOrWhiteSpace(Language) ? plan.Language : Language);
        PlanExportOptions options = new()
        {
            Language = language,
            Files = Files,
            Title = Title,
            IncludeNames = IncludeName,
            Logo = Logo is null ? null : Read(Logo, language, file => PlanPicture.Read(file, language)),
            Template = Template is null ? null : Read(Template, language, file => PlanTemplate.Read(file, language)),
        };
        if (Template is not null && !Path.Any(p => p.EndsWith(".md", StringComparison.OrdinalIgnoreCase)))
        {
            WriteWarning(language.Text("WarningTemplateUnused"));
        }

        if (IncludeName && !plan.IncludesNames)
        {
            WriteWarning(language.Text("WarningNoNames", plan.Organisation));
        }

        foreach (string given in Path)
        {
            Try(() =>
            {
                string path = Regex.Replace(given, Regex.Escape(_namePlace), FileNameOf(plan.Organisation), RegexOptions.IgnoreCase);
                if (!_written.Add(ToWritePath(path, language)))
                {
                    throw new AuditFailureException(
                        "AlreadyWritten", ErrorCategory.ResourceExists, plan, language.Text("ErrorAlreadyWritten", path, plan.Organisation), language.Text("RemedyAlreadyWritten", _namePlace));
                }

                OutputFile(path, language, full => Write(plan, full, path, options));
            });
        }
    });

    private static void Write(MediaActionPlan plan, string full, string path, PlanExportOptions options)
    {
        try
        {
            PlanExport.Write(plan, full, options);
        }
        catch (PlanFormatException e)
        {
            throw new AuditFailureException(e.ErrorId, ErrorCategory.InvalidData, path, e.Message, e.Remedy, e);
        }
    }

    /// <summary>Reads what goes with the plan; without it nothing is written.</summary>
    private T Read<T>(string path, Language language, Func<string, T> read)
    {
        try
        {
            return read(InputFiles.Resolve(SessionState, path, isLiteral: true, language).Single());
        }
        catch (PlanFormatException e)
        {
            throw new AuditFailureException(e.ErrorId, ErrorCategory.InvalidData, path, e.Message, e.Remedy, e);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw InputFiles.NotFound(path, language, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new AuditFailureException("CannotRead", ErrorCategory.ReadError, path, language.Text("ErrorCannotRead", path, e.Message), null, e);
        }
    }

    /// <summary>A name that every file system takes.</summary>
    private static string FileNameOf(string organisation)
    {
        string name = TextFolding.Fold(organisation).Replace(' ', '-');
        return name.Length == 0 ? "plan" : name.Substring(0, Math.Min(name.Length, 80));
    }
}
