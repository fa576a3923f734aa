namespace SocialAudit.Host;

/// <summary>What the process answers to whoever started it, beside a script's own <c>exit N</c>.</summary>
internal static class ExitCodes
{
    /// <summary>Everything ran.</summary>
    public const int Success = 0;

    /// <summary>An error that nothing caught ended the script.</summary>
    public const int Failure = 1;

    /// <summary>The command line could not be understood (EX_USAGE of sysexits.h, as PowerShell's own host answers).</summary>
    public const int BadCommandLine = 64;

    /// <summary>Ctrl+C: 128 and the number of SIGINT, as shells report it.</summary>
    public const int Interrupted = 130;
}
