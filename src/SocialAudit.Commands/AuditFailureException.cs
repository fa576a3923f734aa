using System.Management.Automation;

namespace SocialAudit.Commands;

/// <summary>A failure for one item of input, in the user's language.</summary>
internal sealed class AuditFailureException(
    string errorId, ErrorCategory category, object target, string message, string? remedy = null, Exception? inner = null)
    : Exception(message, inner)
{
    // From 7.5 on PowerShell shows the recommended action below the message; before, only the message is seen.
    private static readonly bool _showsRemedy = typeof(PSCmdlet).Assembly.GetName().Version >= new Version(7, 5);

    /// <summary>The error as PowerShell shows it: a stable id, the user's own input as target, and what to do.</summary>
    public ErrorRecord ToErrorRecord() => new(this, errorId, category, target)
    {
        ErrorDetails = new ErrorDetails(remedy is null || _showsRemedy ? Message : $"{Message} {remedy}") { RecommendedAction = remedy ?? "" },
    };
}
