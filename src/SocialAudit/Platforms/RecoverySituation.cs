namespace SocialAudit.Platforms;

/// <summary>Why an account has to be recovered.</summary>
public enum RecoverySituation
{
    /// <summary>The account is ours, and nobody knows the password any more.</summary>
    LostPassword,

    /// <summary>Whoever held it has left: a trainee, an employee, a volunteer.</summary>
    HolderLeft,

    /// <summary>Somebody passes off an account as ours.</summary>
    Impostor,
}
