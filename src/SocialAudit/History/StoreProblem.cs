namespace SocialAudit.History;

/// <summary>What can be wrong with a store.</summary>
public enum StoreProblem
{
    /// <summary>Something that no other word fits.</summary>
    Failed,

    /// <summary>What names the store can't be read: a connection string with an unknown word, an address without a host.</summary>
    BadAddress,

    /// <summary>Nothing was ever saved there.</summary>
    NotThere,

    /// <summary>The file is none of SQLite, or a database of another program.</summary>
    NotAStore,

    /// <summary>The file is broken, or a snapshot in it can't be read.</summary>
    Damaged,

    /// <summary>It may be read, and not written.</summary>
    ReadOnly,

    /// <summary>The disk is full.</summary>
    Full,

    /// <summary>Somebody else held it for longer than the store waits.</summary>
    Locked,

    /// <summary>A newer version of the module wrote it.</summary>
    TooNew,

    /// <summary>The file can't be opened or made, or its disk does not answer.</summary>
    CannotOpen,

    /// <summary>There is no server at the address, or none that answers.</summary>
    Unreachable,

    /// <summary>The server does not let this user in, or knows no such database.</summary>
    Refused,

    /// <summary>The connection broke while the store was at work.</summary>
    ConnectionLost,

    /// <summary>SQLite itself is missing for this system.</summary>
    NoLibrary,

    /// <summary>The store knows no such organisation.</summary>
    NoSuchOrganisation,
}
