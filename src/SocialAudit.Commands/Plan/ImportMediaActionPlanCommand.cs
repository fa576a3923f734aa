using System.Management.Automation;
using SocialAudit.Plan;
using SocialAudit.Reports.Plans;
using SocialAudit.Tables;
using SocialAudit.Web;

namespace SocialAudit.Commands.Plan;

/// <summary>Makes a plan again from the file that keeps it, and joins what a volunteer wrote in its table.</summary>
[Cmdlet(VerbsData.Import, "MediaActionPlan", DefaultParameterSetName = "Path")]
[OutputType(typeof(MediaActionPlan))]
public sealed class ImportMediaActionPlanCommand : FileCmdlet
{
    // What a plan's table may be saved as.
    private static readonly string[] _tables = [".csv", ".tsv", ".xlsx", ".xls", ".ods"];

    private readonly List<PlanStatusTable> _status = [];

    /// <summary>The plan's table in which somebody wrote how far the actions are.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] StatusPath { get; set; } = [];

    /// <summary>The session whose day is taken for today.</summary>
    [Parameter]
    public AuditSession? Session { get; set; }

    /// <inheritdoc/>
    protected override AuditSession? LanguageSession => Session;

    /// <inheritdoc/>
    protected override void Prepare() => ForEachFile(StatusPath, isLiteral: false, file => Read(file, ReadStatus));

    /// <inheritdoc/>
    protected override void ReadFile(string file) => Read(file, ReadPlan);

    private void ReadStatus(string file)
    {
        PlanStatusTable table = PlanStatusTable.Read(file, Spoken);
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
            throw new PlanFormatException("PlanIsTable", Spoken.Text("ErrorPlanIsTable", file), Spoken.Text("RemedyPlanIsTable"));
        }

        MediaActionPlan plan = PlanJson.Read(file, Spoken);
        List<string> warnings = [];
        foreach (PlanStatusTable table in _status)
        {
            plan = table.Apply(plan, Session?.Now ?? TimeProvider.System.GetLocalNow(), warnings);
        }

        warnings.ForEach(WriteWarning);
        WriteObject(plan);
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
        catch (TableFormatException e)
        {
            throw new AuditFailureException(e.ErrorId, ErrorCategory.InvalidData, file, Spoken.Text("ErrorFileOf", file, e.Message), Spoken.Text("RemedyStatusTable"), e);
        }
    }
}
