using System.Management.Automation;

namespace SocialAudit.Tests.Help;

/// <summary>A cmdlet with a bit of everything that a help page describes; the help tests practise on it.</summary>
[Cmdlet(VerbsCommon.Get, "Lantern", DefaultParameterSetName = "ByName", SupportsShouldProcess = true)]
[OutputType(typeof(string))]
public sealed class GetLanternCommand : PSCmdlet
{
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "ByName", ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Nom")]
    [SupportsWildcards]
    public string[] Name { get; set; } = [];

    [Parameter(Mandatory = true, ParameterSetName = "ById")]
    public int Id { get; set; }

    [Parameter(ParameterSetName = "ById")]
    [Parameter(Mandatory = true, ParameterSetName = "ByName")]
    public LanternColour? Colour { get; set; }

    [Parameter]
    [ValidateSet("Oil", "Candle")]
    public string? Kind { get; set; }

    protected override void ProcessRecord() => WriteObject(Name, enumerateCollection: true);
}
