using System.Management.Automation;

namespace SocialAudit.Host;

/// <summary>One activity that is under way.</summary>
/// <param name="Source">The command that reports it, as the engine numbers commands.</param>
/// <param name="Record">Its latest report.</param>
/// <param name="Started">When its first report came, as a <see cref="TimeProvider"/> timestamp.</param>
internal sealed record ProgressActivity(long Source, ProgressRecord Record, long Started)
{
    /// <summary>
    /// Whether this belongs under the other. A parent may be another command's: a script reports the whole, a cmdlet that it calls the part.
    /// </summary>
    public bool IsChildOf(ProgressActivity other) =>
        !ReferenceEquals(this, other) && Record.ParentActivityId >= 0 && Record.ParentActivityId == other.Record.ActivityId && Record.ActivityId != other.Record.ActivityId;
}
