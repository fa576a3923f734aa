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

    /// <inheritdoc/>
    protected override void ProcessRecord() => Try(() =>
    {
        MediaActionPlan plan = Plan!;
        Language language = ResolveLanguage(string.IsNullOrWhiteSpace(Language) ? plan.Language : Language);
        PlanExportOptions options = new() { Language = language, Files = Files, Title = Title, IncludeNames = IncludeName };
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

                OutputFile(path, language, full => PlanExport.Write(plan, full, options));
            });
        }
    });

    /// <summary>A name that every file system takes.</summary>
    private static string FileNameOf(string organisation)
    {
        string name = TextFolding.Fold(organisation).Replace(' ', '-');
        return name.Length == 0 ? "plan" : name.Substring(0, Math.Min(name.Length, 80));
    }
}
