using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace SampleTown;

/// <summary>Stops what the runspace started when it removes the module.</summary>
public sealed class ModuleCleanup : IModuleAssemblyCleanup
{
    /// <inheritdoc/>
    public void OnRemove(PSModuleInfo psModuleInfo) => RunningTowns.StopAllOf(Runspace.DefaultRunspace.InstanceId);
}
