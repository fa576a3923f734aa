using System.Management.Automation;
using SocialAudit.History;
using SocialAudit.Presence;

namespace SocialAudit.Commands.History;

/// <summary>Reads audits back from JSON files.</summary>
[Cmdlet(VerbsData.Import, "WebPresence", DefaultParameterSetName = "Path")]
[OutputType(typeof(WebPresence))]
public sealed class ImportWebPresenceCommand : FileCmdlet
{
    /// <inheritdoc/>
    protected override void ReadFile(string file)
    {
        try
        {
            foreach (WebPresence presence in PresenceFile.Read(file, Spoken))
            {
                WriteObject(presence);
            }
        }
        catch (InvalidDataException e)
        {
            throw new AuditFailureException("BadPresenceFile", ErrorCategory.InvalidData, file, e.Message, Spoken.Text("RemedyPresenceFile"), e);
        }
    }
}
