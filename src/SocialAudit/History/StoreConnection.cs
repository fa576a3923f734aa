using System.Data;
using System.Data.Common;

namespace SocialAudit.History;

/// <summary>A connection with its prepared commands, and one transaction at a time.</summary>
internal abstract class StoreConnection(DbConnection connection) : IDisposable
{
    private readonly Dictionary<string, DbCommand> _commands = new(StringComparer.Ordinal);
    private DbTransaction? _transaction;

    /// <summary>True while the connection can be worked with.</summary>
    public bool IsOpen => connection.State == ConnectionState.Open;

    /// <summary>Does something whole or not at all.</summary>
    public T Transact<T>(Func<T> action)
    {
        Begin();
        try
        {
            T result = action();
            Commit();
            return result;
        }
        catch
        {
            Rollback();
            throw;
        }
    }

    /// <summary>Writes the findings of a snapshot.</summary>
    /// <param name="snapshot">The snapshot's number.</param>
    /// <param name="rows">The findings.</param>
    /// <param name="checks">The numbers of their checks' names.</param>
    public abstract void InsertFindings(long snapshot, IReadOnlyList<FindingRow> rows, long[] checks);

    /// <summary>A command with its values; kept, so that the same words are prepared once.</summary>
    public DbCommand Command(string sql, params (string Name, object? Value)[] values)
    {
        if (!_commands.TryGetValue(sql, out DbCommand? command))
        {
            command = Make(sql, values);
            _commands.Add(sql, command);
        }

        Fill(command, values);
        return command;
    }

    /// <summary>A command of its own, which whoever asked for it lets go of.</summary>
    public DbCommand Once(string sql, params (string Name, object? Value)[] values)
    {
        DbCommand command = Make(sql, values);
        Fill(command, values);
        return command;
    }

    /// <summary>Runs a command that gives nothing.</summary>
    /// <returns>How many rows it changed.</returns>
    public int Run(string sql, params (string Name, object? Value)[] values) => Command(sql, values).ExecuteNonQuery();

    /// <summary>The first value that a question gives; null without any.</summary>
    public object? Value(string sql, params (string Name, object? Value)[] values) => Command(sql, values).ExecuteScalar() is { } value and not DBNull ? value : null;

    /// <summary>The first number that a question gives; null without any.</summary>
    public long? Number(string sql, params (string Name, object? Value)[] values) => Value(sql, values) is { } value ? Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>All rows that a question gives.</summary>
    public List<T> Rows<T>(Func<DbDataReader, T> read, string sql, params (string Name, object? Value)[] values)
    {
        using DbDataReader reader = Command(sql, values).ExecuteReader();
        List<T> rows = [];
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <inheritdoc/>
    public virtual void Dispose()
    {
        foreach (DbCommand command in _commands.Values)
        {
            command.Dispose();
        }

        _commands.Clear();
        connection.Dispose();
    }

    /// <summary>Begins a transaction.</summary>
    protected virtual void Begin() => _transaction = connection.BeginTransaction();

    /// <summary>Keeps what the transaction did.</summary>
    protected virtual void Commit()
    {
        _transaction!.Commit();
        End();
    }

    /// <summary>Takes back what the transaction did, where it was not kept.</summary>
    protected virtual void Rollback() => End();

    private void End()
    {
        _transaction?.Dispose();
        _transaction = null;
    }

    private DbCommand Make(string sql, (string Name, object? Value)[] values)
    {
        DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        foreach ((string name, object? _) in values)
        {
            DbParameter parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private void Fill(DbCommand command, (string Name, object? Value)[] values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i].Value ?? DBNull.Value;
        }

        command.Transaction = _transaction;
    }
}
