using System.Management.Automation;
using SocialAudit.Platforms;
using SocialAudit.Platforms.Probes;
using SocialAudit.Presence.Newsletter;
using SocialAudit.Web;

namespace SocialAudit.Commands.Platforms;

/// <summary>Tries entries of the catalogue: do they still tell a handle that exists from one that nobody has?</summary>
[Cmdlet(VerbsDiagnostic.Test, "SocialPlatform", DefaultParameterSetName = "Platform")]
[OutputType(typeof(PlatformTest))]
public sealed class TestSocialPlatformCommand : AsyncCmdlet
{
    private AuditSession? _own;
    private Language _language = SocialAudit.Language.English;
    private PlatformTester? _tester;
    private int _started;
    private int _done;

    /// <summary>The platforms to try; all of the session that can be asked unless given.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = "Platform")]
    [Rehydrate(typeof(Platform))]
    public Platform? InputObject { get; set; }

    /// <summary>A test to repeat.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = "Result")]
    [Rehydrate(typeof(PlatformTest))]
    public PlatformTest? Result { get; set; }

    /// <summary>What the handles that nobody has are made from.</summary>
    [Parameter]
    public int Seed { get; set; }

    /// <summary>The language of the messages.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LanguageCompleter))]
    public string? Language { get; set; }

    /// <summary>The session to work in.</summary>
    [Parameter]
    public AuditSession? Session { get; set; }

    /// <inheritdoc/>
    protected override int Limit => Session!.Settings.MaximumRequests;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        Session ??= _own = new AuditSession(new AuditSettings(), PlatformCatalogue.Read(Files), NewsletterCatalogue.Read(Files));
        try
        {
            _language = ResolveLanguage(Language, Session);
        }
        catch (AuditFailureException failure)
        {
            ThrowTerminatingError(failure.ToErrorRecord());
        }

        _tester = new PlatformTester(Session.Web, _language, Seed);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (InputObject is not null)
        {
            StartTest(InputObject);
        }
        else if (Result is not null)
        {
            Try(() => StartTest(PlatformChoice.Find(Session!.Platforms, WildcardPattern.Escape(Result.Platform), _language)[0]));
        }
        else
        {
            foreach (Platform platform in Session!.Platforms.Platforms.Where(p => p is { Probe: not null, Status: PlatformStatus.Active }))
            {
                StartTest(platform);
            }
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            _own?.Dispose();
        }
    }

    private void StartTest(Platform platform)
    {
        _started++;
        Start(async () =>
        {
            try
            {
                PlatformTest test = await _tester!.TestAsync(platform, Cancel).ConfigureAwait(false);
                Post(() =>
                {
                    _done++;
                    ShowProgress(_language.Text("ProgressPlatformTest"), test.PlatformName, 100 * _done / _started);
                    WriteObject(test);
                });
            }
            catch (OperationCanceledException) when (Cancel.IsCancellationRequested)
            {
                // Ctrl+C: nobody waits for it.
            }
            catch (Exception e)
            {
                // An entry that can't be used must not take the others along.
                AuditFailureException failure = new(
                    "PlatformTestFailed", ErrorCategory.InvalidData, platform, _language.Text("ErrorPlatformTestFailed", platform.Name.In(_language), e.Message), _language.Text("RemedyPlatformEntry"), e);
                Post(() => WriteError(failure.ToErrorRecord()));
            }
        });
    }
}
