using System.Management.Automation;
using SocialAudit.History.Recurring;

namespace SocialAudit.Commands.History;

/// <summary>Takes away an audit that recurs, and nothing else.</summary>
[Cmdlet(VerbsLifecycle.Unregister, "WebPresenceAudit", SupportsShouldProcess = true)]
public sealed class UnregisterWebPresenceAuditCommand : AuditCmdlet
{
    /// <summary>The audit's own name.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string[] Id { get; set; } = [RecurringChoice.Id];

    /// <summary>The folder of schedules.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Folder { get; set; }

    /// <summary>The language of the messages.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LanguageCompleter))]
    public string? Language { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (string id in Id)
        {
            Try(() => Remove(id, ResolveLanguage(Language)));
        }
    }

    private void Remove(string id, Language language)
    {
        try
        {
            ScheduleFolder folder = RecurringChoice.Folder(Folder is null ? null : ToWritePath(Folder, language));
            AuditSchedule schedule = folder.Read(id);
            if (ShouldProcess(language.Text("ActionUnregister", id), language.Text("ActionUnregister", id), id))
            {
                new Scheduler(ScheduleTools.OfSystem(Environment.GetEnvironmentVariable)).Remove(schedule);
                folder.Remove(id);
            }
        }
        catch (RecurringException e)
        {
            throw RecurringChoice.Failure(e, id, language);
        }
    }
}
