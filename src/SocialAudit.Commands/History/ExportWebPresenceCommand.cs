using System.Management.Automation;
using SocialAudit.History;
using SocialAudit.Presence;

namespace SocialAudit.Commands.History;

/// <summary>Writes audits, whole, to a JSON file.</summary>
[Cmdlet(VerbsData.Export, "WebPresence", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportWebPresenceCommand : AuditCmdlet
{
    private readonly List<byte[]> _audits = [];

    /// <summary>What audits found.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [Rehydrate(typeof(WebPresence))]
    public WebPresence? Presence { get; set; }

    /// <summary>The file to write.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The language of the messages.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LanguageCompleter))]
    public string? Language { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => _audits.Add(PresenceFile.ToJson(Presence!));

    /// <inheritdoc/>
    protected override void EndProcessing() => Try(() => OutputFile(Path, ResolveLanguage(Language), full => PresenceFile.Write(full, _audits)));
}
