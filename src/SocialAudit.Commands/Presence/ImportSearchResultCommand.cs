using System.Management.Automation;
using SocialAudit.Platforms;
using SocialAudit.Presence;
using SocialAudit.Presence.Listings.Directories;
using SocialAudit.Presence.Search;
using SocialAudit.Surveys;
using SocialAudit.Web;

namespace SocialAudit.Commands.Presence;

/// <summary>Reads searches that a person made: pages that a browser saved, and tables.</summary>
[Cmdlet(VerbsData.Import, "SearchResult", DefaultParameterSetName = "Path")]
[OutputType(typeof(SearchResult), typeof(SearchSummary))]
public sealed class ImportSearchResultCommand : FileCmdlet
{
    private SearchImport? _import;

    /// <summary>What an audit found of the organisation, which the results are compared with.</summary>
    [Parameter]
    [Rehydrate(typeof(WebPresence))]
    public WebPresence? Presence { get; set; }

    /// <summary>The organisation's name, where there is no audit of it.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>The initials that people use.</summary>
    [Parameter]
    public string? Initials { get; set; }

    /// <summary>The address of its site.</summary>
    [Parameter]
    public string? Website { get; set; }

    /// <summary>Gives what each search shows instead of its results.</summary>
    [Parameter]
    public SwitchParameter Summary { get; set; }

    /// <summary>The session whose directories count.</summary>
    [Parameter]
    public AuditSession? Session { get; set; }

    /// <inheritdoc/>
    protected override AuditSession? LanguageSession => Session;

    /// <inheritdoc/>
    protected override void Prepare()
    {
        Presence ??= ToPresence();
        _import = new SearchImport(Files, Session?.Platforms ?? PlatformCatalogue.Read(Files), Session?.Directories ?? DirectoryCatalogue.Read(Files), Spoken);
    }

    /// <summary>What the parameters say of the organisation; null where they say nothing.</summary>
    private WebPresence? ToPresence()
    {
        if (string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Initials) && string.IsNullOrWhiteSpace(Website))
        {
            return null;
        }

        Uri? site = null;
        if (!string.IsNullOrWhiteSpace(Website))
        {
            site = WebAddress.TryParse(Website, out Uri address)
                ? address
                : throw new AuditFailureException(
                    "InvalidAddress", ErrorCategory.InvalidArgument, Website!, Spoken.Text("ErrorInvalidAddress", TextFolding.Tidy(Website, 100)), Spoken.Text("RemedyInvalidAddress"));
        }

        string name = new[] { Name, Initials, site?.Host }.First(n => !string.IsNullOrWhiteSpace(n))!;
        Organisation organisation = new() { Name = name.Trim(), Initials = string.IsNullOrWhiteSpace(Initials) ? null : Initials!.Trim(), Website = site };
        return new WebPresence { Organisation = organisation, Date = DateTimeOffset.MinValue, Language = Spoken.Code };
    }

    /// <inheritdoc/>
    protected override void ReadFile(string file)
    {
        try
        {
            IReadOnlyList<SearchResult> results = _import!.ReadAsync(file, Presence, Reject, Cancel).GetAwaiter().GetResult();
            WriteVerbose(Spoken.Text("VerboseSearch", file, results.Count));
            WriteObject(Summary ? SearchMeasure.Summarise(results, Presence?.Organisation, Spoken) : results, enumerateCollection: true);
        }
        catch (SearchFormatException e)
        {
            throw new AuditFailureException(e.ErrorId, ErrorCategory.InvalidData, file, Spoken.Text("ErrorFileOf", file, e.Message), e.Remedy, e);
        }
        catch (OperationCanceledException) when (Cancel.IsCancellationRequested)
        {
            // Ctrl+C: nobody waits for it.
        }
    }

    private void Reject(RejectedRow row) =>
        WriteError(new AuditFailureException("RejectedRow", ErrorCategory.InvalidData, row, Spoken.Text("ErrorRejectedRow", row.File, row.Line, row.Reason)).ToErrorRecord());
}
