using System.Management.Automation;
using SocialAudit.Platforms;
using SocialAudit.Web;

namespace SocialAudit.Commands.Platforms;

/// <summary>Lists the platforms that the audit knows.</summary>
[Cmdlet(VerbsCommon.Get, "SocialPlatform")]
[OutputType(typeof(Platform))]
public sealed class GetSocialPlatformCommand : AuditCmdlet
{
    private PlatformCatalogue? _catalogue;
    private Language _language = SocialAudit.Language.English;

    /// <summary>The platforms' names; wildcards are allowed.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(AnyPlatformCompleter))]
    public string[] Name { get; set; } = ["*"];

    /// <summary>Only those that can still be used, or only those that have closed.</summary>
    [Parameter]
    public PlatformStatus? Status { get; set; }

    /// <summary>Only those of a kind.</summary>
    [Parameter]
    public PlatformCategory? Category { get; set; }

    /// <summary>Only those that the article names.</summary>
    [Parameter]
    public SwitchParameter Article { get; set; }

    /// <summary>The language of the texts.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LanguageCompleter))]
    public string? Language { get; set; }

    /// <summary>The session whose platforms are listed.</summary>
    [Parameter]
    public AuditSession? Session { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _catalogue = Session?.Platforms ?? PlatformCatalogue.Read(Files);
        try
        {
            _language = ResolveLanguage(Language, Session);
        }
        catch (AuditFailureException failure)
        {
            ThrowTerminatingError(failure.ToErrorRecord());
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (string name in Name)
        {
            Try(() =>
            {
                foreach (Platform platform in PlatformChoice.Find(_catalogue!, name, _language).Where(IsWanted))
                {
                    WriteObject(platform.In(_language));
                }
            });
        }
    }

    private bool IsWanted(Platform platform) =>
        (Status is null || platform.Status == Status) && (Category is null || platform.Category == Category) && (!Article || platform.Article);
}
