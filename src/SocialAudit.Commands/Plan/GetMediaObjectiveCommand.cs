using System.Management.Automation;
using SocialAudit.Plan;
using SocialAudit.Platforms;

namespace SocialAudit.Commands.Plan;

/// <summary>Lists what an organisation may want of its media: the article's objectives, those that centres add, and its own.</summary>
[Cmdlet(VerbsCommon.Get, "MediaObjective")]
[OutputType(typeof(MediaObjective))]
public sealed class GetMediaObjectiveCommand : AuditCmdlet
{
    private readonly List<MediaObjective> _objectives = [];
    private Language _language = SocialAudit.Language.English;

    /// <summary>The objectives' ids or names; wildcards are allowed.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ObjectiveCompleter))]
    public string[] Name { get; set; } = ["*"];

    /// <summary>Files with the organisation's own objectives; wildcards are allowed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>Only the article's.</summary>
    [Parameter]
    public SwitchParameter Article { get; set; }

    /// <summary>The one language of the texts; without it they are kept in all, for a plan in any.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LanguageCompleter))]
    public string? Language { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        try
        {
            _language = ResolveLanguage(Language);
        }
        catch (AuditFailureException failure)
        {
            ThrowTerminatingError(failure.ToErrorRecord());
        }

        ObjectiveCatalogue catalogue = ObjectiveCatalogue.Read(Files);
        _objectives.AddRange(catalogue.Objectives);
        PlatformCatalogue? platforms = Path.Length == 0 ? null : PlatformCatalogue.Read(Files);
        foreach (string path in Path)
        {
            Try(() =>
            {
                foreach (string file in InputFiles.Resolve(SessionState, path, isLiteral: false, _language))
                {
                    Try(() => InputFiles.Read(file, _language, () => AddOwn(catalogue, file, platforms!)));
                }
            });
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (string name in Name)
        {
            Try(() => Write(name));
        }
    }

    private void AddOwn(ObjectiveCatalogue catalogue, string file, PlatformCatalogue platforms)
    {
        try
        {
            foreach (MediaObjective own in catalogue.ReadOwn(file, platforms, _language))
            {
                // An organisation's own takes the place of the one that it is called like.
                _objectives.RemoveAll(o => string.Equals(o.Id, own.Id, StringComparison.OrdinalIgnoreCase));
                _objectives.Add(own);
            }
        }
        catch (InvalidDataException e)
        {
            throw new AuditFailureException("BadObjectiveFile", ErrorCategory.InvalidData, file, e.Message, _language.Text("RemedyObjectiveFile"), e);
        }
    }

    private void Write(string name)
    {
        WildcardPattern pattern = new(name, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
        MediaObjective[] found = [.. _objectives.Where(o => o.IsCalled(name) || pattern.IsMatch(o.Id) || o.Name.All.Values.Any(pattern.IsMatch))];
        if (found.Length == 0 && !WildcardPattern.ContainsWildcardCharacters(name))
        {
            throw ObjectiveChoice.Unknown(name, _objectives, _language);
        }

        WriteObject(found.Where(o => o.Article || !Article).Select(o => string.IsNullOrWhiteSpace(Language) ? o : o.In(_language)), enumerateCollection: true);
    }
}
