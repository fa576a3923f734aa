namespace SocialAudit.Host;

/// <summary>The command line cannot be understood; the message says why, in the user's language.</summary>
internal sealed class CommandLineException(string message) : Exception(message);
