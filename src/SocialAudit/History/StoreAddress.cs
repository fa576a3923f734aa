using System.Data.Common;
using Npgsql;

namespace SocialAudit.History;

/// <summary>Where a store is: a file of SQLite, or a PostgreSQL database.</summary>
public sealed class StoreAddress
{
    /// <summary>The environment variable that names the store where no parameter does.</summary>
    public const string Variable = "SOCIALAUDIT_STORE";

    /// <summary>The schema of a PostgreSQL database that the tables are in, unless the address names another.</summary>
    public const string Schema = "socialaudit";

    private static readonly string[] _hostWords = ["host", "server"];

    private StoreAddress(string? file, NpgsqlConnectionStringBuilder? server, string display)
    {
        File = file;
        Server = server;
        Display = display;
    }

    /// <summary>The full path of the file; null for a server.</summary>
    public string? File { get; }

    /// <summary>The store as it may be shown and logged: a path, or a server without user and password.</summary>
    public string Display { get; }

    internal NpgsqlConnectionStringBuilder? Server { get; }

    /// <summary>
    /// The store that is used where none is named: the one of the environment variable SOCIALAUDIT_STORE, else the file
    /// <c>SocialAudit/history.db</c> in the user's own folder of data.
    /// </summary>
    public static StoreAddress Default(Func<string, string?> environment, Func<string, string> toPath) => environment(Variable) is { } named && !string.IsNullOrWhiteSpace(named)
        ? Parse(named, toPath)
        : OfFile(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "SocialAudit", "history.db"));

    /// <summary>The store of a file.</summary>
    public static StoreAddress OfFile(string path) => new(path, null, path);

    /// <summary>
    /// Reads what a user typed: a path, a connection string (<c>Host=db.example;Database=audit</c>) or an address
    /// (<c>postgresql://user@db.example:5432/audit</c>).
    /// </summary>
    /// <param name="text">What was typed.</param>
    /// <param name="toPath">Makes a path full, wherever the user is.</param>
    /// <exception cref="StoreException">It can't be read; what is said of it holds no password.</exception>
    public static StoreAddress Parse(string text, Func<string, string> toPath)
    {
        string typed = text.Trim();
        if (typed.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase) || typed.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase))
        {
            return OfServer(() => OfUrl(typed));
        }

        return IsConnectionString(typed) ? OfServer(() => new NpgsqlConnectionStringBuilder(typed)) : OfFile(toPath(typed));
    }

    private static bool IsConnectionString(string typed)
    {
        if (_hostWords.Any(word => typed.StartsWith(word + "=", StringComparison.OrdinalIgnoreCase)))
        {
            return true;
        }

        try
        {
            DbConnectionStringBuilder words = new() { ConnectionString = typed };
            return _hostWords.Any(words.ContainsKey);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static StoreAddress OfServer(Func<NpgsqlConnectionStringBuilder> read)
    {
        try
        {
            NpgsqlConnectionStringBuilder server = read();
            if (string.IsNullOrWhiteSpace(server.Host))
            {
                throw new StoreException(StoreProblem.BadAddress, "PostgreSQL");
            }

            server.ApplicationName ??= "SocialAudit";
            server.SearchPath ??= Schema;
            server.PersistSecurityInfo = false;
            server.IncludeErrorDetail = false;
            string host = server.Host!.StartsWith("/", StringComparison.Ordinal) ? "localhost" : server.Host;
            return new StoreAddress(null, server, $"postgresql://{host}:{server.Port}/{server.Database}");
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException or OverflowException or InvalidCastException)
        {
            // Neither the words nor the error go on: a password may be among them, even in the place of a word.
            throw new StoreException(StoreProblem.BadAddress, "PostgreSQL");
        }
    }

    private static NpgsqlConnectionStringBuilder OfUrl(string typed)
    {
        Uri url = new(typed);
        NpgsqlConnectionStringBuilder server = new() { Host = Uri.UnescapeDataString(url.Host) };
        if (url.Port > 0)
        {
            server.Port = url.Port;
        }

        string database = Uri.UnescapeDataString(url.AbsolutePath.Trim('/'));
        if (database.Length > 0)
        {
            server.Database = database;
        }

        string[] user = url.UserInfo.Split([':'], 2);
        if (user[0].Length > 0)
        {
            server.Username = Uri.UnescapeDataString(user[0]);
        }

        if (user.Length > 1)
        {
            server.Password = Uri.UnescapeDataString(user[1]);
        }

        foreach (string[] pair in url.Query.TrimStart('?').Split(['&'], StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split(['='], 2)))
        {
            // As libpq spells them: sslmode, application_name, host (of a socket).
            server[Uri.UnescapeDataString(pair[0]).Replace("_", " ")] = pair.Length > 1 ? Uri.UnescapeDataString(pair[1]) : "";
        }

        return server;
    }

    /// <inheritdoc/>
    public override string ToString() => Display;
}
