using System.Data.Common;

namespace SocialAudit.History;

/// <summary>What one kind of database says or does otherwise than another.</summary>
internal abstract class StoreDialect
{
    /// <summary>The store as it may be shown.</summary>
    public abstract string Display { get; }

    /// <summary>The type of a key that the database counts by itself.</summary>
    public abstract string CountedKey { get; }

    /// <summary>The type of a key that is another table's, too.</summary>
    public abstract string SharedKey { get; }

    /// <summary>The type of bytes.</summary>
    public abstract string Bytes { get; }

    /// <summary>What ends the making of a table whose rows lie in the order of its key.</summary>
    public abstract string InOrderOfKey { get; }

    /// <summary>What ends a question whose row nobody else may change until the transaction's end.</summary>
    public abstract string Held { get; }

    /// <summary>Opens a connection that is ready for work.</summary>
    public abstract StoreConnection Connect();

    /// <summary>Sees to it that nobody else changes the tables' form until the transaction's end.</summary>
    public abstract void HoldSchema(StoreConnection connection);

    /// <summary>The version of the store's form: 0 where there is no store yet.</summary>
    /// <exception cref="StoreException">What is there is no store.</exception>
    public abstract int ReadVersion(StoreConnection connection);

    /// <summary>Says what went wrong in the store's own words.</summary>
    /// <param name="error">The database's error.</param>
    /// <param name="connecting">True while the connection is being opened.</param>
    public abstract StoreException Explain(DbException error, bool connecting);

    /// <summary>True when the same may well succeed if it is tried again: two writers got in each other's way.</summary>
    public abstract bool IsPassing(DbException error);

    /// <summary>The dialect of a store's address.</summary>
    public static StoreDialect Of(StoreAddress address, StoreSettings settings, bool forReading) =>
        address.Server is { } server ? new PostgresDialect(server, address.Display, settings) : new SqliteDialect(address.File!, settings, forReading);
}
