using System.Management.Automation;
using SocialAudit.Plan;
using SocialAudit.Reports.Plans;
using SocialAudit.Surveys;
using SocialAudit.Web;

namespace SocialAudit.Commands.Plan;

/// <summary>Makes a plan again from the file that keeps it, and joins what a volunteer wrote in its table.</summary>
[Cmdlet(VerbsData.Import, "MediaActionPlan", DefaultParameterSetName = "Path")]
[OutputType(typeof(MediaActionPlan))]
public sealed class ImportMediaActionPlanCommand : AuditCmdlet
{
    // What a plan's table may be saved as.
    private static readonly string[] _tables = [".csv", ".tsv", ".xlsx", ".xls", ".ods"];

    private readonly List<PlanStatusTable> _status = [];
    private Language _language = SocialAudit.Language.English;

    /// <summary>The files to read; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "Path")]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>The files to read, their names taken as they are.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "LiteralPath")]
    [Alias("PSPath", "FullName")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>The plan's table in which somebody wrote how far the actions are.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] StatusPath { get; set; } = [];

    /// <summary>The language of the messages.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LanguageCompleter))]
    public string? Language { get; set; }

    /// <summary>The session whose day is taken for today.</summary>
    [Parameter]
    public AuditSession? Session { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        try
        {
            _language = ResolveLanguage(Language, Session);
        }
        catch (AuditFailureException failure)
        {
            ThrowTerminatingError(failure.ToErrorRecord());
        }

        ForEachFile(StatusPath, isLiteral: false, ReadStatus);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        bool isLiteral = ParameterSetName == "LiteralPath";
        ForEachFile(isLiteral ? LiteralPath : Path, isLiteral, ReadPlan);
    }

    private void ReadStatus(string file)
    {
        PlanStatusTable table = PlanStatusTable.Read(file, _language);
        _status.Add(table);
        foreach (string problem in table.Problems)
        {
            WriteError(new AuditFailureException("RejectedRow", ErrorCategory.InvalidData, file, problem).ToErrorRecord());
        }
    }

    private void ReadPlan(string file)
    {
        if (_tables.Contains(System.IO.Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
        {
            throw new PlanFormatException("PlanIsTable", _language.Text("ErrorPlanIsTable", file), _language.Text("RemedyPlanIsTable"));
        }

        MediaActionPlan plan = PlanJson.Read(file, _language);
        List<string> warnings = [];
        foreach (PlanStatusTable table in _status)
        {
            plan = table.Apply(plan, Session?.Now ?? TimeProvider.System.GetLocalNow(), warnings);
        }

        warnings.ForEach(WriteWarning);
        WriteObject(plan);
    }

    private void ForEachFile(string[] paths, bool isLiteral, Action<string> read)
    {
        foreach (string path in paths)
        {
            Try(() =>
            {
                foreach (string file in InputFiles.Resolve(SessionState, path, isLiteral, _language))
                {
                    Try(() => Read(file, read));
                }
            });
        }
    }

    private void Read(string file, Action<string> read)
    {
        try
        {
            read(file);
        }
        catch (PlanFormatException e)
        {
            throw new AuditFailureException(e.ErrorId, ErrorCategory.InvalidData, file, e.Message, e.Remedy, e);
        }
        catch (ResponseFormatException e)
        {
            throw new AuditFailureException(e.ErrorId, ErrorCategory.InvalidData, file, _language.Text("ErrorFileOf", file, e.Message), _language.Text("RemedyStatusTable"), e);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw InputFiles.NotFound(file, _language, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new AuditFailureException("CannotRead", ErrorCategory.ReadError, file, _language.Text("ErrorCannotRead", file, e.Message), null, e);
        }
    }
}
