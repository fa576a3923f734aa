using System.Management.Automation;
using SocialAudit.Web;

namespace SocialAudit.Commands;

/// <summary>What the cmdlets that read files share: which files, in which language they are told about, and errors file by file.</summary>
public abstract class FileCmdlet : AuditCmdlet
{
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

    /// <summary>The language of the messages.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LanguageCompleter))]
    public string? Language { get; set; }

    /// <summary>The language that messages are in.</summary>
    protected Language Spoken { get; private set; } = SocialAudit.Language.English;

    /// <summary>The session whose language counts where no other is given; null where the cmdlet takes none.</summary>
    protected virtual AuditSession? LanguageSession => null;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        try
        {
            Spoken = ResolveLanguage(Language, LanguageSession);
            Prepare();
        }
        catch (AuditFailureException failure)
        {
            ThrowTerminatingError(failure.ToErrorRecord());
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        bool isLiteral = ParameterSetName == "LiteralPath";
        ForEachFile(isLiteral ? LiteralPath : Path, isLiteral, ReadFile);
    }

    /// <summary>Makes ready to read, once the language is known; a failure that is ours ends the cmdlet.</summary>
    protected virtual void Prepare()
    {
    }

    /// <summary>Reads one file. A failure that is ours, or of the disk, is an error for that file.</summary>
    protected abstract void ReadFile(string file);

    /// <summary>Does something for each file of some paths; a failure for one is an error for that one.</summary>
    private protected void ForEachFile(string[] paths, bool isLiteral, Action<string> read)
    {
        foreach (string path in paths)
        {
            Try(() =>
            {
                foreach (string file in InputFiles.Resolve(SessionState, path, isLiteral, Spoken))
                {
                    Try(() => InputFiles.Read(file, Spoken, () => read(file)));
                }
            });
        }
    }
}
