using SocialAudit.Benchmarks;

[assembly: AssemblyFixture(typeof(SocialAudit.Tests.History.PostgresServer))]

namespace SocialAudit.Tests.History;

/// <summary>One PostgreSQL server for all tests, started by the first that needs it where Debian's package is installed, and gone when they end.</summary>
public sealed class PostgresServer : IDisposable
{
    /// <summary>The password of the server's only user: nothing that is said or written may hold it.</summary>
    public const string Password = "Framboise-4417";

    private readonly object _starting = new();
    private HistoryServer? _server;

    /// <summary>The connection string of a new, empty database. Skips the test where there is no server.</summary>
    public string NewDatabase()
    {
        Assert.SkipWhen(HistoryServer.Missing is not null, HistoryServer.Missing ?? "");
        lock (_starting)
        {
            _server ??= new HistoryServer(Password);
        }

        return _server.NewDatabase();
    }

    /// <summary>Runs statements in a database.</summary>
    public static void Run(string database, string sql) => HistoryServer.Run(database, sql);

    /// <summary>The first number that a question gives.</summary>
    public static long Number(string database, string sql) => HistoryServer.Number(database, sql);

    /// <inheritdoc/>
    public void Dispose() => _server?.Dispose();
}
