using System.Management.Automation;

namespace SocialAudit.Tests.Cmdlets;

/// <summary>All that a script said in a hosted runspace.</summary>
/// <param name="Output">The objects that it wrote.</param>
/// <param name="Errors">Its errors; one that ended the script is the last.</param>
/// <param name="Warnings">Its warnings.</param>
/// <param name="Verbose">What it said under -Verbose.</param>
/// <param name="Progress">Its progress records, in order.</param>
internal sealed record ShellResult(
    IReadOnlyList<PSObject> Output,
    IReadOnlyList<ErrorRecord> Errors,
    IReadOnlyList<string> Warnings,
    IReadOnlyList<string> Verbose,
    IReadOnlyList<ProgressRecord> Progress);
