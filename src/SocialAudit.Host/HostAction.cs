namespace SocialAudit.Host;

/// <summary>What the command line asks for.</summary>
internal enum HostAction
{
    /// <summary>Ask for commands, one after the other.</summary>
    Prompt,

    /// <summary>Run a script file.</summary>
    File,

    /// <summary>Run the text of a command.</summary>
    Command,

    /// <summary>Run what comes on standard input.</summary>
    StandardInput,

    /// <summary>Say how to use the host.</summary>
    Help,

    /// <summary>Say which host and which engine this is.</summary>
    Version,
}
