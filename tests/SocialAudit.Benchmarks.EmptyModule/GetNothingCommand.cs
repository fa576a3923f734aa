using System.Management.Automation;

namespace SocialAudit.Benchmarks.EmptyModule;

/// <summary>The one cmdlet that a binary module needs to be one; it does nothing.</summary>
[Cmdlet(VerbsCommon.Get, "Nothing")]
public sealed class GetNothingCommand : PSCmdlet;
