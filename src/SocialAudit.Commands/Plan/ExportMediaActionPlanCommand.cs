using System.Management.Automation;
using System.Text.RegularExpressions;
using SocialAudit.Plan;
using SocialAudit.Reports.Plans;

namespace SocialAudit.Commands.Plan;

/// <summary>Writes a plan to files: a web page, a table, a calendar, Markdown, and whole to be read again.</summary>
[Cmdlet(VerbsData.Export, "MediaActionPlan", SupportsShouldProcess = true, DefaultParameterSetName = "Plan")]
[OutputType(typeof(FileInfo))]
public sealed class ExportMediaActionPlanCommand : AuditCmdlet
{
    private const string _namePlace = "%name%";
    private const string _personPlace = "%person%";
    private readonly HashSet<string> _written = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The plan.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [Rehydrate(typeof(MediaActionPlan))]
    public MediaActionPlan? Plan { get; set; }

    /// <summary>The files to write; %name% stands for the organisation's name, %person% for the label of whom a sheet is for.</summary>
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

    /// <summary>Writes one page to talk about with the team before the plan is settled.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Consultation")]
    public SwitchParameter Consultation { get; set; }

    /// <summary>Writes the sheets of those who take something on: their labels or names, or a star for everybody.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "HandOver")]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] HandOver { get; set; } = [];

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
            Content = HandOver.Length > 0 ? PlanContent.HandOver : Consultation ? PlanContent.Consultation : PlanContent.Plan,
            People = [.. HandOver.SelectMany(who => Find(who, plan, language)).Distinct()],
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

        foreach ((string given, PlanExportOptions content) in Path.SelectMany(given => Sheets(given, options)))
        {
            Try(() =>
            {
                string path = Fill(given, _namePlace, plan.Organisation);
                if (!_written.Add(ToWritePath(path, language)))
                {
                    throw new AuditFailureException(
                        "AlreadyWritten", ErrorCategory.ResourceExists, plan, language.Text("ErrorAlreadyWritten", path, plan.Organisation), language.Text("RemedyAlreadyWritten", _namePlace));
                }

                OutputFile(path, language, full => Write(plan, full, path, content));
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
        T? value = default;
        try
        {
            InputFiles.Read(path, language, () => value = read(InputFiles.Resolve(SessionState, path, isLiteral: true, language).Single()));
        }
        catch (PlanFormatException e)
        {
            throw new AuditFailureException(e.ErrorId, ErrorCategory.InvalidData, path, e.Message, e.Remedy, e);
        }

        return value!;
    }

    /// <summary>A file for each person where its name asks for it, else one for all.</summary>
    private static IEnumerable<(string Path, PlanExportOptions Options)> Sheets(string path, PlanExportOptions options) =>
        path.IndexOf(_personPlace, StringComparison.OrdinalIgnoreCase) < 0
            ? [(path, options)]
            : options.People.Select(person => (Fill(path, _personPlace, person), options with { People = [person] }));

    /// <summary>The labels of the people that a word means.</summary>
    private static IEnumerable<string> Find(string who, MediaActionPlan plan, Language language)
    {
        WildcardPattern pattern = new(who, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
        string[] found = [.. plan.People.Where(p => pattern.IsMatch(p.Id) || (p.Name is not null && pattern.IsMatch(p.Name))).Select(p => p.Id)];
        return found.Length > 0 ? found : throw new AuditFailureException(
            "UnknownPerson", ErrorCategory.ObjectNotFound, who, language.Text("ErrorUnknownPerson", who, plan.Organisation),
            language.Text("RemedyUnknownPerson", plan.People.Count == 0 ? "–" : string.Join(", ", plan.People.Select(p => p.Id))));
    }

    /// <summary>The path with a name in its place, as every file system takes it.</summary>
    private static string Fill(string path, string place, string name)
    {
        string folded = TextFolding.Fold(name).Replace(' ', '-');
        string plain = folded.Length == 0 ? "plan" : folded.Substring(0, Math.Min(folded.Length, 80));
        return Regex.Replace(path, Regex.Escape(place), plain, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }
}
