namespace SocialAudit.History;

/// <summary>A store can't do what it was asked; whatever was in it before is still there.</summary>
/// <param name="problem">What is wrong.</param>
/// <param name="store">The store as it may be shown: never with a password.</param>
/// <param name="detail">What the database says of it, or what was looked for; empty where there is nothing to add.</param>
/// <param name="inner">The database's own error.</param>
public sealed class StoreException(StoreProblem problem, string store, string detail = "", Exception? inner = null)
    : Exception(detail.Length == 0 ? $"{problem}: {store}" : $"{problem}: {store}: {detail}", inner)
{
    /// <summary>What is wrong.</summary>
    public StoreProblem Problem => problem;

    /// <summary>The store as it may be shown: never with a password.</summary>
    public string Store => store;

    /// <summary>What the database says of it, or what was looked for; empty where there is nothing to add.</summary>
    public string Detail => detail;

    /// <summary>What is wrong, in a sentence for the user.</summary>
    public string Describe(Language language) => problem switch
    {
        StoreProblem.BadAddress => language.Text("ErrorStoreBadAddress", store),
        StoreProblem.NotThere => language.Text("ErrorStoreNotThere", store),
        StoreProblem.NotAStore => language.Text("ErrorStoreNotAStore", store),
        StoreProblem.Damaged => language.Text("ErrorStoreDamaged", store, detail),
        StoreProblem.ReadOnly => language.Text("ErrorStoreReadOnly", store),
        StoreProblem.Full => language.Text("ErrorStoreFull", store),
        StoreProblem.Locked => language.Text("ErrorStoreLocked", store),
        StoreProblem.TooNew => language.Text("ErrorStoreTooNew", store),
        StoreProblem.CannotOpen => language.Text("ErrorStoreCannotOpen", store, detail),
        StoreProblem.Unreachable => language.Text("ErrorStoreUnreachable", store, detail),
        StoreProblem.Refused => language.Text("ErrorStoreRefused", store, detail),
        StoreProblem.ConnectionLost => language.Text("ErrorStoreConnectionLost", store, detail),
        StoreProblem.NoLibrary => language.Text("ErrorStoreNoLibrary", detail),
        StoreProblem.NoSuchOrganisation => language.Text("ErrorStoreNoSuchOrganisation", detail, store),
        _ => language.Text("ErrorStoreFailed", store, detail),
    };

    /// <summary>What the user can do about it.</summary>
    public string Remedy(Language language) => problem switch
    {
        StoreProblem.BadAddress => language.Text("RemedyStoreBadAddress"),
        StoreProblem.NotThere => language.Text("RemedyStoreNotThere"),
        StoreProblem.NotAStore => language.Text("RemedyStoreNotAStore"),
        StoreProblem.Damaged => language.Text("RemedyStoreDamaged"),
        StoreProblem.ReadOnly => language.Text("RemedyStoreReadOnly"),
        StoreProblem.Full => language.Text("RemedyStoreFull"),
        StoreProblem.Locked => language.Text("RemedyStoreLocked"),
        StoreProblem.TooNew => language.Text("RemedyStoreTooNew"),
        StoreProblem.CannotOpen => language.Text("RemedyStoreCannotOpen"),
        StoreProblem.Unreachable or StoreProblem.ConnectionLost => language.Text("RemedyStoreUnreachable"),
        StoreProblem.Refused => language.Text("RemedyStoreRefused"),
        StoreProblem.NoLibrary => language.Text("RemedyStoreNoLibrary"),
        StoreProblem.NoSuchOrganisation => language.Text("RemedyStoreNoSuchOrganisation"),
        _ => language.Text("RemedyStoreFailed"),
    };
}
