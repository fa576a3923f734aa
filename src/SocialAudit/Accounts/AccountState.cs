namespace SocialAudit.Accounts;

/// <summary>What there is to know, or to do, about an account; the most urgent first.</summary>
public enum AccountState
{
    /// <summary>Somebody said that nobody can get in any more.</summary>
    AccessLost,

    /// <summary>Whoever held it has left.</summary>
    Orphaned,

    /// <summary>It is tied to an address of a free mail service, which belongs to a person.</summary>
    PersonalAddress,

    /// <summary>One person alone can get in.</summary>
    SingleAdministrator,

    /// <summary>Another account of the organisation on the same platform may serve for the same; suspected, never asserted.</summary>
    Duplicate,

    /// <summary>It was found, and nobody who answered spoke of it.</summary>
    Undeclared,

    /// <summary>Somebody spoke of it, and the audit did not find it.</summary>
    DeclaredNotFound,

    /// <summary>Nothing tells whether it is in use, or who can get in.</summary>
    Unknown,

    /// <summary>Nothing new for long.</summary>
    Dormant,

    /// <summary>It was used lately.</summary>
    InUse,
}
