namespace SocialAudit.History.Recurring;

/// <summary>Where and as whom a summary is mailed. There is no password in it.</summary>
public sealed record MailSettings
{
    /// <summary>The port where mail that programs hand in is taken, and secured by STARTTLS.</summary>
    public const int SubmissionPort = 587;

    /// <summary>The port where the connection is secure from its first byte.</summary>
    public const int SecurePort = 465;

    /// <summary>The server's name.</summary>
    public required string Server { get; init; }

    /// <summary>The port; 587 unless told.</summary>
    public int Port { get; init; } = SubmissionPort;

    /// <summary>The address that the summary comes from.</summary>
    public required string From { get; init; }

    /// <summary>The addresses that it goes to.</summary>
    public required IReadOnlyList<string> To { get; init => field = value.ToFixed(); }

    /// <summary>The user's name at the server; null where it asks for none.</summary>
    public string? User { get; init; }
}
