using System.Management.Automation;

namespace SampleTown;

/// <summary>Stops a sample town and closes its connections at once; stopping it twice does no harm.</summary>
[Cmdlet(VerbsLifecycle.Stop, "SampleTown")]
public sealed class StopSampleTownCommand : PSCmdlet
{
    /// <summary>What Start-SampleTown gave.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNull]
    public Town InputObject { get; set; } = null!;

    /// <inheritdoc/>
    protected override void ProcessRecord() => RunningTowns.Stop(InputObject.Server);
}
