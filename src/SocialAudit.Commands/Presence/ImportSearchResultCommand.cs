using System.Collections.ObjectModel;
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
public sealed class ImportSearchResultCommand : AuditCmdlet
{
    private Language _language = SocialAudit.Language.English;
    private SearchImport? _import;

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

    /// <summary>The language of reasons and errors.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LanguageCompleter))]
    public string? Language { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        try
        {
            _language = ResolveLanguage(Language, Session);
            Presence ??= ToPresence();
        }
        catch (AuditFailureException failure)
        {
            ThrowTerminatingError(failure.ToErrorRecord());
        }

        _import = new SearchImport(Files, Session?.Platforms ?? PlatformCatalogue.Read(Files), Session?.Directories ?? DirectoryCatalogue.Read(Files), _language);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        bool isLiteral = ParameterSetName == "LiteralPath";
        foreach (string path in isLiteral ? LiteralPath : Path)
        {
            Try(() =>
            {
                foreach (string file in Resolve(path, isLiteral))
                {
                    Try(() => Read(file));
                }
            });
        }
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
                    "InvalidAddress", ErrorCategory.InvalidArgument, Website!, _language.Text("ErrorInvalidAddress", TextFolding.Tidy(Website, 100)), _language.Text("RemedyInvalidAddress"));
        }

        string name = new[] { Name, Initials, site?.Host }.First(n => !string.IsNullOrWhiteSpace(n))!;
        Organisation organisation = new() { Name = name.Trim(), Initials = string.IsNullOrWhiteSpace(Initials) ? null : Initials!.Trim(), Website = site };
        return new WebPresence { Organisation = organisation, Date = DateTimeOffset.MinValue, Language = _language.Code };
    }

    private IEnumerable<string> Resolve(string path, bool isLiteral)
    {
        try
        {
            if (isLiteral)
            {
                return [SessionState.Path.GetUnresolvedProviderPathFromPSPath(path)];
            }

            Collection<string> files = SessionState.Path.GetResolvedProviderPathFromPSPath(path, out _);
            return files.Count > 0 ? files : throw NotFound(path);
        }
        catch (Exception e) when (e is ItemNotFoundException or System.Management.Automation.DriveNotFoundException)
        {
            throw NotFound(path, e);
        }
    }

    private AuditFailureException NotFound(string path, Exception? inner = null) =>
        new("FileNotFound", ErrorCategory.ObjectNotFound, path, _language.Text("ErrorFileNotFound", path), _language.Text("RemedyFileNotFound"), inner);

    private void Read(string file)
    {
        try
        {
            IReadOnlyList<SearchResult> results = _import!.ReadAsync(file, Presence, Reject, Cancel).GetAwaiter().GetResult();
            WriteVerbose(_language.Text("VerboseSearch", file, results.Count));
            WriteObject(Summary ? SearchMeasure.Summarise(results, Presence?.Organisation, _language) : results, enumerateCollection: true);
        }
        catch (SearchFormatException e)
        {
            throw new AuditFailureException(e.ErrorId, ErrorCategory.InvalidData, file, _language.Text("ErrorFileOf", file, e.Message), e.Remedy, e);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw NotFound(file, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new AuditFailureException("CannotRead", ErrorCategory.ReadError, file, _language.Text("ErrorCannotRead", file, e.Message), null, e);
        }
        catch (OperationCanceledException) when (Cancel.IsCancellationRequested)
        {
            // Ctrl+C: nobody waits for it.
        }
    }

    private void Reject(RejectedRow row) =>
        WriteError(new AuditFailureException("RejectedRow", ErrorCategory.InvalidData, row, _language.Text("ErrorRejectedRow", row.File, row.Line, row.Reason)).ToErrorRecord());
}
